package dev.revchain.database;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Identifier;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why nobody was let in, and what to do about it. Judged by codes, since both server and driver speak many languages.
 *
 * @param address where it should have gone
 * @param credentials who should have been let in
 * @param exception of the driver
 * @param error what is in it
 */
record ConnectionFailure(DatabaseAddress address, Credentials credentials, SQLException exception, ServerError error) {

    private static final String PROTOCOL_VIOLATION = "08P01";

    /** What to do, by what the server answers. */
    private static final Map<String, String> TURNED_AWAY = Map.of(
            "53300",
            "end a session that nobody needs, or raise the limit: max_connections of the server, CONNECTION LIMIT of the"
                    + " role or the database",
            "55000",
            "let sessions in: ALTER DATABASE %s ALLOW_CONNECTIONS true; or name another database, if it is a template",
            "57P03",
            "the server starts or stops: try again when it is up");

    private static final Remedy OTHER_USER =
            Remedy.set("serverId", "my-database", "user and password from settings.xml");
    private static final Remedy BY_ENVIRONMENT =
            Remedy.advice("or set the environment variables MIGRATE_USER and MIGRATE_PASSWORD");

    /** As a problem; refused where the user can mend it. */
    MigrationException described() {
        return error.fromServer() ? answered(error.sqlState()) : unanswered(error.sqlState());
    }

    private MigrationException answered(String state) {
        if (state.startsWith("28")) {
            return state.equals("28000") ? notLetIn() : notAccepted();
        }
        if (state.equals("3D000")) {
            return evidence(ProblemCode.CONNECTION_FAILED, "the server has no such database")
                    .remedy(Remedy.advice("create it: CREATE DATABASE " + quoted(address.database())))
                    .refused();
        }
        if (state.equals("42501")) {
            return evidence(ProblemCode.NOT_PERMITTED, "the role may not connect to this database")
                    .remedy(Remedy.advice("let it: GRANT CONNECT ON DATABASE " + quoted(address.database()) + " TO "
                            + credentials.user().map(ConnectionFailure::quoted).orElse("...")))
                    .refused();
        }
        if (TURNED_AWAY.containsKey(state)) {
            return evidence(ProblemCode.CONNECTION_FAILED, "the server lets nobody in here at the moment")
                    .remedy(Remedy.advice(TURNED_AWAY.get(state).formatted(quoted(address.database()))))
                    .refused();
        }
        return evidence(ProblemCode.CONNECTION_FAILED, "the server answers, and does not let us in")
                .fact("sqlstate", state)
                .remedy(Remedy.advice("mend what it says; its log may say more"))
                .failed(exception);
    }

    private MigrationException notAccepted() {
        return evidence(ProblemCode.CREDENTIALS, "the server does not accept the user or the password")
                .remedy(OTHER_USER)
                .remedy(BY_ENVIRONMENT)
                .refused();
    }

    /**
     * The server knows why: its code is the same for all reasons, and the name of its routine tells them apart.
     *
     * @see <a href="https://www.postgresql.org/docs/current/auth-pg-hba-conf.html">The pg_hba.conf File</a>
     */
    private MigrationException notLetIn() {
        if (routine().equals("InitializeSessionUserId")) {
            return evidence(ProblemCode.CREDENTIALS, "the server has no such role, or it may not log in")
                    .remedy(Remedy.advice("make it, or let it: CREATE ROLE ... LOGIN, ALTER ROLE ... LOGIN"))
                    .remedy(OTHER_USER)
                    .refused();
        }
        Problem problem = evidence(ProblemCode.CREDENTIALS, "the server does not let this user in from here");
        if ("disable".equals(address.options().get("sslmode"))) {
            problem = problem.remedy(Remedy.advice("take sslmode=disable out of the URL: it may ask for encryption"));
        }
        return problem.remedy(
                        Remedy.advice("look into pg_hba.conf of the server: it says who may come from where, and how"))
                .remedy(OTHER_USER)
                .refused();
    }

    private String routine() {
        return exception instanceof PSQLException said
                ? Optional.ofNullable(said.getServerErrorMessage())
                        .map(ServerErrorMessage::getRoutine)
                        .orElse("")
                : "";
    }

    private MigrationException unanswered(String state) {
        boolean speaksOfSsl = error.message().contains("SSL");
        if (state.equals("08004") && !speaksOfSsl) {
            return credentials.password().isPresent()
                    ? notAccepted()
                    : evidence(ProblemCode.CREDENTIALS, "the server asks for a password, and none was given")
                            .remedy(OTHER_USER)
                            .remedy(BY_ENVIRONMENT)
                            .refused();
        }
        if (address.options().containsKey("service") && error.message().startsWith("Unable to parse URL")) {
            return evidence(ProblemCode.CONNECTION_FAILED, "there is no such service in the service file")
                    .remedy(Remedy.advice("look into ~/.pg_service.conf, or the file that PGSERVICEFILE names"))
                    .refused();
        }
        return evidence(ProblemCode.CONNECTION_FAILED, "the database cannot be reached")
                .fact("sqlstate", state)
                .remedy(Remedy.advice(advice(state, speaksOfSsl)))
                .failed(exception);
    }

    private String advice(String state, boolean speaksOfSsl) {
        if (state.equals("08004")) {
            return "switch SSL on in the server, or ask for less with sslmode in the URL";
        }
        boolean judged =
                Set.of("verify-ca", "verify-full").contains(address.options().getOrDefault("sslmode", ""));
        if (judged && state.equals("08006")) {
            return "the server's certificate must be signed by one in the file of sslrootcert,"
                    + " and with verify-full be made out to this host; sslmode=require encrypts without looking at it";
        }
        if (state.equals(PROTOCOL_VIOLATION) || (speaksOfSsl && !judged)) {
            return "check the port: what answers there does not speak as PostgreSQL does";
        }
        if (address.options().containsKey("targetServerType")) {
            return "check that the servers run, and that one of them is what targetServerType asks for";
        }
        return "check that the server runs and that the address is right";
    }

    private static String quoted(String name) {
        return Identifier.isPossible(name) ? Identifier.quote(name) : "...";
    }

    private Problem evidence(ProblemCode code, String sentence) {
        Problem problem = Problem.of(code, sentence).fact("database", address.toString());
        Optional<String> user = credentials.user();
        problem = user.isPresent() ? problem.fact("user", user.get()) : problem;
        problem = problem.fact("server", withoutPassword(error.message()));
        for (var fact : error.facts()) {
            problem = problem.fact(fact.name(), withoutPassword(fact.value()));
        }
        return problem;
    }

    private String withoutPassword(String said) {
        return credentials.password().map(password -> password.removeFrom(said)).orElse(said);
    }
}
