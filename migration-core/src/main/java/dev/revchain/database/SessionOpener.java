package dev.revchain.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Opens sessions on one database.
 *
 * @param address where it is
 * @param credentials who connects
 * @param applicationName how the session is called in {@code pg_stat_activity}, so that others see who holds a lock
 * @param patience longest wait for the server to let us in, and for any answer of it; zero waits a minute for the first,
 *     unless the address says otherwise, and for answers as long as it takes
 */
public record SessionOpener(
        DatabaseAddress address, Credentials credentials, String applicationName, Duration patience) {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 500;

    /** Something that is no PostgreSQL may take a connection and never say a word. */
    private static final String LONGEST_WELCOME_SECONDS = "60";

    /** Opens sessions that wait for answers as long as it takes. */
    public SessionOpener(DatabaseAddress address, Credentials credentials, String applicationName) {
        this(address, credentials, applicationName, Duration.ZERO);
    }

    /** The same for another database of the server. */
    public SessionOpener on(String database) {
        return new SessionOpener(
                new DatabaseAddress(address.hosts(), database, address.options(), address.socket()),
                credentials,
                applicationName,
                patience);
    }

    /**
     * The same for a question whose answer is not worth a long wait.
     *
     * @param longest in whole seconds
     */
    public SessionOpener within(Duration longest) {
        return new SessionOpener(address, credentials, applicationName, longest);
    }

    /**
     * Connects.
     *
     * @throws dev.revchain.problem.MigrationException.Refused with {@code CREDENTIALS}, when the server does not let this
     *     user in or has no such database
     * @throws dev.revchain.problem.MigrationException.Failed with {@code CONNECTION_FAILED}, when no server answers
     */
    public Session open() {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Session(connect(), address);
            } catch (SQLException e) {
                ServerError error = ServerError.of(e);
                if (!isBusy(error) || attempt == ATTEMPTS || !patience.isZero()) {
                    throw new ConnectionFailure(address, credentials, e, error).described();
                }
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        // Not DriverManager: it may find another driver, and finds none in the second run of a Maven daemon.
        Connection connection = new Driver().connect(address.jdbcUrl(), properties());
        if (connection == null) {
            throw new SQLException("the driver does not accept this URL", "08001");
        }
        return connection;
    }

    Properties properties() {
        Properties properties = new Properties();
        if (credentials.user().isPresent()) {
            properties.setProperty("user", credentials.user().get());
        }
        if (credentials.password().isPresent()) {
            properties.setProperty("password", credentials.password().get().reveal());
        }
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("assumeMinServerVersion", "13");
        properties.setProperty("tcpKeepAlive", "true");
        if (!address.options().containsKey("connectTimeout")) {
            properties.setProperty("connectTimeout", "10");
        }
        if (!address.options().containsKey("loginTimeout")) {
            properties.setProperty("loginTimeout", LONGEST_WELCOME_SECONDS);
        }
        if (!patience.isZero()) {
            // The first counts until we are let in, the second between two answers.
            properties.setProperty("loginTimeout", String.valueOf(patience.toSeconds()));
            properties.setProperty("socketTimeout", String.valueOf(patience.toSeconds()));
        }
        properties.putAll(address.socket());
        return properties;
    }

    /** The server is starting, or has no free place just now. */
    private static boolean isBusy(ServerError error) {
        return error.sqlState().equals("57P03") || error.sqlState().equals("53300");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
