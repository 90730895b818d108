package dev.revchain.plan;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.RevisionRange;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the way from what is applied to a target. The applied revisions are the state of a database; its heads are those
 * that no other applied one needs.
 *
 * <p>The applied revisions should hold everything that they need. If they do not (a revision was inserted below an
 * applied one), an upgrade fills the gap. Revisions that the graph does not know are refused with
 * {@code REVISION_UNKNOWN}.
 */
public final class Planner {

    private final RevisionGraph graph;
    private final RevisionGraph whole;
    private final TargetResolver resolver;

    public Planner(RevisionGraph graph) {
        this(graph, graph);
    }

    /**
     * For a database that holds revisions of which the project knows nothing.
     *
     * @param graph in which targets are looked for
     * @param whole the same, together with what else is applied: what the heads of the database are found in
     */
    public Planner(RevisionGraph graph, RevisionGraph whole) {
        this.graph = graph;
        this.whole = whole;
        this.resolver = new TargetResolver(graph);
    }

    /**
     * Everything that the target needs and that is not applied, itself included. A target that is already applied, and
     * {@code base}, need nothing.
     *
     * <p>Refuses {@code -N} with {@code NOT_AN_UPGRADE}, and whatever {@link TargetResolver} refuses.
     */
    public Plan up(Set<RevisionId> applied, Target target) {
        requireKnown(applied);
        for (Target part : target.parts()) {
            requireUpward(part);
        }
        Set<RevisionId> known = new LinkedHashSet<>(applied);
        known.removeIf(id -> !graph.contains(id));
        Set<RevisionId> wanted = new LinkedHashSet<>(graph.ancestors(resolver.resolve(target, known)));
        wanted.removeAll(applied);
        return plan(applied, graph.inOrder(wanted), Direction.UP);
    }

    /** Everything applied above the target comes down, newest first; what that means exactly says {@link Descent}. */
    public Plan down(Set<RevisionId> applied, Target target) {
        requireKnown(applied);
        List<Revision> order = new ArrayList<>(graph.inOrder(new Descent(graph, applied).to(target)));
        Collections.reverse(order);
        return plan(applied, order, Direction.DOWN);
    }

    /**
     * From one end of a range to the other: everything that the end needs where it begins counts as applied.
     *
     * <p>Refuses ends that are written the wrong way round with {@code NOT_A_RANGE}, as Alembic does. Where a database is
     * may be beyond the other end; then there is nothing to do.
     *
     * @param range older:newer on the way up, newer:older on the way down
     * @param current what steps at the beginning count from: all that is applied; the whole graph, where no database is
     *     asked
     */
    public Plan along(RevisionRange range, Direction direction, Set<RevisionId> current) {
        Set<RevisionId> applied = graph.ancestors(resolver.resolve(range.from(), current));
        refuseReversed(range, direction, applied);
        return direction == Direction.UP ? up(applied, range.to()) : down(applied, range.to());
    }

    private void refuseReversed(RevisionRange range, Direction direction, Set<RevisionId> from) {
        if (Stream.of(range.from(), range.to())
                .flatMap(end -> end.parts().stream())
                .anyMatch(Planner::depends)) {
            return;
        }
        Set<RevisionId> to = graph.ancestors(resolver.resolve(range.to(), from));
        boolean up = direction == Direction.UP;
        Set<RevisionId> more = up ? from : to;
        Set<RevisionId> less = up ? to : from;
        if (more.containsAll(less) && !less.containsAll(more)) {
            throw Problem.of(
                            ProblemCode.NOT_A_RANGE,
                            "no way leads " + (up ? "up" : "down") + " from \"" + range.from() + "\" to \"" + range.to()
                                    + "\"")
                    .remedy(Remedy.advice(
                            "Write the " + (up ? "older" : "newer") + " end first: " + range.to() + ":" + range.from()))
                    .refused();
        }
    }

    /** Whether it depends on something else where a part of a target is: on the database, or on the other end. */
    private static boolean depends(Target part) {
        Target place = place(part);
        return place instanceof Target.Relative || place == Target.Symbol.CURRENT;
    }

    private static Target place(Target part) {
        return part instanceof Target.OnBranch onBranch ? onBranch.place() : part;
    }

    /** What to write so that a database is said to be at the target; see {@link Stamping}. */
    public StampPlan stamp(Set<RevisionId> applied, Target target, boolean purge) {
        if (!purge) {
            requireKnown(applied);
        }
        return new Stamping(graph, applied, purge).at(target);
    }

    private Plan plan(Set<RevisionId> applied, List<Revision> order, Direction direction) {
        RunningHeads heads = new RunningHeads(whole, applied);
        Set<RevisionId> before = heads.now();
        List<Step> steps = new ArrayList<>(order.size());
        for (Revision revision : order) {
            if (direction == Direction.UP) {
                heads.add(revision.id());
            } else {
                heads.remove(revision.id());
            }
            steps.add(new Step(revision, direction, heads.now()));
        }
        return new Plan(before, steps, heads.now());
    }

    private static void requireUpward(Target part) {
        if (place(part) instanceof Target.Relative relative
                && relative.steps() < 0
                && (relative.start() == Target.Symbol.HERE || relative.start() == Target.Symbol.CURRENT)) {
            throw Problem.of(ProblemCode.NOT_AN_UPGRADE, "\"" + part + "\" lies below what is applied")
                    .remedy(Remedy.run("down", "to", part.toString(), "goes down instead"))
                    .refused();
        }
    }

    private void requireKnown(Set<RevisionId> applied) {
        Set<RevisionId> unknown = new TreeSet<>(applied);
        unknown.removeIf(whole::contains);
        if (unknown.isEmpty()) {
            return;
        }
        Problem problem = Problem.of(
                ProblemCode.REVISION_UNKNOWN,
                "the database holds " + unknown.size() + (unknown.size() == 1 ? " revision" : " revisions")
                        + " that the graph does not know");
        for (RevisionId id : unknown) {
            problem = problem.fact("unknown", id.value());
        }
        throw problem.remedy(Remedy.run("stamp", "purge", "", "forgets them").with("to", "<where the database is>"))
                .refused();
    }
}
