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
     * @throws MigrationException.Refused {@code VERSION_TABLE} when the revision spoiled the version table, {@code RACE}
     *     when it is not in the state the plan was made for, {@code TRANSACTION_ENDED} when the revision ended its
     *     transaction
     */
    int run(String sql) {
        try {
            return session.run(sql);
        } catch (MigrationException.Failed e) {
            throw e.getCause() instanceof SQLException cause ? failure(cause) : e;
        }
    }

    /** What it means that a record failed. */
    MigrationException failure(SQLException e) {
        ServerError error = ServerError.of(e);
        if (table.isNothingChanged(error)) {
            return race();
        }
        if (table.isOutsideTransaction(error)) {
            return transactionEnded();
        }
        return spoiled(error) ? refused(error) : session.failure(e);
    }

    /** Whether it was the record that failed, because it found nothing to record. */
    boolean isMissing(ServerError error) {
        return table.isNothingChanged(error) || table.isOutsideTransaction(error);
    }

    /** The version table is not in the state the plan was made for. */
    static MigrationException race() {
        return Problem.of(ProblemCode.RACE, "the version table changed while the revision ran")
                .remedy(Remedy.run("current", "see where the database is now"))
                .refused();
    }

    private static MigrationException transactionEnded() {
        return Problem.of(
                        ProblemCode.TRANSACTION_ENDED,
                        "the revision ended its transaction, so what it did is kept but not recorded")
                .remedy(Remedy.advice("look for COMMIT or ROLLBACK in what the revision calls"))
                .refused();
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

    private MigrationException refused(ServerError error) {
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
