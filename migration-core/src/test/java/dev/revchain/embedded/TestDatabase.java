package dev.revchain.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A database on a test server.
 *
 * @param server that has it
 * @param name of the database
 */
public record TestDatabase(EmbeddedServer server, String name) implements AutoCloseable {

    /** The URL to go with {@link EmbeddedServer#properties()}. */
    public String url() {
        return "jdbc:postgresql://localhost/" + name;
    }

    /** A session as the server's user. */
    public Connection connect() throws SQLException {
        return connect(server.properties());
    }

    /** A session with driver properties of the caller's. */
    public Connection connect(Properties properties) throws SQLException {
        return new Driver().connect(url(), properties);
    }

    /** Runs statements in a session of their own. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first value of the first row, as text. */
    public String value(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        TestDatabases.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
