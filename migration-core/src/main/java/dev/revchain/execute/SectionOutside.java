package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.file.SectionReader;
import dev.revchain.plan.Direction;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementDigest;
import dev.revchain.sql.StatementReader;
import java.util.Optional;

/**
 * Runs a section outside a transaction, statement by statement, and keeps a journal of how far it got.
 *
 * <p>The version row is there from the beginning, marked as on its way. A statement that can be in a transaction shares
 * one with its line in the journal, so there is never a doubt about it. Of a statement that cannot, the journal hears
 * after it is done; if the run was cut off in between, {@link InterruptedStatement} looks at what the statement left.
 */
final class SectionOutside {

    private final MigrationSession migration;
    private final Session session;
    private final ExecutionListener listener;
    private final Resumption resumption;
    private final StepStatements statements;

    SectionOutside(MigrationSession migration, ExecutionListener listener, Resumption resumption) {
        this.migration = migration;
        this.session = migration.session();
        this.listener = listener;
        this.resumption = resumption;
        this.statements = new StepStatements(migration.table(), migration.settings(), false);
    }

    /**
     * Runs the section from its beginning, or from where it stopped.
     *
     * @param halfway how far an earlier run got; absent when there was none
     */
    void run(Work work, Optional<AppliedRevision> halfway) {
        if (halfway.isEmpty()) {
            record(statements.recordStart(work));
        }
        session.run(statements.settingsOutside());
        try (SectionReader reader = work.section().open();
                StatementRunner runner = new StatementRunner(session, listener, reader.source())) {
            runAll(work, reader.statements(), runner, halfway);
        }
        record(statements.recordEnd(work));
    }

    private void runAll(Work work, StatementReader reader, StatementRunner runner, Optional<AppliedRevision> halfway) {
        int done = halfway.flatMap(AppliedRevision::halfway)
                .map(AppliedRevision.Halfway::statementsDone)
                .orElse(0);
        StatementDigest digest = new StatementDigest();
        int number = 0;
        for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
            number++;
            digest.add(next.get());
            if (number == done
                    && !digest.checksumSoFar().value().equals(halfway.get().checksum())) {
                throw edited(work, done);
            }
            if (number > done) {
                boolean mayHaveRun = halfway.isPresent() && number == done + 1;
                runOne(
                        work,
                        next.get(),
                        reader,
                        runner,
                        new Place(number, digest.checksumSoFar().value(), mayHaveRun));
            }
        }
    }

    private void runOne(Work work, SqlStatement sql, StatementReader reader, StatementRunner runner, Place place) {
        String progress = migration.table().progress(work.step().revision(), place.number, place.checksum);
        InterruptedStatement interrupted = new InterruptedStatement(session, sql);
        if (interrupted.isAtomic()) {
            runWithJournal(sql, reader, runner, progress);
            return;
        }
        boolean done = place.mayHaveRun && resume(work, interrupted, place.number);
        if (!done) {
            runner.run(sql, reader);
            interrupted.refuseInvalidIndex();
        }
        session.run(progress);
    }

    private void runWithJournal(SqlStatement sql, StatementReader reader, StatementRunner runner, String progress) {
        session.run("BEGIN");
        try {
            runner.run(sql, reader);
            session.run(progress);
            session.run("COMMIT");
        } catch (RuntimeException e) {
            if (!session.isLost()) {
                session.run("ROLLBACK");
            }
            throw e;
        }
    }

    private boolean resume(Work work, InterruptedStatement interrupted, int number) {
        InterruptedStatement.Finding finding = interrupted.find(resumption);
        listener.on(new ExecutionEvent.StepResumed(work.step(), number, finding.because()));
        return finding.done();
    }

    /** In a transaction of its own, behind the fence. */
    private void record(String sql) {
        session.run(statements.begin());
        int recorded = session.run(sql);
        if (recorded != 1) {
            session.run("ROLLBACK");
            throw Problem.of(ProblemCode.RACE, "the version table changed while the revision ran")
                    .remedy(Remedy.run("current", "see where the database is now"))
                    .refused();
        }
        session.run("COMMIT");
    }

    private static RuntimeException edited(Work work, int done) {
        String verb = work.step().direction() == Direction.UP ? "up" : "down";
        return Problem.of(
                        ProblemCode.REVISION_EDITED,
                        "the revision stopped halfway, and the statements that are already done were edited since")
                .fact("done", done + " statements")
                .remedy(Remedy.advice("take the edit of these statements back, then run migrate:" + verb + " again"))
                .refused();
    }

    /** Where in the section a statement stands, and what is known of it. */
    private record Place(int number, String checksum, boolean mayHaveRun) {}
}
