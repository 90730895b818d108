package dev.revchain.command;

import dev.revchain.database.SessionOpener;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.Executor;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.Report;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.ScriptWriter;
import dev.revchain.execute.Work;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Planner;
import dev.revchain.problem.MigrationException;
import dev.revchain.revision.Target;
import java.io.Writer;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Takes a database back to a target. */
public final class Down {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param target where to go, in the language of {@link Target}; what it names stays applied
     * @param settings how to run
     * @param useRecorded whether a revision without a file is taken back with the downgrade the database recorded
     * @param resumption what to do with a statement of which nobody knows whether an earlier run did it
     */
    public record Request(
            RevisionDirectory revisions,
            String target,
            RunSettings settings,
            boolean useRecorded,
            Resumption resumption) {}

    /** The verb with its request. */
    public Down(Request request) {
        this.request = request;
    }

    /**
     * Goes there.
     *
     * @param database called once, when the files are known to be good
     * @param nanoTime a clock that only measures
     */
    public Report run(Supplier<SessionOpener> database, ExecutionListener listener, LongSupplier nanoTime) {
        Chain chain = Chain.read(request.revisions());
        Target target = Target.parse(request.target());
        try (MigrationSession session = MigrationSession.toWrite(database.get(), request.settings())) {
            Situation before = new Situation(chain, session.applied());
            if (before.isAtRest()) {
                Plan plan = plan(before, target);
                if (plan.isEmpty()) {
                    return new Report(plan.headsBefore(), List.of(), plan.headsAfter());
                }
            }
            session.lock(listener);
            Situation now = new Situation(chain, session.applied());
            Plan plan = plan(now, target);
            List<Work> works = WorkList.of(plan, now, session, request.useRecorded(), listener);
            Executor executor = new Executor(session, listener, request.resumption(), nanoTime);
            return executor.run(plan, works, now.applied().halfway());
        } catch (MigrationException e) {
            throw new SecondTry("down", "-1", request.target()).in(e);
        }
    }

    /**
     * Looks at everything that {@link #run} looks at, and writes what it would send instead of sending it.
     *
     * @return what would be run
     */
    public Plan dryRun(Supplier<SessionOpener> database, ExecutionListener listener, Writer out) {
        Chain chain = Chain.read(request.revisions());
        Target target = Target.parse(request.target());
        try (MigrationSession session = MigrationSession.toRead(database.get(), request.settings())) {
            Situation situation = new Situation(chain, session.applied());
            Plan plan = plan(situation, target);
            List<Work> works = WorkList.of(plan, situation, session, request.useRecorded(), listener);
            new ScriptWriter(out, request.settings()).write("Downgrade current:" + target, works, false);
            return plan;
        }
    }

    private static Plan plan(Situation situation, Target target) {
        situation.halfway().ifPresent(halfway -> halfway.refuseOtherWay(false));
        Plan plan = new Planner(situation.wholeGraph()).down(situation.applied().ids(), target);
        situation.halfway().ifPresent(halfway -> halfway.refuseOtherBeginning(plan));
        return plan;
    }
}
