package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Identifier;
import java.util.List;

/**
 * What to say when the role may not make the version table. Since PostgreSQL 15 that is the rule in {@code public}, unless
 * somebody allowed it. When the server refused for another reason, nothing was run either.
 *
 * @param session in a transaction that failed
 * @param table that was to be made
 * @param schemaExists whether its schema is there
 */
record MissingPrivilege(Session session, VersionTable table, boolean schemaExists) {

    /** The same failure with the statements that would help, if it is one of privileges. */
    MigrationException of(MigrationException.Failed failure) {
        Problem told = failure.problems().get(0);
        if (told.code() == ProblemCode.SERVER_ERROR) {
            return told.fact("now at", "unchanged: nothing was run").failed(failure.getCause());
        }
        if (told.code() != ProblemCode.NOT_PERMITTED) {
            return failure;
        }
        session.rollBack();
        List<String> names = session.query(
                        "SELECT current_user, pg_catalog.current_database()",
                        row -> List.of(row.getString(1), row.getString(2)))
                .get(0);
        String role = Identifier.quote(names.get(0));
        String schema = Identifier.quote(table.table().schema());
        Problem problem = new Problem(
                told.code(),
                "the role " + names.get(0) + " may not make the version table " + table.sql(),
                told.facts(),
                List.of());
        problem = problem.fact("now at", "unchanged: nothing was run");
        return (schemaExists
                        ? problem.remedy(sql("GRANT USAGE, CREATE ON SCHEMA " + schema + " TO " + role))
                                .remedy(Remedy.set("versionSchema", "migration", "keeps it in a schema of its own"))
                        : problem.remedy(sql("CREATE SCHEMA " + schema + " AUTHORIZATION " + role))
                                .remedy(sql(
                                        "GRANT CREATE ON DATABASE " + Identifier.quote(names.get(1)) + " TO " + role)))
                .failed(failure.getCause());
    }

    private static Remedy sql(String statement) {
        return Remedy.advice("as a role that may: " + statement);
    }
}
