package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.ConcurrentStatement;
import dev.revchain.sql.LeadingKeyword;
import dev.revchain.sql.Literal;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementRule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement outside a transaction that an earlier run may have begun: finds out from the catalog what became of it, and
 * clears away what it left half done.
 *
 * <p>It looks with the {@code search_path} of the revision, as the statement does, and so names each operator with its
 * schema.
 *
 * <p>{@code CREATE INDEX CONCURRENTLY} that is cut off leaves an invalid index, which {@code IF NOT EXISTS} then takes for
 * a good one (PostgreSQL, CREATE INDEX, "Building Indexes Concurrently").
 */
final class InterruptedStatement {

    /** Without one of these words a {@code DO} cannot commit by itself, whatever its language. */
    private static final Pattern TRANSACTION_WORD = Pattern.compile("commit|rollback|call", Pattern.CASE_INSENSITIVE);

    private static final Pattern SET_CONFIG = Pattern.compile(
            "select\\s+(pg_catalog\\s*\\.\\s*)?set_config\\s*\\(.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Doing them twice does no harm. */
    private static final Set<String> HARMLESS_TWICE = Set.of("vacuum", "analyze", "reindex", "cluster", "discard");

    private final Session session;
    private final SqlStatement sql;
    private final String keyword;
    private final Optional<ConcurrentStatement> concurrent;

    InterruptedStatement(Session session, SqlStatement sql) {
        this.session = session;
        this.sql = sql;
        this.keyword = LeadingKeyword.of(sql);
        this.concurrent = ConcurrentStatement.of(sql);
    }

    /**
     * What is known.
     *
     * @param done whether the statement is done already
     * @param because what was found, in words
     */
    record Finding(boolean done, Optional<String> because) {}

    /** Whether a statement changes the session alone, so that a new session needs it again. */
    static boolean isSetting(SqlStatement sql) {
        String keyword = LeadingKeyword.of(sql);
        return keyword.equals("set")
                || keyword.equals("reset")
                || (keyword.equals("select") && SET_CONFIG.matcher(sql.text()).matches());
    }

    /** Whether a statement can share a transaction with its line in the journal, so that it is never in doubt. */
    static boolean isAtomic(SqlStatement sql) {
        return StatementRule.of(sql) == StatementRule.ANYWHERE && !mayCommit(sql);
    }

    private static boolean mayCommit(SqlStatement sql) {
        String keyword = LeadingKeyword.of(sql);
        return keyword.equals("call")
                || (keyword.equals("do") && TRANSACTION_WORD.matcher(sql.text()).find());
    }

    /**
     * Whether nobody could tell from the outside that it was done. Of an index that is there already the server says so
     * itself, each time.
     */
    boolean mayBeInDoubt() {
        return !HARMLESS_TWICE.contains(keyword)
                && !indexCreation().flatMap(this::indexState).isPresent();
    }

    /** After the server refused it: whether it left everything as it was. */
    boolean isUndone() {
        return concurrent
                .map(statement -> switch (statement.kind()) {
                    case CREATE_INDEX -> indexState(statement).isEmpty();
                    case DROP_INDEX -> true;
                    case DETACH_PARTITION -> !detachIsPending(statement).equals(Optional.of(true));
                })
                .orElse(!mayCommit(sql));
    }

    /** Looks at what became of it; asks back where nothing can be seen and nothing was chosen. */
    Finding find(Resumption resumption) {
        if (concurrent.isPresent()) {
            return find(concurrent.get());
        }
        if (HARMLESS_TWICE.contains(keyword)) {
            return new Finding(false, Optional.empty());
        }
        return switch (resumption) {
            case REPEAT -> new Finding(false, Optional.of("repeated, as told"));
            case SKIP -> new Finding(true, Optional.of("taken as done, as told"));
            case ASK ->
                throw Problem.of(
                                ProblemCode.REVISION_RUNNING,
                                "an earlier run stopped in a statement of which nobody can tell how far it got")
                        .fact("statement", sql.text().lines().findFirst().orElse(""))
                        .remedy(Remedy.set("resume", "skip", "when you see that it is done"))
                        .remedy(Remedy.set("resume", "repeat", "when it can be run again"))
                        .refused();
        };
    }

    private Finding find(ConcurrentStatement statement) {
        return switch (statement.kind()) {
            case CREATE_INDEX ->
                indexState(statement)
                        .map(valid ->
                                valid ? new Finding(true, Optional.of("the index is there")) : dropInvalid(statement))
                        .orElse(new Finding(false, Optional.empty()));
            case DROP_INDEX ->
                exists(statement)
                        ? new Finding(false, Optional.empty())
                        : new Finding(true, Optional.of("the index is gone"));
            case DETACH_PARTITION -> partition(statement);
        };
    }

    private Finding dropInvalid(ConcurrentStatement statement) {
        session.run("DROP INDEX CONCURRENTLY " + indexName(statement));
        return new Finding(false, Optional.of("dropped the invalid index that was left"));
    }

    private Finding partition(ConcurrentStatement statement) {
        Optional<Boolean> pending = detachIsPending(statement);
        if (pending.isEmpty()) {
            return new Finding(true, Optional.of("the partition is detached"));
        }
        if (!pending.get()) {
            return new Finding(false, Optional.empty());
        }
        session.run("ALTER TABLE %s DETACH PARTITION %s FINALIZE".formatted(statement.table(), statement.name()));
        return new Finding(true, Optional.of("finished the detaching that was left"));
    }

    /** Whether a partition is half detached; absent when it is no partition. */
    private Optional<Boolean> detachIsPending(ConcurrentStatement statement) {
        return session
                .query(
                        "SELECT inhdetachpending FROM pg_catalog.pg_inherits WHERE inhparent OPERATOR(pg_catalog.=) %s AND inhrelid OPERATOR(pg_catalog.=) %s"
                                .formatted(regclass(statement.table()), regclass(statement.name())),
                        row -> row.getBoolean(1))
                .stream()
                .findFirst();
    }

    /**
     * Refuses an index that exists but is not valid: with {@code IF NOT EXISTS} the server reports success over it.
     */
    void refuseInvalidIndex() {
        Optional<ConcurrentStatement> creation = indexCreation();
        if (creation.isPresent() && indexState(creation.get()).equals(Optional.of(false))) {
            throw Problem.of(ProblemCode.SQL_FAILED, "the index was there already, but it is not valid")
                    .fact("index", creation.get().name())
                    .remedy(Remedy.advice("DROP INDEX CONCURRENTLY " + indexName(creation.get())))
                    .refused();
        }
    }

    private Optional<ConcurrentStatement> indexCreation() {
        return concurrent.filter(statement -> statement.kind() == ConcurrentStatement.Kind.CREATE_INDEX);
    }

    /** Whether the index is valid; absent when there is none, or it has no name to look for. */
    private Optional<Boolean> indexState(ConcurrentStatement statement) {
        return session
                .query(
                        """
                        SELECT i.indisvalid FROM pg_catalog.pg_index AS i
                        JOIN pg_catalog.pg_class AS c ON c.oid OPERATOR(pg_catalog.=) i.indexrelid
                        WHERE i.indrelid OPERATOR(pg_catalog.=) %s
                          AND ARRAY[c.relname::pg_catalog.text] OPERATOR(pg_catalog.=) pg_catalog.parse_ident(%s)""".formatted(regclass(statement.table()), Literal.quote(statement.name())),
                        row -> row.getBoolean(1))
                .stream()
                .findFirst();
    }

    private boolean exists(ConcurrentStatement statement) {
        return session.query("SELECT " + regclass(statement.name()) + " IS NOT NULL", row -> row.getBoolean(1))
                .get(0);
    }

    /** The index of the statement with its schema, which is that of its table. */
    private String indexName(ConcurrentStatement statement) {
        return session.query(
                        """
                        SELECT pg_catalog.concat(pg_catalog.quote_ident(n.nspname), '.', %s) FROM pg_catalog.pg_class AS c
                        JOIN pg_catalog.pg_namespace AS n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
                        WHERE c.oid OPERATOR(pg_catalog.=) %s""".formatted(Literal.quote(statement.name()), regclass(statement.table())),
                        row -> row.getString(1))
                .get(0);
    }

    private static String regclass(String name) {
        return "pg_catalog.to_regclass(" + Literal.quote(name) + ")";
    }
}
