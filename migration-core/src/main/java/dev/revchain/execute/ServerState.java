package dev.revchain.execute;

import dev.revchain.database.ServerVersion;
import dev.revchain.database.Session;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Literal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * What the server says of itself and of the version table, asked once when a session begins.
 *
 * @param version of the server
 * @param readOnly why nothing can be written there, if so
 * @param backendPid the process that answered
 * @param checksClient whether it can notice by itself that we are gone
 * @param table what is there of the version table
 */
record ServerState(
        ServerVersion version,
        Optional<String> readOnly,
        int backendPid,
        boolean checksClient,
        VersionTableState table) {

    private static final String BY_SETTING = "default_transaction_read_only is on";

    private static final String QUESTION = """
            SELECT pg_catalog.current_setting('server_version_num')::int,
                   CASE WHEN pg_catalog.pg_is_in_recovery() THEN 'it is a standby'
                        WHEN pg_catalog.current_setting('transaction_read_only')::boolean
                        THEN '%s' END,
                   pg_catalog.pg_backend_pid(),
                   pg_catalog.version() LIKE '%%linux%%',
                   n.oid IS NOT NULL,
                   CASE WHEN c.oid IS NOT NULL
                        THEN coalesce(pg_catalog.obj_description(c.oid, 'pg_class'), '') END,
                   l.oid IS NULL OR (l.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
                                     WHERE a.attrelid = l.oid AND a.attname = 'tool_version'))
            FROM (SELECT 1) AS one
            LEFT JOIN pg_catalog.pg_namespace AS n ON n.nspname = %s
            LEFT JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = %s
            LEFT JOIN pg_catalog.pg_class AS l ON l.relnamespace = n.oid AND l.relname = %s""";

    static ServerState of(Session session, RunSettings settings) {
        String question = QUESTION.formatted(
                BY_SETTING,
                Literal.quote(settings.versionTable().schema()),
                Literal.quote(settings.versionTable().name()),
                Literal.quote(RevisionLog.of(settings.versionTable()).name()));
        ServerState state = session.query(question, ServerState::read).get(0);
        state.refuseOldServer(session);
        state.refusePooler(session, settings);
        state.table.refuseUnknownFormat(settings);
        return state;
    }

    private static ServerState read(ResultSet row) throws SQLException {
        return new ServerState(
                new ServerVersion(row.getInt(1)),
                Optional.ofNullable(row.getString(2)),
                row.getInt(3),
                row.getBoolean(4) && row.getInt(1) >= 140_000,
                new VersionTableState(row.getBoolean(5), Optional.ofNullable(row.getString(6)), row.getBoolean(7)));
    }

    private void refuseOldServer(Session session) {
        if (version.compareTo(ServerVersion.OLDEST) < 0) {
            throw Problem.of(
                            ProblemCode.SERVER_TOO_OLD,
                            "the server is PostgreSQL " + version + ", older than " + ServerVersion.OLDEST.major())
                    .fact("database", session.address().toString())
                    .refused();
        }
    }

    /** A pooler in transaction mode gives our lock to somebody else; the process id in the handshake is then made up. */
    private void refusePooler(Session session, RunSettings settings) {
        int announced = ((PGConnection) session.jdbc()).getBackendPID();
        if (announced != backendPid && !settings.sessionPooler()) {
            throw Problem.of(
                            ProblemCode.POOLER,
                            "a connection pooler stands between this machine and the server, and may spread one session over several")
                    .fact("database", session.address().toString())
                    .remedy(Remedy.set("url", "jdbc:postgresql://<server itself>/<database>", "go round the pooler"))
                    .remedy(Remedy.set("sessionPooler", "true", "when the pooler is known to be in session mode"))
                    .refused();
        }
    }

    void refuseReadOnly(Session session) {
        if (readOnly.isPresent()) {
            Problem problem = Problem.of(
                            ProblemCode.SERVER_READ_ONLY, "nothing can be written to this database: " + readOnly.get())
                    .fact("database", session.address().toString());
            boolean bySetting = readOnly.get().equals(BY_SETTING);
            throw (bySetting
                            ? problem.remedy(Remedy.advice(
                                    "take the setting back where it was made: SET default_transaction_read_only = off,"
                                            + " then ALTER DATABASE (or ROLE) ... RESET default_transaction_read_only"))
                            : toPrimary(problem, session))
                    .refused();
        }
    }

    private static Problem toPrimary(Problem problem, Session session) {
        boolean several = session.address().hosts().contains(",");
        return (several
                        ? problem.remedy(Remedy.advice(
                                "add targetServerType=primary to the URL, which then finds the primary by itself"))
                        : problem)
                .remedy(Remedy.set("url", "jdbc:postgresql://<primary>/<database>", "connect to the primary"));
    }
}
