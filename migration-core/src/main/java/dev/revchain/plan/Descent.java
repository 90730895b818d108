package dev.revchain.plan;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Line;
import dev.revchain.revision.Position;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What comes down on the way to a target. Nothing stays that needs something that goes.
 *
 * <ul>
 *   <li>{@code base}: everything.
 *   <li>A revision: its applied descendants by parents, and what depends on those. What merely depends on the revision
 *       itself stays. A target that is not applied, or that only stays because something depends on it, is refused with
 *       {@code NOT_A_DOWNGRADE}.
 *   <li>{@code label@id}, {@code id-N}: the same, on that branch alone. When another applied branch grows out of what
 *       would go, the answer is {@code NOT_A_DOWNGRADE}; Alembic takes the other branch down too.
 *   <li>{@code label@base}: what this branch does not share with another applied branch, and what depends on it;
 *       Alembic takes the other branches down too as soon as there is one common base.
 *   <li>{@code -N}, {@code label@-N}: the N newest revisions of the line. With several heads, {@code -N} needs a branch
 *       (Alembic warns and takes any). {@code -1} on a merge takes the merge alone down; one step further is
 *       {@code AMBIGUOUS_STEP} unless a branch is named.
 *   <li>Several: what any of them takes down, unless one takes another down, which is {@code OVERLAPPING_REVISIONS}.
 * </ul>
 */
final class Descent {

    private final RevisionGraph graph;
    private final TargetResolver resolver;
    private final Set<RevisionId> applied;

    Descent(RevisionGraph graph, Set<RevisionId> applied) {
        this.graph = graph;
        this.resolver = new TargetResolver(graph);
        this.applied = applied;
    }

    /** The revisions that come down, in no order. */
    Set<RevisionId> to(Target target) {
        Set<RevisionId> going = new LinkedHashSet<>();
        target.parts().forEach(part -> going.addAll(toPart(part)));
        if (target instanceof Target.Several several) {
            several.targets().forEach(part -> requireStaying(target, part, going));
        }
        return going;
    }

    private Set<RevisionId> toPart(Target part) {
        Target place = part instanceof Target.OnBranch onBranch ? onBranch.place() : part;
        if (place instanceof Target.Relative relative && countsFromState(relative)) {
            if (relative.steps() > 0) {
                throw refused("\"" + part + "\" lies above what is applied")
                        .remedy(Remedy.run("up", "to", part.toString(), "goes up instead"))
                        .refused();
            }
            return new Countdown(graph, resolver, applied).of(part, -relative.steps());
        }
        return toPosition(part, resolver.position(part, applied));
    }

    private static boolean countsFromState(Target.Relative relative) {
        return relative.start() == Target.Symbol.HERE || relative.start() == Target.Symbol.CURRENT;
    }

    private Set<RevisionId> toPosition(Target part, Position position) {
        Line line = position.lines().stream()
                .findFirst()
                .map(revision -> Line.through(graph, revision, part.toString()))
                .orElseGet(() -> Line.everywhere(graph));
        if (position.revisions().isEmpty()) {
            return needing(ofThisLineAlone(line));
        }
        Set<RevisionId> going = new LinkedHashSet<>();
        position.revisions().forEach(revision -> going.addAll(above(part, revision, line)));
        return going;
    }

    private Set<RevisionId> ofThisLineAlone(Line line) {
        Set<RevisionId> others = new LinkedHashSet<>(applied);
        others.removeIf(line::contains);
        Set<RevisionId> alone = line.among(applied);
        alone.removeAll(graph.ancestorsByParents(others));
        return alone;
    }

    private Set<RevisionId> above(Target part, RevisionId revision, Line line) {
        if (!applied.contains(revision)) {
            throw refused("\"" + part + "\" is not applied, so there is no way down to it")
                    .fact("target", graph.describe(revision))
                    .remedy(Remedy.run("up", "to", revision.value(), "goes up to it"))
                    .refused();
        }
        Set<RevisionId> children = line.among(appliedOf(graph.children(revision)));
        if (children.isEmpty() && !graph.maximal(applied).contains(revision)) {
            throw refused("nothing applied descends from \"" + part + "\", so there is nothing to take down")
                    .fact("target", graph.describe(revision))
                    .refused();
        }
        requireOneBranch(part, children, line);
        return needing(children);
    }

    private void requireOneBranch(Target part, Set<RevisionId> children, Line line) {
        Set<RevisionId> others = new LinkedHashSet<>(appliedOf(graph.descendantsByParents(children)));
        others.removeIf(line::contains);
        if (!others.isEmpty()) {
            throw describe(
                            refused("the way down to \"" + part
                                    + "\" leads through revisions that another branch needs"),
                            "needs them",
                            graph.tips(others))
                    .remedy(Remedy.advice("Take the other branch down first, or name the revision without a branch"
                            + " to take down every branch above it"))
                    .refused();
        }
    }

    private void requireStaying(Target target, Target part, Set<RevisionId> going) {
        for (RevisionId revision : resolver.position(part, applied).revisions()) {
            if (going.contains(revision)) {
                throw Problem.of(
                                ProblemCode.OVERLAPPING_REVISIONS,
                                "\"" + target + "\" asks for " + revision + " to stay and to come down")
                        .refused();
            }
        }
    }

    private Set<RevisionId> needing(Set<RevisionId> revisions) {
        return appliedOf(graph.descendants(revisions));
    }

    private Set<RevisionId> appliedOf(Set<RevisionId> revisions) {
        return revisions.stream().filter(applied::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Problem refused(String sentence) {
        return Problem.of(ProblemCode.NOT_A_DOWNGRADE, sentence);
    }

    private Problem describe(Problem problem, String name, Set<RevisionId> revisions) {
        Problem described = problem;
        for (RevisionId revision : List.copyOf(revisions)) {
            described = described.fact(name, graph.describe(revision));
        }
        return described;
    }
}
