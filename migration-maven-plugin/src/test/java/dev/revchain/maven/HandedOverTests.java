package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseUrl;
import dev.revchain.database.Secret;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class HandedOverTests {

    private final MavenProject project = new MavenProject();

    @Test
    void theDatabaseIsInThePropertiesOfTheProject() {
        handOver("postgresql://host/app", new Credentials(Optional.of("ada"), Optional.of(new Secret("open sesame"))));
        assertEquals(
                properties(
                        "migrate.jdbcUrl", "jdbc:postgresql://host/app",
                        "migrate.jdbcUser", "ada",
                        "migrate.jdbcPassword", "open sesame"),
                project.getProperties());
    }

    @Test
    void whatBelongsToAnEarlierDatabaseGoes() {
        handOver("postgresql://host/app", new Credentials(Optional.of("ada"), Optional.of(new Secret("open sesame"))));
        handOver("jdbc:postgresql://other/app", Credentials.NONE);
        assertEquals(properties("migrate.jdbcUrl", "jdbc:postgresql://other/app"), project.getProperties());
    }

    private void handOver(String url, Credentials credentials) {
        HandedOver.to(project, DatabaseUrl.parse(url).address(), credentials);
    }

    private static Properties properties(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }
}
