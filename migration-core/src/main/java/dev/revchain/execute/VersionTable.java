package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.problem.Fact;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.sql.Identifier;
import dev.revchain.sql.Literal;
import dev.revchain.sql.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/**
 * The SQL that keeps the version table and its log. The same text serves a run and a script for {@code psql}.
 *
 * <p>Every statement names its tables in full and calls nothing outside {@code pg_catalog}, operators and types included,
 * whatever the revision did to {@code search_path}.
 */
final class VersionTable {

    /** Stands in the table's comment; a later layout of the tables gets a later number. */
    static final int FORMAT = 1;

    /** Milliseconds since the transaction began, as the server counts them. */
    static final String ELAPSED = millisecondsSince("pg_catalog.now()");

    private static final String IS = " OPERATOR(pg_catalog.=) ";

    private final QualifiedName table;
    private final String name;
    private final String log;
    private final LockKey key;
    private final String toolVersion;

    VersionTable(QualifiedName table, String toolVersion) {
        this.table = table;
        this.name = table.sql();
        this.log = logOf(table).sql();
        this.key = LockKey.of(table);
        this.toolVersion = Literal.quoteForAnySession(toolVersion);
    }

    /** The name of the log that goes with a version table. */
    static QualifiedName logOf(QualifiedName table) {
        return new QualifiedName(table.schema(), table.name() + "_log");
    }

    QualifiedName table() {
        return table;
    }

    String sql() {
        return name;
    }

    LockKey key() {
        return key;
    }

    private static String millisecondsSince(String time) {
        return "(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) " + time
                + ") OPERATOR(pg_catalog.*) 1000)::bigint";
    }

    /** Makes the schema of the tables. Not sent when it exists: even {@code IF NOT EXISTS} asks for the privilege. */
    String createSchema() {
        return "CREATE SCHEMA IF NOT EXISTS " + new Identifier(table.schema()).sql();
    }

    /** Makes both tables where they are missing. Two sessions that do this at once collide: only under the lock. */
    String create() {
        return """
                CREATE TABLE IF NOT EXISTS %1$s (
                    revision pg_catalog.text PRIMARY KEY,
                    parents pg_catalog.text[] NOT NULL,
                    depends_on pg_catalog.text[] NOT NULL,
                    branch_labels pg_catalog.text[] NOT NULL,
                    message pg_catalog.text NOT NULL,
                    checksum pg_catalog.text NOT NULL,
                    downgrade_sql pg_catalog.text,
                    state pg_catalog.text NOT NULL CHECK (state OPERATOR(pg_catalog.=) ANY (ARRAY['applied', 'upgrading', 'downgrading'])),
                    statements_done integer NOT NULL,
                    statements_begun integer NOT NULL,
                    applied_order bigint GENERATED ALWAYS AS IDENTITY,
                    applied_at pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    applied_by pg_catalog.text NOT NULL DEFAULT session_user,
                    duration_ms bigint NOT NULL,
                    tool_version pg_catalog.text NOT NULL
                );
                COMMENT ON TABLE %1$s IS %3$s;
                CREATE TABLE IF NOT EXISTS %2$s (
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
                COMMENT ON TABLE %2$s IS 'Everything ever done to the schema revisions. Append only.'""".formatted(name, log, Literal.quoteForAnySession(VersionTableComment.of(FORMAT)));
    }

    /**
     * Records a revision as applied, or as on its way up. Changes one row, or none when a parent or a dependency is
     * not applied.
     *
     * @param elapsed milliseconds, as SQL
     */
    String insert(UpRecord up, String state, String elapsed) {
        return insertInto() + "\nSELECT " + values(up, "'" + state + "'", elapsed) + "\nWHERE " + applied(up.needs());
    }

    /**
     * Records a revision as applied, and fails when a parent or a dependency is not: it has no state then. Less work for
     * the server than a condition on the row, which counts in a long run.
     *
     * @param elapsed milliseconds, as SQL
     * @see #isNothingChanged
     */
    String insertOrFail(UpRecord up, String elapsed) {
        String state = up.needs().isEmpty() ? "'applied'" : "CASE WHEN " + applied(up.needs()) + " THEN 'applied' END";
        return insertInto() + "\nVALUES (" + values(up, state, elapsed) + ")";
    }

    private String insertInto() {
        return "INSERT INTO " + name
                + " (revision, parents, depends_on, branch_labels, message, checksum, downgrade_sql, state,"
                + " statements_done, statements_begun, duration_ms, tool_version)";
    }

