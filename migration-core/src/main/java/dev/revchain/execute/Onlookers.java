package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Literal;
import java.util.List;
import java.util.Optional;

/**
 * What users put on the version table or its log that sees a row before it is written, and can drop it without a word.
 *
 * @see <a href="https://www.postgresql.org/docs/current/trigger-definition.html">Overview of trigger behavior: a trigger for
 *     each row that returns null before the operation skips it</a>
 */
final class Onlookers {

    private static final String QUESTION = """
            SELECT 'trigger', pg_catalog.concat(t.tgname, ' on ', c.relname)
            FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid OPERATOR(pg_catalog.=) t.tgrelid
            WHERE c.oid OPERATOR(pg_catalog.=) ANY (ARRAY[%1$s, %2$s]) AND NOT t.tgisinternal
              AND NOT t.tgenabled OPERATOR(pg_catalog.=) 'D'
              AND (t.tgtype OPERATOR(pg_catalog.&) 3) OPERATOR(pg_catalog.=) 3
            UNION ALL
            SELECT 'rule', pg_catalog.concat(r.rulename, ' on ', c.relname)
            FROM pg_catalog.pg_rewrite AS r JOIN pg_catalog.pg_class AS c ON c.oid OPERATOR(pg_catalog.=) r.ev_class
            WHERE c.oid OPERATOR(pg_catalog.=) ANY (ARRAY[%1$s, %2$s])""";

    private final Session session;
    private final VersionTable table;

    Onlookers(Session session, VersionTable table) {
        this.session = session;
        this.table = table;
    }

    /** The problem that they are, after a row was not written; absent where there are none. Ends the transaction. */
    Optional<MigrationException> blamed() {
        List<Fact> found = found();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                        ProblemCode.VERSION_TABLE,
                        "nothing was recorded in " + table.sql()
                                + ", and a trigger or a rule there may have dropped it")
                .withFacts(found)
                .remedy(Remedy.advice("drop it; or have the trigger function return NEW, and OLD for a DELETE"))
                .remedy(Remedy.run("current", "see where the database is now"))
                .refused());
    }

    private List<Fact> found() {
        try {
            session.rollBack();
            return session.query(
                    QUESTION.formatted(oid(table.sql()), oid(table.log().sql())),
                    row -> new Fact(row.getString(1), row.getString(2)));
        } catch (MigrationException e) {
            // What went wrong first is what matters.
            return List.of();
        }
    }

    private static String oid(String name) {
        return "pg_catalog.to_regclass(" + Literal.quoteForAnySession(name) + ")::pg_catalog.oid";
    }
}
