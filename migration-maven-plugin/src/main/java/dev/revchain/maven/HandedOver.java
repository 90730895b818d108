package dev.revchain.maven;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
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
        credentials.user().ifPresent(user -> properties.setProperty(USER, user));
        credentials.password().ifPresent(password -> properties.setProperty(PASSWORD, password.reveal()));
    }
}
