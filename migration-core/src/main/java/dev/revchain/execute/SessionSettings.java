package dev.revchain.execute;

import dev.revchain.database.ServerVersion;
import java.time.Duration;

/**
 * The settings a session has, as SQL.
 *
 * <p>What a role or a database sets by default must not decide how a revision ends: a timeout meant for web requests
 * would leave an index half built. So every setting that matters is set here, the same in a run and in a script.
 */
final class SessionSettings {

    /**
     * Takes back whatever a revision did to the session, but for the advisory lock, which {@code DISCARD ALL} would drop.
     */
    static final String RESET =
            "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; CLOSE ALL; UNLISTEN *; DEALLOCATE ALL; DISCARD TEMP; DISCARD SEQUENCES;";

    /** What a revision finds in any case: times in UTC, so that it means the same on every machine. */
    private static final String SAME_EVERYWHERE = """
            SET TimeZone = 'UTC';
            SET DateStyle = 'ISO';
            SET standard_conforming_strings = on;
            SET client_min_messages = notice;
            SET synchronous_commit = on;
            SET idle_in_transaction_session_timeout = 0;
            """;

    private SessionSettings() {}

    /** What our first question relies on, whatever the role or the database sets. */
    static String first() {
        return "SET standard_conforming_strings = on; SET search_path = pg_catalog; SET statement_timeout = 0; SET lock_timeout = 0;";
    }

    /** For our own statements, between revisions. */
    static String ofTool(ServerState server) {
        return SAME_EVERYWHERE
                + "SET search_path = pg_catalog; SET statement_timeout = 0; SET lock_timeout = 0;"
                + (server.version().major() >= 14 ? " SET idle_session_timeout = 0;" : "")
                + (server.checksClient() ? " SET client_connection_check_interval = '10s';" : "")
                + (server.version().major() >= 17 ? " SET transaction_timeout = 0;" : "");
    }

    /** Makes a session that ran a revision ready for the next one. */
    static String afterRevision(ServerState server) {
        return RESET + "\n" + ofTool(server) + "\n";
    }

    /** For a script, at its beginning and after every revision. It is in UTF-8, whatever psql takes it for. */
    static String ofScript() {
        return "SET client_encoding = 'UTF8';\n" + SAME_EVERYWHERE;
    }

    /** For the statements of a revision: the search path of the role and database, and the chosen limits. */
    static String ofRevision(RunSettings settings, boolean inTransaction) {
        String set = inTransaction ? "SET LOCAL " : "SET ";
        return set + "search_path TO DEFAULT;"
                + limit(set, "lock_timeout", settings.limits().tableLock())
                + limit(set, "statement_timeout", settings.limits().statement());
    }

    /**
     * For a transaction after which another one follows: its commit does not wait for the disk. The commits reach the disk
     * in their order, so a server that goes down loses none, or the last ones together with their rows in the version
     * table; and the last commit of a run waits, for all of them.
     *
     * @see <a href="https://www.postgresql.org/docs/current/wal-async-commit.html">Asynchronous commit</a>
     */
    static String ofCommitThatNeedNotWait() {
        return "SET LOCAL synchronous_commit = off;";
    }

    /** No limit is what the session has. */
    private static String limit(String set, String name, Duration duration) {
        return duration.isZero() ? "" : " " + set + name + " = '" + duration.toMillis() + "ms';";
    }

    /** A session that cannot write, for goals that only look. */
    static String readOnly(ServerVersion version) {
        return "SET default_transaction_read_only = on;"
                + (version.major() >= 17 ? " SET transaction_timeout = 0;" : "");
    }
}
