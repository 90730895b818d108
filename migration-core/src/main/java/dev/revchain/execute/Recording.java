package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.sql.SQLException;

/**
 * Writes into the version table what a revision did. The table was good when the run began: if the server no longer takes
 * the record, the revision itself took the table away or made something else of it.
 */
final class Recording {

    private final Session session;
    private final VersionTable table;

    Recording(Session session, VersionTable table) {
        this.session = session;
        this.table = table;
    }

    /**
     * Sends a record.
     *
     * @return the number of rows the last statement changed
     * @throws MigrationException.Refused {@code VERSION_TABLE} when the revision spoiled the version table
     */
    int run(String sql) {
        try {
            return session.run(sql);
        } catch (MigrationException.Failed e) {
            if (e.getCause() instanceof SQLException cause) {
                ServerError error = ServerError.of(cause);
                if (spoiled(error)) {
                    throw refused(error);
                }
            }
            throw e;
        }
    }

    /**
     * No such table or column, a type or a value that does not fit, or a constraint. Not a missing privilege, and not a
     * row that another run has written meanwhile.
     */
    private static boolean spoiled(ServerError error) {
        String state = error.sqlState();
        boolean otherReason = state.equals("42501") || state.equals("23505");
        return !otherReason
                && (state.startsWith("42")
                        || state.startsWith("3F")
                        || state.startsWith("22")
                        || state.startsWith("23"));
    }

    private RuntimeException refused(ServerError error) {
        Problem problem = Problem.of(
                        ProblemCode.VERSION_TABLE,
                        "the revision took away or changed " + table.sql() + ", so it cannot be recorded")
                .fact("server", error.asFact().value());
        problem = problem.withFacts(error.facts());
        return problem.remedy(Remedy.advice(
                        "take that out of the revision: " + table.sql() + " and its log belong to the tool"))
                .remedy(Remedy.set(
                        "versionSchema",
                        "migrations",
                        "keeps them apart, when the revision is to drop the whole schema"))
                .refused();
    }
}
