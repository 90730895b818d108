package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Step;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.revision.RevisionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Runs the steps of a plan, one after the other, and records each together with what it did. */
public final class Executor {

    private final MigrationSession migration;
    private final Session session;
    private final ExecutionListener listener;
    private final Resumption resumption;
    private final LongSupplier nanoTime;
    private boolean used;

    /**
     * An executor over a session that holds the migration lock.
     *
     * @param resumption what to do with a statement of which nobody can tell whether an earlier run did it
     * @param nanoTime a clock that only measures, in nanoseconds
     */
    public Executor(
            MigrationSession migration, ExecutionListener listener, Resumption resumption, LongSupplier nanoTime) {
        this.migration = migration;
        this.session = migration.session();
        this.listener = listener;
        this.resumption = resumption;
        this.nanoTime = nanoTime;
    }

    /**
     * Runs a plan.
     *
     * @param works the steps of the plan with their SQL, in its order
     * @param halfway the first step's revision, when an earlier run stopped in it
     * @throws MigrationException when a step fails, saying where the database is now
     */
    public Report run(Plan plan, List<Work> works, Optional<AppliedRevision> halfway) {
        if (works.isEmpty()) {
            return new Report(plan.headsBefore(), List.of(), plan.headsAfter());
        }
        boolean single = migration.settings().transactionMode() == RunSettings.TransactionMode.SINGLE;
        if (single) {
            Work.refuseOutsideTransaction(works);
        }
        migration.createTables();
        return single ? runInOneTransaction(plan, works) : runOneByOne(plan, works, halfway);
    }

    private Report runOneByOne(Plan plan, List<Work> works, Optional<AppliedRevision> halfway) {
        List<Report.Done> done = new ArrayList<>();
        Set<RevisionId> heads = plan.headsBefore();
        RevisionTransaction transaction = new RevisionTransaction(migration, listener, nanoTime);
        for (Work work : works) {
            long start = nanoTime.getAsLong();
            listener.on(new ExecutionEvent.StepStarted(work.step(), done.size() + 1, works.size()));
            runOne(works, done.size(), transaction, halfway, heads);
            heads = work.step().headsAfter();
            done.add(finished(work, start));
        }
        return new Report(plan.headsBefore(), done, plan.headsAfter());
    }

    private void runOne(
            List<Work> works,
            int done,
            RevisionTransaction transaction,
            Optional<AppliedRevision> halfway,
            Set<RevisionId> heads) {
        Work work = works.get(done);
        Optional<AppliedRevision> resumed = halfway.filter(
                row -> row.revision().id().equals(work.step().revision().id()));
        LockRetries retries = new LockRetries(migration.settings().limits(), listener, work);
        while (true) {
            begin(work, transaction, works.size(), done, heads);
            try {
                if (work.inTransaction()) {
                    runInTransaction(work, transaction, following(works, done + 1, transaction));
                } else {
                    new SectionOutside(migration, listener, resumption, work).run(resumed);
                }
                return;
            } catch (MigrationException e) {
                if (!retries.again(e)) {
                    String state = done(done, e) + outcome(work, e) + ", " + (works.size() - done - 1) + " not reached";
                    throw failure(List.of(work.step()), e, state, heads);
                }
            }
        }
    }

    /** Begins a step, unless it began with the commit of the one before. */
    private void begin(Work work, RevisionTransaction transaction, int all, int done, Set<RevisionId> heads) {
        if (transaction.isOpen()) {
            return;
        }
        try {
            if (work.inTransaction()) {
                transaction.begin((used ? reset() : "") + transaction.opening(done + 1 == all));
            } else if (used) {
                session.run(reset());
            }
            used = true;
        } catch (MigrationException e) {
            String state = done(done, e) + (all - done) + " not reached";
            throw failure(List.of(work.step()), e, state, heads);
        }
    }

    /** What begins the next step, if that has a transaction of its own. */
    private String following(List<Work> works, int next, RevisionTransaction transaction) {
        return next < works.size() && works.get(next).inTransaction()
                ? reset() + transaction.opening(next + 1 == works.size())
                : "";
    }

