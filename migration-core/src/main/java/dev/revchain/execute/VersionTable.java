package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.sql.Identifier;
import dev.revchain.sql.Literal;
import dev.revchain.sql.QualifiedName;
import java.util.Collection;
import java.util.StringJoiner;

/**
 * The SQL that keeps the version table. The same text serves a run and a script for {@code psql}.
 *
 * <p>Every statement names its table in full and calls nothing outside {@code pg_catalog}, operators and types included,
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
    private final RevisionLog log;
    private final LockKey key;
    private final String toolVersion;

    VersionTable(QualifiedName table, String toolVersion) {
        this.table = table;
        this.name = table.sql();
        this.key = LockKey.of(table);
        this.toolVersion = Literal.quoteForAnySession(toolVersion);
        this.log = new RevisionLog(table, this.toolVersion);
    }

    QualifiedName table() {
        return table;
    }

    String sql() {
        return name;
    }

    /** What was ever done to the revisions of this table. */
    RevisionLog log() {
        return log;
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
                %2$s""".formatted(name, log.create(), Literal.quoteForAnySession(VersionTableComment.of(FORMAT)));
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
                + Literal.texts(up.revision().downRevisions()) + ", "
                + Literal.texts(up.dependencies()) + ", "
                + Literal.texts(up.revision().branchLabels()) + ", "
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

    /** Asks for a revision that is applied: nothing where something on the table dropped what was inserted just before. */
    String applied(Revision revision) {
        return "(SELECT revision FROM " + name + " WHERE " + isRevision(revision) + " AND state" + IS + "'applied')";
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

    /** Takes back that a revision is on its way down, while this statement comes next. Changes one row. */
    String takeBackDowngrade(Revision revision, int statement, String checksum) {
        return "UPDATE " + name + " SET state = 'applied', statements_done = 0, statements_begun = 0, checksum = "
                + Literal.quoteForAnySession(checksum) + " WHERE " + halfway(revision, statement);
    }

    /** Asks for the checksum of a revision. */
    String checksumOf(Revision revision) {
        return "SELECT checksum FROM " + name + " WHERE " + isRevision(revision);
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
        return "DELETE FROM " + name + " WHERE revision" + IS + "ANY (" + Literal.texts(revisions) + ")";
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

    /** Whether a record failed because the version table is not in the state that was expected. */
    boolean isNothingChanged(ServerError error) {
        return error.refusesNull(table, "state") || log.isNothingChanged(error);
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
}
