package dev.revchain.maven;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.Secret;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.project.MavenProject;

/** Hands the database on to the plugins that come later in the build, as properties of the project. */
final class HandedOver {

    static final String URL = "migrate.jdbcUrl";
    static final String USER = "migrate.jdbcUser";
    static final String PASSWORD = "migrate.jdbcPassword";

    private HandedOver() {}

    static void to(MavenProject project, DatabaseAddress address, Credentials credentials) {
        Properties properties = project.getProperties();
        properties.setProperty(URL, address.jdbcUrl());
        set(properties, USER, credentials.user());
        Optional<Secret> password = credentials.password();
        set(
                properties,
                PASSWORD,
                password.isPresent() ? Optional.of(password.get().reveal()) : Optional.empty());
    }

    /** What an earlier execution left there belongs to another database. */
    private static void set(Properties properties, String name, Optional<String> value) {
        if (value.isPresent()) {
            properties.setProperty(name, value.get());
        } else {
            properties.remove(name);
        }
    }
}
