package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.revision.RevisionId;
import dev.revchain.sql.Literal;
import dev.revchain.sql.QualifiedName;
import java.util.List;

/**
 * The SQL that writes the log beside the version table, of everything ever done to the revisions: append only. A change
 * of the version table and its line are one statement or one transaction: neither is there without the other.
 *
 * <p>Four forms of a line, for four writers: a stamp counts the rows of its change itself; a run must fail unless one is
 * changed, and of what went up the line looks for the row; a script must say so in words.
 */
final class RevisionLog {

    private final QualifiedName log;
    private final String name;
    private final String toolVersion;

    /**
     * @param table the version table
     * @param toolVersion as SQL
     */
    RevisionLog(QualifiedName table, String toolVersion) {
        this.log = of(table);
        this.name = log.sql();
        this.toolVersion = toolVersion;
    }

    /** The name of the log that goes with a version table. */
    static QualifiedName of(QualifiedName table) {
        return new QualifiedName(table.schema(), table.name() + "_log");
    }

    String sql() {
        return name;
    }

    /** Makes the log where it is missing. */
    String create() {
        return """
                CREATE TABLE IF NOT EXISTS %1$s (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    revision pg_catalog.text NOT NULL,
                    action pg_catalog.text NOT NULL,
                    outcome pg_catalog.text NOT NULL,
                    detail pg_catalog.text,
                    at pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    by_role pg_catalog.text NOT NULL DEFAULT session_user,
                    client pg_catalog.text NOT NULL DEFAULT pg_catalog.current_setting('application_name'),
                    duration_ms bigint,
                    tool_version pg_catalog.text NOT NULL
                );
                COMMENT ON TABLE %1$s IS 'Everything ever done to the schema revisions. Append only.'""".formatted(name);
    }

    /** A change of the version table with a line for each changed row. Changes as many rows as the change alone. */
    String each(String change, String action, String outcome) {
        return """
                WITH done AS (
                %s
                RETURNING revision)
                %s""".formatted(change, linesOfDone(action, outcome));
    }

    /** A change of one row with its line, for a script, where nobody counts the rows: fails in words unless it is one. */
    String oneOrFail(String change, String action, String outcome) {
        return """
                WITH done AS (
                %s
                RETURNING revision), logged AS (
                %s
                RETURNING id)
                SELECT CASE WHEN pg_catalog.count(*) OPERATOR(pg_catalog.=) 1 THEN 'recorded' ELSE pg_catalog.concat(\
                pg_catalog.count(*), ' rows: the database is not where this script starts')::integer::pg_catalog.text END
                FROM logged""".formatted(change, linesOfDone(action, outcome));
    }

    private String linesOfDone(String action, String outcome) {
        return """
                INSERT INTO %s (revision, action, outcome, duration_ms, tool_version)
                SELECT revision, '%s', '%s', %s, %s FROM done""".formatted(name, action, outcome, VersionTable.ELAPSED, toolVersion);
    }

    /**
     * A change of one row with its line, for a run: fails unless it is one, for then there is no revision to name, which
     * is cheaper than to count.
     *
     * @param outcome as SQL; where it is null, it fails too
     * @param elapsed milliseconds, as SQL
     */
    String one(String change, String action, String outcome, String elapsed) {
        return "WITH done AS (\n" + change + "\nRETURNING revision)\n"
                + line("(SELECT revision FROM done)", action, outcome, elapsed);
    }

    /**
     * A line alone, behind the change that it tells of.
     *
     * @param revision as SQL; where it is null, it fails
     * @param outcome as SQL; where it is null, it fails too
     * @param elapsed milliseconds, as SQL
     */
    String line(String revision, String action, String outcome, String elapsed) {
        return "INSERT INTO " + name + " (revision, action, outcome, duration_ms, tool_version) VALUES (" + revision
                + ", '" + action + "', " + outcome + ", " + elapsed + ", " + toolVersion + ")";
    }

    /** Lines alone, with what went wrong: nothing changed. */
    String failure(List<RevisionId> revisions, String action, String detail) {
        return """
                INSERT INTO %s (revision, action, outcome, detail, tool_version)
                SELECT revision, '%s', 'failed', %s, %s FROM pg_catalog.unnest(%s) AS failed (revision)""".formatted(name, action, Literal.quoteForAnySession(detail), toolVersion, Literal.texts(revisions));
    }

    /** Whether a line failed because its change changed nothing. */
    boolean isNothingChanged(ServerError error) {
        return error.refusesNull(log, "revision");
    }

    /** Whether a line failed because it is not in its transaction. */
    boolean isOutsideTransaction(ServerError error) {
        return error.refusesNull(log, "outcome");
    }

    /** A text in the transaction with this id; null in any other. */
    static String onlyIn(String transactionId, String text) {
        return "CASE WHEN pg_catalog.pg_current_xact_id() OPERATOR(pg_catalog.=) "
                + Literal.quoteForAnySession(transactionId) + "::pg_catalog.xid8 THEN "
                + Literal.quoteForAnySession(text) + " END";
    }
}