    private String values(UpRecord up, String state, String elapsed) {
        // Joined and not formatted: in a run of a thousand revisions the formatter of the JDK, slow while it is cold,
        // took a twelfth of the time that was not spent waiting for the server.
        return Literal.quoteForAnySession(up.revision().id().value()) + ", "
                + array(up.revision().downRevisions()) + ", "
                + array(up.dependencies()) + ", "
                + array(up.revision().branchLabels()) + ", "
                + Literal.quoteForAnySession(up.revision().message()) + ", "
                + Literal.quoteForAnySession(up.checksum()) + ", "
                + up.downgradeSql().map(Literal::quoteForAnySession).orElse("NULL") + ", "
                + state + ", 0, 0, "
                + elapsed + ", "
                + toolVersion;
    }

    /**
     * A condition: these are applied. One look at the index each, and none of them a join: this is planned anew for each
     * revision, and planning takes longer than looking.
     */
    private String applied(Collection<RevisionId> needs) {
        StringJoiner conditions = new StringJoiner(" AND ").setEmptyValue("true");
        for (RevisionId need : needs) {
            conditions.add("(SELECT state FROM " + name + " WHERE revision" + IS
                    + Literal.quoteForAnySession(need.value()) + ")" + IS + "'applied'");
        }
        return conditions.toString();
    }

    /** Marks a revision that ran outside a transaction as complete. Changes one row. */
    String complete(Revision revision, String checksum) {
        return "UPDATE " + name + " SET state = 'applied', statements_done = 0, statements_begun = 0, checksum = "
                + Literal.quoteForAnySession(checksum)
                + ", applied_at = pg_catalog.clock_timestamp(), duration_ms = " + millisecondsSince("applied_at")
                + "\nWHERE " + isRevision(revision) + " AND state" + IS + "'upgrading'";
    }

    /** Marks a revision as on its way down outside a transaction. Changes one row. */
    String beginDowngrade(Revision revision) {
        return "UPDATE " + name + " SET state = 'downgrading', statements_done = 0, statements_begun = 0 WHERE "
                + isRevision(revision) + " AND state" + IS + "'applied'" + unneeded(revision);
    }

    /** Takes back that a revision is on its way up, while this statement comes next. Changes one row. */
    String takeBackUpgrade(Revision revision, int statement) {
        return "DELETE FROM " + name + " WHERE " + halfway(revision, statement);
    }

    /** Takes back that a revision is on its way down, while the first statement comes next. Changes one row. */
    String takeBackDowngrade(Revision revision) {
        return "UPDATE " + name + " SET state = 'applied', statements_begun = 0 WHERE " + halfway(revision, 1);
    }

    /** Notes that a statement is about to begin of which it may not be known later whether it was done. Changes one row. */
    String begin(Revision revision, int statement) {
        return "UPDATE %s SET statements_begun = %s WHERE %s".formatted(name, statement, halfway(revision, statement));
    }

    /** Notes that the server refused such a statement, so that it is known that it was not done. Changes one row. */
    String takeBack(Revision revision, int statement) {
        return "UPDATE %s SET statements_begun = statements_done WHERE %s"
                .formatted(name, halfway(revision, statement));
    }

    /**
     * Notes that a statement outside a transaction is done, and the checksum of what is done, so that what comes after
     * it can still be mended in the file. Changes one row, or none when somebody else went on with the revision.
     */
    String progress(Revision revision, int statement, String checksum) {
        return "UPDATE %1$s SET statements_done = %2$s, statements_begun = %2$s, checksum = %3$s WHERE %4$s"
                .formatted(name, statement, Literal.quoteForAnySession(checksum), halfway(revision, statement));
    }

    /** A condition: the revision is halfway, and this statement comes next. */
    private static String halfway(Revision revision, int statement) {
        return isRevision(revision) + " AND NOT state" + IS + "'applied' AND statements_done" + IS + (statement - 1);
    }

    /** Forgets a revision. Changes one row, or none when another applied revision needs it. */
    String delete(Revision revision) {
        return "DELETE FROM " + name + " WHERE " + isRevision(revision) + unneeded(revision);
    }

    /** Forgets revisions whatever needs them. */
    String forget(Collection<?> revisions) {
        return "DELETE FROM " + name + " WHERE revision" + IS + "ANY (" + array(revisions) + ")";
    }

    /** Records that the edited text of an applied revision is accepted. */
    String accept(UpRecord up) {
        return "UPDATE %s SET checksum = %s, downgrade_sql = %s, message = %s WHERE %s"
                .formatted(
                        name,
                        Literal.quoteForAnySession(up.checksum()),
                        up.downgradeSql().map(Literal::quoteForAnySession).orElse("NULL"),
                        Literal.quoteForAnySession(up.revision().message()),
                        isRevision(up.revision()));
    }

