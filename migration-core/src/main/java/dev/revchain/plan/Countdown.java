package dev.revchain.plan;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.BranchNames;
import dev.revchain.revision.Line;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The N newest applied revisions of one line, and what depends on them: what {@code -N} takes down. */
final class Countdown {

    private final RevisionGraph graph;
    private final TargetResolver resolver;
    private final Set<RevisionId> applied;

    Countdown(RevisionGraph graph, TargetResolver resolver, Set<RevisionId> applied) {
        this.graph = graph;
        this.resolver = resolver;
        this.applied = applied;
    }

    Set<RevisionId> of(Target part, int steps) {
        Line line =
                part instanceof Target.OnBranch onBranch ? resolver.branch(onBranch.branch()) : Line.everywhere(graph);
        List<RevisionId> passed = line.down(newest(part, line), steps);
        if (passed.size() < steps) {
            throw Problem.of(
                            ProblemCode.OUT_OF_RANGE,
                            "\"" + part + "\" asks for " + steps + " revisions, and " + passed.size()
                                    + (passed.size() == 1 ? " is" : " are") + " applied on that line")
                    .remedy(Remedy.set("to", "base", "takes everything down"))
                    .refused();
        }
        requireOneBranch(part, passed);
        Set<RevisionId> going = new LinkedHashSet<>(graph.descendants(Set.copyOf(passed)));
        going.retainAll(applied);
        return going;
    }

    private RevisionId newest(Target part, Line line) {
        boolean everywhere = line.name().isEmpty();
        Set<RevisionId> tips = everywhere ? graph.maximal(applied) : line.among(graph.tips(applied));
        if (tips.size() > 1) {
            throw severalTips(part, tips);
        }
        return tips.stream()
                .findFirst()
                .orElseThrow(() -> everywhere
                        ? Problem.of(
                                        ProblemCode.OUT_OF_RANGE,
                                        "\"" + part + "\" has nothing to take down: nothing is applied")
                                .refused()
                        : Problem.of(
                                        ProblemCode.NOT_A_DOWNGRADE,
                                        "branch \"" + line.name() + "\" has nothing of its own applied")
                                .refused());
    }

    private MigrationException severalTips(Target part, Set<RevisionId> tips) {
        Problem problem = Problem.of(
                ProblemCode.AMBIGUOUS_STEP,
                "\"" + part + "\" counts down from one head, and " + tips.size() + " are applied");
        String steps =
                part instanceof Target.OnBranch onBranch ? onBranch.place().toString() : part.toString();
        for (RevisionId tip : tips) {
            problem = problem.fact("head", graph.describe(tip))
                    .remedy(Remedy.set(
                            "to",
                            new BranchNames(graph).of(tip, tips) + "@" + steps.replaceFirst("^current", ""),
                            "counts down from " + tip));
        }
        return problem.refused();
    }

    /** A line that is walked down past a branch point would pull the other branches with it. */
    private void requireOneBranch(Target part, List<RevisionId> passed) {
        Set<RevisionId> others = new LinkedHashSet<>();
        passed.forEach(revision -> others.addAll(graph.children(revision)));
        others.retainAll(applied);
        passed.forEach(others::remove);
        if (!others.isEmpty()) {
            Problem problem = Problem.of(
                    ProblemCode.AMBIGUOUS_STEP,
                    "\"" + part + "\" leads below a branch point, and another branch is applied above it");
            for (RevisionId other : others) {
                problem = problem.fact("branches off", graph.describe(other));
            }
            throw problem.remedy(Remedy.advice("Name the revision to go down to, without a branch"))
                    .refused();
        }
    }
}
