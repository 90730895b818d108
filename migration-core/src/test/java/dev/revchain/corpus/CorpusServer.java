package dev.revchain.corpus;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The server that corpus cases run on.
 *
 * @param url a maintenance database, as a superuser
 */
record CorpusServer(String url) {

    static Optional<CorpusServer> find() {
        return Optional.ofNullable(System.getProperty("revchain.test.url")).map(CorpusServer::new);
    }

    /** A new, empty database; one of that name is dropped first. */
    Connection create(String name) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)", "CREATE DATABASE " + name + " TEMPLATE template0");
        return DriverManager.getConnection(url(name));
    }

    void drop(String name) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    String url(String database) {
        return url.replaceFirst("(://[^/]*/)[^?]*", "$1" + database);
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
