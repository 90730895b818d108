package dev.revchain.command;

import dev.revchain.database.SessionOpener;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.UpRecord;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.file.RevisionFile;
import dev.revchain.plan.Planner;
import dev.revchain.plan.StampPlan;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Says where a database is, without running anything. */
public final class Stamp {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param target where the database is to be
     * @param purge whether everything recorded is forgotten first, even what has no file
     * @param dryRun whether to find out only what would be done
     * @param settings where it is recorded
     */
    public record Request(
            RevisionDirectory revisions, String target, boolean purge, boolean dryRun, RunSettings settings) {}

    /** The verb with its request. */
    public Stamp(Request request) {
        this.request = request;
    }

    /** Records it, and tells what changed. */
    public StampPlan run(Supplier<SessionOpener> database, ExecutionListener listener) {
        Chain chain = Chain.read(request.revisions());
        Target target = Target.parse(request.target());
        try (MigrationSession session = MigrationSession.toWrite(database.get(), request.settings())) {
            if (!request.dryRun()) {
                session.lock(listener);
            }
            StampPlan plan = plan(new Situation(chain, session.applied()), target);
            if (!request.dryRun() && !plan.isEmpty()) {
                session.stamp(plan, records(plan, chain));
            }
            return plan;
        }
    }

    /**
     * A revision that stopped halfway counts as applied here, so that a stamp below it forgets it. One that the target
     * needs is written anew; one that has nothing to do with the target stays halfway.
     */
    private StampPlan plan(Situation situation, Target target) {
        Set<RevisionId> rows = new LinkedHashSet<>();
        situation.applied().all().forEach(row -> rows.add(row.revision().id()));
        Planner planner = new Planner(situation.chain().graph());
        StampPlan plan = planner.stamp(rows, target, request.purge());
        Optional<RevisionId> halfway = situation
                .applied()
                .halfway()
                .map(row -> row.revision().id())
                .filter(id -> !plan.remove().contains(id));
        if (halfway.isEmpty()) {
            return plan;
        }
        boolean needed = !planner.stamp(rows, target, true).remove().contains(halfway.get());
        return needed ? writtenAnew(plan, halfway.get()) : left(plan, situation);
    }

    private static StampPlan writtenAnew(StampPlan plan, RevisionId halfway) {
        Set<RevisionId> remove = new LinkedHashSet<>(plan.remove());
        remove.add(halfway);
        Set<RevisionId> add = new LinkedHashSet<>(Set.of(halfway));
        add.addAll(plan.add());
        return new StampPlan(remove, add, plan.headsBefore(), plan.headsAfter());
    }

    private static StampPlan left(StampPlan plan, Situation situation) {
        Set<RevisionId> after = new LinkedHashSet<>(situation.applied().ids());
        after.removeAll(plan.remove());
        after.addAll(plan.add());
        return new StampPlan(
                plan.remove(),
                plan.add(),
                plan.headsBefore(),
                situation.chain().graph().maximal(after));
    }

    private static List<UpRecord> records(StampPlan plan, Chain chain) {
        List<Problem> problems = new ArrayList<>();
        List<UpRecord> records = new ArrayList<>();
        for (RevisionId id : plan.add()) {
            RevisionFile file = chain.files().get(id);
            problems.addAll(file.review().problems());
            if (problems.isEmpty()) {
                records.add(WorkList.record(file, chain.graph()));
            }
        }
        MigrationException.refuseIfAny(problems);
        return records;
    }
}
