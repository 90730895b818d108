package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.sql.Literal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the version table: one query for all rows, another for the downgrades that are needed. */
final class VersionTableReader {

    /** No such column, or none of such a type. */
    private static final Set<String> OTHER_COLUMNS = Set.of("42703", "42883");

    private final Session session;
    private final VersionTable table;

    VersionTableReader(Session session, VersionTable table) {
        this.session = session;
        this.table = table;
    }

    /**
     * All rows. Where a policy would hide some of them, the server refuses, for to us they would not be applied.
     *
     * @throws MigrationException.Refused with {@code VERSION_TABLE} where the table has other columns
     */
    AppliedRevisions read() {
        try {
            return rows();
        } catch (MigrationException.Failed e) {
            throw e.getCause() instanceof SQLException cause && OTHER_COLUMNS.contains(cause.getSQLState())
                    ? otherColumns(ServerError.of(cause))
                    : e;
        }
    }

    private MigrationException otherColumns(ServerError error) {
        return Problem.of(
                        ProblemCode.VERSION_TABLE,
                        table.sql() + " is a version table by its comment, but its columns are not those of one")
                .fact("server", error.asFact().value())
                .remedy(Remedy.advice(
                        "bring its columns back: docs/running.md lists them, a backup holds their values"))
                .refused();
    }

    private AppliedRevisions rows() {
        return AppliedRevisions.of(
                session.query("""
                SET row_security = off;
                SELECT revision, %1$s(parents, ','), %1$s(depends_on, ','), %1$s(branch_labels, ','), message, checksum, state, statements_done,
                       statements_begun OPERATOR(pg_catalog.>) statements_done, pg_catalog.date_part('epoch', applied_at), applied_by, duration_ms
                FROM %2$s ORDER BY applied_order;
                RESET row_security""".formatted("pg_catalog.array_to_string", table.sql()), VersionTableReader::row));
    }

    /** The downgrades that were current when these revisions were applied, where there are any. */
    Map<RevisionId, String> downgrades(Collection<RevisionId> revisions) {
        String question = "SELECT revision, downgrade_sql FROM " + table.sql()
                + " WHERE downgrade_sql IS NOT NULL AND revision = ANY (" + Literal.texts(revisions) + ")";
        return session.query(question, row -> Map.entry(new RevisionId(row.getString(1)), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Roles other than ours and superusers that may write the table, by owning it or by a grant. */
    List<String> otherWriters() {
        return session.query("""
                WITH version AS (
                    SELECT c.oid, c.relowner, c.relacl FROM pg_catalog.pg_class AS c WHERE c.oid = %s::pg_catalog.regclass),
                writer AS (
                    SELECT relowner AS role FROM version
                    UNION SELECT a.grantee FROM version, pg_catalog.aclexplode(version.relacl) AS a
                    WHERE a.privilege_type IN ('INSERT', 'UPDATE')
                    UNION SELECT a.grantee FROM version JOIN pg_catalog.pg_attribute AS c ON c.attrelid = version.oid,
                        pg_catalog.aclexplode(c.attacl) AS a
                    WHERE a.privilege_type IN ('INSERT', 'UPDATE'))
                SELECT coalesce(r.rolname, 'PUBLIC') FROM writer LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = writer.role
                WHERE r.oid IS NULL OR NOT (r.rolsuper OR r.rolname IN (current_user, session_user))
                ORDER BY 1""".formatted(Literal.quote(table.sql())), row -> row.getString(1));
    }

    private static AppliedRevision row(ResultSet row) throws SQLException {
        Revision revision = new Revision(
                new RevisionId(row.getString(1)),
                words(row.getString(2), RevisionId::new),
                words(row.getString(3), Function.identity()),
                words(row.getString(4), BranchLabel::new),
                row.getString(5));
        String state = row.getString(7);
        Optional<AppliedRevision.Halfway> halfway = state.equals("applied")
                ? Optional.empty()
                : Optional.of(new AppliedRevision.Halfway(state.equals("upgrading"), row.getInt(8), row.getBoolean(9)));
        return new AppliedRevision(
                revision,
                row.getString(6),
                halfway,
                Instant.ofEpochMilli((long) (row.getDouble(10) * 1000)),
                row.getString(11),
                Duration.ofMillis(row.getLong(12)));
    }

    /** No id or label holds a comma. */
    private static <T> Set<T> words(String joined, Function<String, T> type) {
        Set<T> words = new LinkedHashSet<>();
        for (String word : joined.isEmpty() ? new String[0] : joined.split(",", -1)) {
            words.add(type.apply(word));
        }
        return words;
    }
}
