package dev.revchain.command;

import dev.revchain.database.SessionOpener;
import dev.revchain.execute.AppliedRevision;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.Executor;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.Report;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.ScriptWriter;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Planner;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Brings a database up to a target. */
public final class Up {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param target where to go, in the language of {@link Target}
     * @param settings how to run
     * @param accept applied revisions whose edit is right, because the database has it already
     * @param allowUnknown whether to go up although the database holds revisions without a file
     * @param resumption what to do with a statement of which nobody knows whether an earlier run did it
     */
    public record Request(
            RevisionDirectory revisions,
            String target,
            RunSettings settings,
            Set<RevisionId> accept,
            boolean allowUnknown,
            Resumption resumption) {}

    /** The verb with its request. */
    public Up(Request request) {
        this.request = request;
    }

    /**
     * Goes there. Bad headers are refused before a connection is opened, bad SQL before anything runs; nothing to do is a success and takes no lock.
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
                before.refuseEdited(request.accept());
                Plan plan = plan(before, target);
                if (plan.isEmpty() && request.accept().isEmpty()) {
                    return new Report(plan.headsBefore(), List.of(), plan.headsAfter());
                }
            }
            session.lock(listener);
            Executor executor = new Executor(session, listener, request.resumption(), nanoTime);
            Report finished = finishHalfway(chain, session, executor);
            Situation now = examine(chain, session);
            session.accept(now.edited().stream()
                    .map(file -> WorkList.record(file, chain.graph()))
                    .toList());
            Plan rest = plan(now, target);
            return finished.then(executor.run(rest, WorkList.of(rest, chain), Optional.empty()));
        }
    }

    /**
     * Looks at everything that {@link #run} looks at, and writes what it would send instead of sending it.
     *
     * @return what would be run
     */
    public Plan dryRun(Supplier<SessionOpener> database, Writer out) {
        Chain chain = Chain.read(request.revisions());
        Target target = Target.parse(request.target());
        try (MigrationSession session = MigrationSession.toRead(database.get(), request.settings())) {
            Situation situation = examine(chain, session);
            Plan plan = plan(situation, target);
            boolean withTable = situation.applied().all().isEmpty() && !plan.isEmpty();
            new ScriptWriter(out, request.settings())
                    .write("Upgrade current:" + target, WorkList.of(plan, chain), withTable);
            return plan;
        }
    }

    private Situation examine(Chain chain, MigrationSession session) {
        Situation situation = new Situation(chain, session.applied());
        situation.refuseHalfway(true);
        situation.refuseEdited(request.accept());
        return situation;
    }

    private Plan plan(Situation situation, Target target) {
        Plan plan = new Planner(situation.chain().graph()).up(situation.known(), target);
        if (!plan.isEmpty() && !request.allowUnknown()) {
            situation.refuseUnknown();
        }
        return plan;
    }

    /** What an earlier run left halfway comes first, whatever the target is. */
    private Report finishHalfway(Chain chain, MigrationSession session, Executor executor) {
        Situation situation = examine(chain, session);
        situation.refuseHalfwayWithoutFile();
        Optional<AppliedRevision> halfway = situation.applied().halfway();
        Target target =
                halfway.map(row -> Target.parse(row.revision().id().value())).orElse(Target.Symbol.BASE);
        Plan plan = plan(situation, target);
        return executor.run(plan, WorkList.of(plan, chain), halfway);
    }
}