    /**
     * A change of the version table together with its line in the log, as one statement: neither happens without the
     * other. Changes as many rows as the change alone.
     */
    String logged(String change, String action, String outcome) {
        return """
                WITH done AS (
                %s
                RETURNING revision)
                %s""".formatted(change, logLine(action, outcome));
    }

    /** The same for a script, where nobody counts the changed rows: it fails unless one row is changed. */
    String loggedOrFail(String change, String action, String outcome) {
        return """
                WITH done AS (
                %s
                RETURNING revision), logged AS (
                %s
                RETURNING id)
                SELECT CASE WHEN pg_catalog.count(*) OPERATOR(pg_catalog.=) 1 THEN 'recorded' ELSE pg_catalog.concat(\
                pg_catalog.count(*), ' rows: the database is not where this script starts')::integer::pg_catalog.text END
                FROM logged""".formatted(change, logLine(action, outcome));
    }

    private String logLine(String action, String outcome) {
        return """
                INSERT INTO %s (revision, action, outcome, duration_ms, tool_version)
                SELECT revision, '%s', '%s', %s, %s FROM done""".formatted(log, action, outcome, ELAPSED, toolVersion);
    }

    /**
     * The same for a run: it fails unless one row is changed, for then the log has no revision to name, which is cheaper
     * than to count.
     *
     * @param outcome as SQL; where it is null, it fails too
     * @param elapsed milliseconds, as SQL
     */
    String loggedOnce(String change, String action, String outcome, String elapsed) {
        return "WITH done AS (\n" + change + "\nRETURNING revision)\nINSERT INTO " + log
                + " (revision, action, outcome, duration_ms, tool_version) VALUES ((SELECT revision FROM done), '"
                + action + "', " + outcome + ", " + elapsed + ", " + toolVersion + ")";
    }

    /**
     * Adds a line to the log alone, for a transaction in which something else sees to it that its change took place.
     *
     * @param outcome as SQL; where it is null, it fails
     */
    String line(RevisionId revision, String action, String outcome, String elapsed) {
        return "INSERT INTO " + log + " (revision, action, outcome, duration_ms, tool_version) VALUES ("
                + Literal.quoteForAnySession(revision.value()) + ", '" + action + "', " + outcome + ", " + elapsed
                + ", " + toolVersion + ")";
    }

    /** Whether it failed because the version table is not in the state that was expected. */
    boolean isNothingChanged(ServerError error) {
        return isNull(table, "state", error) || isNull(logOf(table), "revision", error);
    }

    /** Whether it failed because it is not in its transaction. */
    boolean isOutsideTransaction(ServerError error) {
        return isNull(logOf(table), "outcome", error);
    }

    private static boolean isNull(QualifiedName table, String column, ServerError error) {
        return error.sqlState().equals("23502")
                && error.facts()
                        .containsAll(List.of(
                                new Fact("schema", table.schema()),
                                new Fact("table", table.name()),
                                new Fact("column", column)));
    }

    /** Adds lines to the log alone: something that changed no row of the version table. */
    String log(List<RevisionId> revisions, String action, String outcome, String detail) {
        return """
                INSERT INTO %s (revision, action, outcome, detail, tool_version)
                SELECT revision, '%s', '%s', %s, %s FROM pg_catalog.unnest(%s) AS failed (revision)""".formatted(log, action, outcome, Literal.quoteForAnySession(detail), toolVersion, array(revisions));
    }

    /** A text in the transaction with this id; null in any other. */
    static String onlyIn(String transactionId, String text) {
        return "CASE WHEN pg_catalog.pg_current_xact_id()" + IS + Literal.quoteForAnySession(transactionId)
                + "::pg_catalog.xid8 THEN " + Literal.quoteForAnySession(text) + " END";
    }

    private String unneeded(Revision revision) {
        String id = id(revision);
        return " AND NOT EXISTS (SELECT FROM " + name + " WHERE " + id + IS + "ANY (parents) OR " + id + IS
                + "ANY (depends_on))";
    }

    private static String isRevision(Revision revision) {
        return "revision" + IS + id(revision);
    }

    private static String id(Revision revision) {
        return Literal.quoteForAnySession(revision.id().value());
    }

    private static String array(Collection<?> values) {
        StringJoiner array =
                new StringJoiner(", ", "ARRAY[", "]::pg_catalog.text[]").setEmptyValue("'{}'::pg_catalog.text[]");
        for (Object value : values) {
            array.add(Literal.quoteForAnySession(value.toString()));
        }
        return array.toString();
    }
}