    /**
     * Takes back what the step before did to the session, which at its end could only spoil a step that is done. In a
     * transaction of its own, since the settings of one are those that its session had at its beginning.
     */
    private String reset() {
        return "BEGIN;\n" + SessionSettings.afterRevision(migration.server()) + "COMMIT;\n";
    }

    /** How many steps are done: their commits did not wait for the disk. */
    private static String done(int steps, MigrationException failure) {
        boolean mayHaveCrashed = failure.problems().get(0).code() == ProblemCode.CONNECTION_LOST && steps > 0;
        return steps + (mayHaveCrashed ? " done (fewer if the server crashed), " : " done, ");
    }

    /** What became of a step that failed. What a lost connection was doing, only the version table knows. */
    private String outcome(Work work, MigrationException failure) {
        if (isInDoubt(failure)) {
            return "not known whether this one is applied";
        }
        if (work.inTransaction()) {
            return StepFailure.outcome(failure);
        }
        try {
            Optional<AppliedRevision> row = session.isLost()
                    ? new CommitDoubt(migration, work).row()
                    : migration.applied().find(work.step().revision().id());
            return row.flatMap(AppliedRevision::halfway)
                    .map(halfway -> "this one left halfway (" + halfway.told() + ")")
                    .orElse("this one not begun");
        } catch (MigrationException e) {
            return "this one perhaps left halfway, since the server cannot be asked";
        }
    }

    private static void runInTransaction(Work work, RevisionTransaction transaction, String following) {
        try {
            String record = transaction.run(work);
            transaction.commit(record, List.of(work), following);
        } catch (RuntimeException e) {
            transaction.rollBack();
            throw e;
        }
    }

    private Report runInOneTransaction(Plan plan, List<Work> works) {
        List<Report.Done> done = new ArrayList<>();
        RevisionTransaction transaction = new RevisionTransaction(migration, listener, nanoTime);
        transaction.begin(transaction.opening(true));
        try {
            for (Work work : works) {
                long start = nanoTime.getAsLong();
                listener.on(new ExecutionEvent.StepStarted(work.step(), done.size() + 1, works.size()));
                transaction.record(transaction.run(work));
                done.add(finished(work, start));
            }
            transaction.commit("", works, "");
        } catch (MigrationException e) {
            transaction.rollBack();
            // What is refused at the end may be the doing of any of them.
            boolean atTheEnd = done.size() == works.size();
            List<Step> failed = atTheEnd ? plan.steps() : List.of(plan.steps().get(done.size()));
            String state =
                    isInDoubt(e) ? "not known whether the whole run is applied" : "the whole run was rolled back";
            throw failure(failed, e, state, plan.headsBefore());
        }
        return new Report(plan.headsBefore(), done, plan.headsAfter());
    }

    private static boolean isInDoubt(MigrationException failure) {
        return failure.problems().get(0).code() == ProblemCode.COMMIT_IN_DOUBT;
    }

    private Report.Done finished(Work work, long start) {
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
        listener.on(new ExecutionEvent.StepFinished(work.step(), took));
        return new Report.Done(work.step(), took);
    }

    /** The failure with its place in the run, after it was written into the log if the server can still be reached. */
    private MigrationException failure(
            List<Step> failed, MigrationException e, String state, Set<RevisionId> headsNow) {
        Problem problem = e.problems().get(0);
        String action = failed.get(0).direction() == Direction.UP ? "up" : "down";
        List<RevisionId> revisions =
                failed.stream().map(step -> step.revision().id()).toList();
        String detail = problem.code() + ": " + problem.sentence();
        try {
            session.rollBack();
            session.run(SessionSettings.RESET);
            session.run(migration.table().log().failure(revisions, action, detail));
        } catch (MigrationException unlogged) {
            // What went wrong first is what matters; without it, this would not have happened either.
            e.addSuppressed(unlogged);
        }
        return StepFailure.in(failed, e, state, headsNow);
    }
}
