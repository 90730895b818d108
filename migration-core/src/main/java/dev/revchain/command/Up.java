package dev.revchain.command;

import dev.revchain.database.SessionOpener;
import dev.revchain.execute.AppliedRevision;
import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.Executor;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.Report;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.ScriptWriter;
import dev.revchain.execute.Work;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.file.RevisionFile;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Planner;
import dev.revchain.problem.MigrationException;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import java.io.Writer;
import java.util.LinkedHashSet;
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
                before.edited().refuseBut(request.accept());
                Plan plan = plan(before, target);
                if (plan.isEmpty() && request.accept().isEmpty()) {
                    tellUnknown(before, listener);
                    return new Report(plan.headsBefore(), List.of(), plan.headsAfter());
                }
            }
            session.lock(listener);
            Situation now = examine(chain, session);
            now.refuseHalfwayWithoutFile();
            Plan plan = planFromHalfway(now, target);
            List<Work> works = WorkList.of(plan, chain);
            accept(now, session, listener);
            return new Executor(session, listener, request.resumption(), nanoTime)
                    .run(plan, works, now.applied().halfway());
        } catch (MigrationException e) {
            throw new SecondTry("up", "head", request.target()).in(e);
        }
    }

    private static void accept(Situation situation, MigrationSession session, ExecutionListener listener) {
        List<RevisionFile> edited = situation.edited().files();
        if (!edited.isEmpty()) {
            session.accept(edited.stream()
                    .map(file -> WorkList.record(file, situation.chain().graph()))
                    .toList());
            listener.on(new ExecutionEvent.EditsAccepted(
                    edited.stream().map(RevisionFile::revision).toList()));
        }
    }

    private static void tellUnknown(Situation situation, ExecutionListener listener) {
        UnknownRevisions unknown = situation.unknown();
        if (!unknown.isEmpty()) {
            listener.on(new ExecutionEvent.AheadOfFiles(unknown.revisions()));
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
        situation.halfway().ifPresent(halfway -> halfway.refuseOtherWay(true));
        situation.edited().refuseBut(request.accept());
        return situation;
    }

    private Plan plan(Situation situation, Target target) {
        return plan(situation, situation.applied().ids(), target);
    }

    private Plan plan(Situation situation, Set<RevisionId> applied, Target target) {
        Plan plan = new Planner(situation.chain().graph(), situation.wholeGraph()).up(applied, target);
        if (!plan.isEmpty() && !request.allowUnknown()) {
            situation.unknown().refuseUnlessAllowed();
        }
        return plan;
    }

    /** What an earlier run left halfway comes first, whatever the target is. */
    private Plan planFromHalfway(Situation situation, Target target) {
        Optional<AppliedRevision> halfway = situation.applied().halfway();
        if (halfway.isEmpty()) {
            return plan(situation, target);
        }
        Plan finish = plan(situation, Target.parse(halfway.get().revision().id().value()));
        Set<RevisionId> finished = new LinkedHashSet<>(situation.applied().ids());
        finish.steps().forEach(step -> finished.add(step.revision().id()));
        return finish.then(plan(situation, finished, target));
    }
}
