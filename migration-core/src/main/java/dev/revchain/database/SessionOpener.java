package dev.revchain.database;

import dev.revchain.problem.Fact;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Opens sessions on one database.
 *
 * @param address where it is
 * @param credentials who connects
 * @param applicationName how the session is called in {@code pg_stat_activity}, so that others see who holds a lock
 * @param patience longest wait for the server to let us in, and for any answer of it; zero waits as long as it takes
 */
public record SessionOpener(
        DatabaseAddress address, Credentials credentials, String applicationName, Duration patience) {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 500;

    /** What to do, by what the server answers. */
    private static final Map<String, String> TURNED_AWAY = Map.of(
            "53300",
            "end a session that nobody needs, or raise the limit: max_connections of the server, CONNECTION LIMIT of the"
                    + " role or the database",
            "55000",
            "let sessions in: ALTER DATABASE %s ALLOW_CONNECTIONS true; or name another database, if it is a template",
            "57P03",
            "the server starts or stops: try again when it is up");

    /** Opens sessions that wait as long as it takes. */
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
                    throw failure(e, error);
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

    private Properties properties() {
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

    private RuntimeException failure(SQLException e, ServerError error) {
        String state = error.sqlState();
        // In every language of the driver; the state is the one of a missing password.
        boolean withoutSsl = !error.fromServer() && error.message().contains("SSL");
        if (state.startsWith("28") || (state.equals("08004") && !withoutSsl)) {
            return evidence(ProblemCode.CREDENTIALS, "the server does not accept the user or the password", error)
                    .remedy(Remedy.set("serverId", "my-database", "user and password from settings.xml"))
                    .remedy(Remedy.advice("or set the environment variables MIGRATE_USER and MIGRATE_PASSWORD"))
                    .refused();
        }
        if (state.equals("3D000")) {
            return evidence(ProblemCode.CONNECTION_FAILED, "the server has no such database", error)
                    .remedy(Remedy.advice("create it: CREATE DATABASE " + quoted(address.database())))
                    .refused();
        }
        if (state.equals("42501")) {
            return evidence(ProblemCode.NOT_PERMITTED, "the role may not connect to this database", error)
                    .remedy(Remedy.advice("let it: GRANT CONNECT ON DATABASE " + quoted(address.database()) + " TO "
                            + credentials.user().map(SessionOpener::quoted).orElse("...")))
                    .refused();
        }
        if (address.options().containsKey("service") && error.message().startsWith("Unable to parse URL")) {
            return evidence(ProblemCode.CONNECTION_FAILED, "there is no such service in the service file", error)
                    .remedy(Remedy.advice("look into ~/.pg_service.conf, or the file that PGSERVICEFILE names"))
                    .refused();
        }
        if (error.fromServer() && TURNED_AWAY.containsKey(state)) {
            return evidence(ProblemCode.CONNECTION_FAILED, "the server lets nobody in here at the moment", error)
                    .remedy(Remedy.advice(TURNED_AWAY.get(state).formatted(quoted(address.database()))))
                    .refused();
        }
        return evidence(ProblemCode.CONNECTION_FAILED, "the database cannot be reached", error)
                .fact("sqlstate", state)
                .remedy(Remedy.advice(
                        withoutSsl
                                ? "switch SSL on in the server, or ask for less with sslmode in the URL"
                                : "check that the server runs and that the address is right"))
                .failed(e);
    }

    private static String quoted(String name) {
        return Identifier.isPossible(name) ? Identifier.quote(name) : "...";
    }

    private Problem evidence(ProblemCode code, String sentence, ServerError error) {
        Problem problem = Problem.of(code, sentence).fact("database", address.toString());
        Optional<String> user = credentials.user();
        problem = user.isPresent() ? problem.fact("user", user.get()) : problem;
        problem = problem.fact("server", withoutPassword(error.message()));
        for (Fact fact : error.facts()) {
            problem = problem.fact(fact.name(), withoutPassword(fact.value()));
        }
        return problem;
    }

    private String withoutPassword(String said) {
        return credentials.password().map(password -> password.removeFrom(said)).orElse(said);
    }
}
