package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.file.SectionReader;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A transaction in which one revision runs, or several. */
final class RevisionTransaction {

    private final MigrationSession migration;
    private final Session session;
    private final ExecutionListener listener;
    private final LongSupplier nanoTime;
    private final StepStatements statements;
    private String transactionId = "";

    /**
     * @param nanoTime a clock that only measures, in nanoseconds
     */
    RevisionTransaction(MigrationSession migration, ExecutionListener listener, LongSupplier nanoTime) {
        this.migration = migration;
        this.session = migration.session();
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.statements = new StepStatements(migration.table(), migration.settings(), false);
    }

    /**
     * Begins.
     *
     * @param before statements that go with the same message to the server, each with its semicolon
     * @param last whether its commit is the last of the run
     */
    void begin(String before, boolean last) {
        String sql = before + statements.begin() + "\n"
                + (last ? "" : SessionSettings.ofCommitThatNeedNotWait())
                + statements.settingsInTransaction()
                + "\nSELECT pg_catalog.pg_current_xact_id()::text";
        transactionId = session.query(sql, row -> row.getString(1)).get(0);
    }

    /** Runs a section and records it. */
    void run(Work work) {
        long start = nanoTime.getAsLong();
        try (SectionReader reader = work.section().open()) {
            StatementRunner runner = new StatementRunner(session, listener, reader.source());
            Optional<SqlStatement> statement = reader.statements().next();
            while (statement.isPresent()) {
                runner.run(statement.get(), reader.statements());
                statement = reader.statements().next();
            }
        }
        String elapsed = Long.toString(TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start));
        String record = statements.record(work, VersionTable.inTransaction(transactionId), elapsed);
        int recorded = new Recording(session, migration.table()).run(record);
        if (recorded != 1) {
            throw notRecorded();
        }
    }

    /** Takes back what a revision did to the session, before the next one of the same transaction. */
    void resetSession() {
        session.run(SessionSettings.afterRevision(migration.server()) + statements.settingsInTransaction());
    }

    private RuntimeException notRecorded() {
        boolean same = session.query(
                        "SELECT pg_catalog.pg_current_xact_id()::text = '" + transactionId + "'",
                        row -> row.getBoolean(1))
                .get(0);
        return same
                ? Problem.of(ProblemCode.RACE, "the version table changed while the revision ran")
                        .remedy(Remedy.run("current", "see where the database is now"))
                        .refused()
                : Problem.of(
                                ProblemCode.TRANSACTION_ENDED,
                                "the revision ended its transaction, so what it did is kept but not recorded")
                        .remedy(Remedy.advice("look for COMMIT or ROLLBACK in what the revision calls"))
                        .refused();
    }

    /**
     * Commits.
     *
     * @param works all steps of the transaction; whether the last is recorded tells, if the connection breaks just now,
     *     whether the commit took place
     */
    void commit(List<Work> works) {
        try (Statement statement = session.jdbc().createStatement()) {
            statement.execute("COMMIT");
        } catch (SQLException e) {
            ServerError error = ServerError.of(e);
            if (error.connectionLost()) {
                new CommitDoubt(migration, works.get(works.size() - 1)).resolve(e);
                return;
            }
            throw refusedCommit(error, works.size());
        }
    }

    /** A deferred constraint, for instance, speaks only now. */
    private static RuntimeException refusedCommit(ServerError error, int revisions) {
        String what = revisions == 1 ? "the revision" : "the run, at the end of its " + revisions + " revisions";
        Problem problem = Problem.of(ProblemCode.SQL_FAILED, "the server refused to commit " + what)
                .fact("server", error.asFact().value());
        problem = problem.withFacts(error.facts());
        return problem.refused();
    }

    /** Rolls back; what cannot be told to the server any more, it does by itself. */
    void rollBack() {
        if (!session.isLost()) {
            session.run("ROLLBACK");
        }
    }
}
