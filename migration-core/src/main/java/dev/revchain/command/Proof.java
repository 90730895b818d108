package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.Executor;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.UpRecord;
import dev.revchain.execute.Work;
import dev.revchain.file.RecordedSection;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Step;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves a revision before it is written: its upgrade, run where the revisions so far lead, gives exactly the model, and
 * its downgrade gives exactly what was there before.
 */
final class Proof {

    private static final int MOST_DIFFERENCES = 10;

    private final Comparison comparison;
    private final Revision revision;

    Proof(Comparison comparison, Revision revision) {
        this.comparison = comparison;
        this.revision = revision;
    }

    /**
     * Runs both ways.
     *
     * @throws MigrationException.Refused {@code NOT_PROVED} with the difference that is left
     */
    void run(String up, String down) {
        Set<RevisionId> parents = revision.downRevisions();
        Set<RevisionId> self = Set.of(revision.id());
        run(new Step(revision, Direction.UP, self), up, new Plan(parents, List.of(), self));
        expect(comparison.desired(), "upgrade", up);
        run(new Step(revision, Direction.DOWN, parents), down, new Plan(self, List.of(), parents));
        expect(comparison.current(), "downgrade", down);
    }

    private void run(Step step, String sql, Plan ends) {
        RecordedSection section = new RecordedSection(revision.id(), sql);
        UpRecord record = new UpRecord(revision, Set.of(), "proof", Optional.empty());
        Work work = new Work(step, section, section.review().transactional(), record);
        Plan plan = new Plan(ends.headsBefore(), List.of(step), ends.headsAfter());
        try (MigrationSession session =
                MigrationSession.toWrite(comparison.database().opener(), ChainReplay.SETTINGS)) {
            new Executor(session, ExecutionListener.SILENT, Resumption.ASK, () -> 0L)
                    .run(plan, List.of(work), Optional.empty());
        } catch (MigrationException.Refused e) {
            throw failed(step, sql, e);
        }
    }

    private static MigrationException failed(Step step, String sql, MigrationException.Refused e) {
        Problem problem = e.problems().get(0);
        List<Fact> facts = new ArrayList<>(problem.facts());
        facts.removeIf(fact -> fact.name().equals("now at") || fact.name().equals("revision"));
        facts.add(new Fact("script", sql));
        return new Problem(
                        ProblemCode.NOT_PROVED,
                        "the " + (step.direction() == Direction.UP ? "upgrade" : "downgrade")
                                + " that was generated does not run; nothing was written",
                        facts,
                        List.of(Remedy.run("generate", "empty", "", "write this revision by hand")))
                .refused();
    }

    private void expect(Catalog wanted, String which, String sql) {
        List<String> differences = Differences.between(
                wanted, comparison.reading().of(comparison.database().session()));
        if (!differences.isEmpty()) {
            Problem problem = Problem.of(
                    ProblemCode.NOT_PROVED,
                    "the " + which + " that was generated does not lead where it should; nothing was written");
            for (String difference : differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size()))) {
                problem = problem.fact("left", difference);
            }
            throw problem.fact("script", sql)
                    .remedy(Remedy.run("generate", "empty", "", "write this revision by hand"))
                    .refused();
        }
    }
}
