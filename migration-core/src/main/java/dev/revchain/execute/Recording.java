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

    private static final String READ_ONLY = "25006";
    private static final String UNTRANSLATABLE = "22P05";

    /** A rule on the table does something else instead. */
    private static final String NO_RETURNING = "0A000";

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
     * @throws MigrationException.Refused {@code VERSION_TABLE} when the revision or a trigger spoiled the version table, {@code RACE}
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
            return missing();
        }
        if (error.sqlState().equals(NO_RETURNING)) {
            return new Onlookers(session, table).blamed().orElseGet(() -> session.failure(e));
        }
        if (table.log().isOutsideTransaction(error)) {
            return transactionEnded();
        }
        if (error.sqlState().equals(READ_ONLY)) {
            return told(error, "the revision made its transaction read-only, so it cannot be recorded")
                    .remedy(Remedy.advice("take that out of the revision"))
                    .refused();
        }
        if (error.sqlState().equals(UNTRANSLATABLE)) {
            return told(
                            error,
                            "the encoding of the database lacks characters of the revision, so it cannot be recorded")
                    .remedy(Remedy.advice("look for them in its message, its labels and its down section"))
                    .refused();
        }
        return spoiled(error) ? refused(error) : session.failure(e);
    }

    /** A failure of the revision itself, in the server's words. */
    static Problem told(ServerError error, String sentence) {
        return told(ProblemCode.SQL_FAILED, error, sentence);
    }

    private static Problem told(ProblemCode code, ServerError error, String sentence) {
        return Problem.of(code, sentence).fact("server", error.asFact().value()).withFacts(error.facts());
    }

    /** Whether it was the record that failed, because it found nothing to record. */
    boolean isMissing(ServerError error) {
        return table.isNothingChanged(error) || table.log().isOutsideTransaction(error);
    }

    /** Nothing was recorded: the version table is not in the state the plan was made for, or somebody drops what is written. */
    MigrationException missing() {
        return new Onlookers(session, table).blamed().orElseGet(this::race);
    }

    private MigrationException race() {
        return Problem.of(ProblemCode.RACE, "the version table changed while the revision ran")
                .remedy(Remedy.advice("look whether the revision itself changes rows of " + table.sql()
                        + ", or puts a trigger or a rule on it"))
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
        return runsCode(error)
                || (!otherReason
                        && (state.startsWith("42")
                                || state.startsWith("3F")
                                || state.startsWith("22")
                                || state.startsWith("23")));
    }

    /** Whether it came from inside a function: our statements call none, so a trigger does. */
    private static boolean runsCode(ServerError error) {
        return error.facts().stream().anyMatch(fact -> fact.name().equals("context"));
    }

    private MigrationException refused(ServerError error) {
        if (runsCode(error)) {
            return told(ProblemCode.VERSION_TABLE, error, "a trigger on " + table.sql() + " or its log fails")
                    .remedy(Remedy.advice("drop it, or mend it: it runs with whatever search_path a revision has"))
                    .refused();
        }
        return told(
                        ProblemCode.VERSION_TABLE,
                        error,
                        "the revision took away or changed " + table.sql() + ", so it cannot be recorded")
                .remedy(Remedy.advice(
                        "take that out of the revision: " + table.sql() + " and its log belong to the tool"))
                .remedy(Remedy.set(
                        "versionSchema",
                        "migrations",
                        "keeps them apart, when the revision is to drop the whole schema"))
                .refused();
    }
}
