package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.file.SectionReader;
import dev.revchain.plan.Direction;
import dev.revchain.problem.MigrationException;
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
 * before it begins and after it is done; if the run was cut off in between, {@link InterruptedStatement} looks at what
 * the statement left.
 */
final class SectionOutside {

    private final MigrationSession migration;
    private final Session session;
    private final ExecutionListener listener;
    private final Resumption resumption;
    private final Journal journal;
    private final Work work;
    private boolean changed;

    SectionOutside(MigrationSession migration, ExecutionListener listener, Resumption resumption, Work work) {
        this.migration = migration;
        this.session = migration.session();
        this.listener = listener;
        this.resumption = resumption;
        this.journal = new Journal(migration, work);
        this.work = work;
    }

    /**
     * Runs the section from its beginning, or from where it stopped.
     *
     * @param halfway how far an earlier run got; absent when there was none
     */
    void run(Optional<AppliedRevision> halfway) {
        if (halfway.isEmpty()) {
            journal.start();
        }
        session.run(SessionSettings.ofRevision(migration.settings(), false));
        try (SectionReader reader = work.section().open()) {
            StatementRunner runner = new StatementRunner(migration, listener, reader.source());
            runAll(reader.statements(), runner, halfway);
        }
        journal.end();
    }

    private void runAll(StatementReader reader, StatementRunner runner, Optional<AppliedRevision> row) {
        Optional<AppliedRevision.Halfway> halfway = row.flatMap(AppliedRevision::halfway);
        int done = halfway.map(AppliedRevision.Halfway::statementsDone).orElse(0);
        boolean inDoubt = halfway.map(AppliedRevision.Halfway::inDoubt).orElse(false);
        StatementDigest digest = new StatementDigest();
        int number = 0;
        changed = done > 0;
        for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
            number++;
            digest.add(next.get());
            if (number == done
                    && !digest.checksumSoFar().value().equals(row.get().checksum())) {
                throw edited(done);
            }
            if (number > done) {
                Place place = new Place(number, digest.checksumSoFar().value(), inDoubt && number == done + 1);
                runOne(next.get(), reader, runner, place);
            } else if (InterruptedStatement.isSetting(next.get())) {
                runner.run(next.get(), reader);
            }
        }
    }

    private void runOne(SqlStatement sql, StatementReader reader, StatementRunner runner, Place place) {
        InterruptedStatement interrupted = new InterruptedStatement(session, sql);
        try {
            runOne(interrupted, sql, reader, runner, place);
            changed |= !InterruptedStatement.isSetting(sql);
        } catch (MigrationException.Refused e) {
            ProblemCode code = e.problems().get(0).code();
            boolean refusedByServer = code == ProblemCode.SQL_FAILED || code == ProblemCode.TABLE_LOCK_TIMEOUT;
            if (!changed && refusedByServer && interrupted.isUndone()) {
                takeBackStart(place, e);
            }
            throw e;
        }
    }

    /** A revision of which nothing is done need not be finished first. */
    private void takeBackStart(Place place, MigrationException refused) {
        try {
            journal.takeBackStart(place.number);
        } catch (MigrationException e) {
            // It stays halfway, then.
            refused.addSuppressed(e);
        }
    }

    private void runOne(
            InterruptedStatement interrupted,
            SqlStatement sql,
            StatementReader reader,
            StatementRunner runner,
            Place place) {
        if (InterruptedStatement.isAtomic(sql)) {
            journal.doneTogetherWith(
                    () -> runner.run(sql, reader), () -> runner.commit(sql), place.number, place.checksum);
            return;
        }
        boolean done = place.inDoubt && resume(interrupted, place.number);
        if (!done) {
            runInDoubt(interrupted, () -> runner.run(sql, reader), place.number);
        }
        journal.done(place.number, place.checksum);
    }

    private void runInDoubt(InterruptedStatement interrupted, Runnable statement, int number) {
        boolean inDoubt = interrupted.mayBeInDoubt();
        if (inDoubt) {
            journal.begin(number);
        }
        try {
            statement.run();
        } catch (MigrationException.Refused e) {
            if (inDoubt && interrupted.isUndone()) {
                journal.takeBack(number);
            }
            throw e;
        }
        interrupted.refuseInvalidIndex();
    }

    private boolean resume(InterruptedStatement interrupted, int number) {
        InterruptedStatement.Finding finding = interrupted.find(resumption);
        listener.on(new ExecutionEvent.StepResumed(work.step(), number, finding.because()));
        return finding.done();
    }

    private RuntimeException edited(int done) {
        String verb = work.step().direction() == Direction.UP ? "up" : "down";
        return Problem.of(
                        ProblemCode.REVISION_EDITED,
                        "the revision stopped halfway, and the statements that are already done were edited since")
                .fact("done", done + " statements")
                .remedy(Remedy.advice("take the edit of these statements back, then run migrate:" + verb + " again"))
                .refused();
    }

    /** Where in the section a statement stands, and whether an earlier run began it. */
    private record Place(int number, String checksum, boolean inDoubt) {}
}
