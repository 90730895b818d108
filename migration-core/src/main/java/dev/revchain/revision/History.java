package dev.revchain.revision;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stretches of the graph, newest first. Both ends belong to a stretch.
 *
 * <p>Where Alembic's manual and Alembic differ, the manual is followed: {@code -3:current} begins three steps below
 * {@code current}, not below the heads. Other steps, as in {@code +1:} and {@code -3:+3}, count from the current revision.
 * Where Alembic fails, the plain meaning is taken: a stretch may cross a dependency, and steps that lead down past the
 * first revision or up past the heads end there.
 */
public final class History {

    private final RevisionGraph graph;
    private final TargetResolver resolver;

    public History(RevisionGraph graph) {
        this.graph = graph;
        this.resolver = new TargetResolver(graph);
    }

    /**
     * The revisions that are needed by the newer end and need the older one. With a branch at the older end, only the
     * heads on that branch count as the newer end.
     *
     * @param applied all revisions that are applied, for {@code current}
     * @throws MigrationException.Refused with {@code NOT_A_RANGE} when no way leads up from the older end to the newer
     */
    public List<Revision> between(RevisionRange range, Set<RevisionId> applied) {
        Set<RevisionId> newest = newest(range, applied);
        Set<RevisionId> found = new LinkedHashSet<>();
        List<Stretch> stretches = stretches(range, newest, applied);
        stretches.forEach(stretch -> found.addAll(inside(stretch)));
        if (found.isEmpty()
                && !stretches.isEmpty()
                && stretches.stream().noneMatch(stretch -> stretch.oldest().isEmpty())) {
            throw notARange(range);
        }
        List<Revision> order = new ArrayList<>(graph.inOrder(found));
        Collections.reverse(order);
        return order;
    }

    /** Two ends; without an oldest revision it begins before the first. */
    private record Stretch(Set<RevisionId> oldest, Set<RevisionId> newest) {}

    private Set<RevisionId> inside(Stretch stretch) {
        Set<RevisionId> needed = graph.ancestors(stretch.newest());
        if (stretch.oldest().isEmpty()) {
            return needed;
        }
        Set<RevisionId> inside = new LinkedHashSet<>(needed);
        inside.retainAll(graph.descendants(stretch.oldest()));
        return inside;
    }

    private Set<RevisionId> newest(RevisionRange range, Set<RevisionId> applied) {
        Set<RevisionId> newest = steps(range.to()) > 0 ? above(range, applied) : resolver.resolve(range.to(), applied);
        if (!(range.from() instanceof Target.OnBranch onBranch)) {
            return newest;
        }
        if (range.to() == Target.Symbol.HEADS) {
            return resolver.branch(onBranch.branch()).among(graph.heads());
        }
        Set<RevisionId> onLine = resolver.branch(onBranch.branch()).among(newest);
        if (onLine.isEmpty() && !newest.isEmpty()) {
            throw notARange(range);
        }
        return onLine;
    }

    /** Several when it begins so many steps below several revisions; below each newer end, each is a stretch of its own. */
    private List<Stretch> stretches(RevisionRange range, Set<RevisionId> newest, Set<RevisionId> applied) {
        Target from = range.from();
        if (steps(from) >= 0) {
            return List.of(new Stretch(resolver.resolve(from, applied), newest));
        }
        if (range.startsBelowEnd() && !range.endsAboveStart()) {
            return newest.stream()
                    .map(end -> new Stretch(below(from, end), Set.of(end)))
                    .toList();
        }
        Set<RevisionId> starts =
                range.startsBelowEnd() ? graph.maximal(applied) : resolver.resolve(startOf(from), applied);
        return starts.stream()
                .map(start -> new Stretch(below(from, start), newest))
                .toList();
    }

    /** How many steps an end is above, or below if negative, what it starts from. */
    private static int steps(Target end) {
        Target place = end instanceof Target.OnBranch onBranch ? onBranch.place() : end;
        return place instanceof Target.Relative relative ? relative.steps() : 0;
    }

    /** What an end with steps counts from. */
    private static Target startOf(Target end) {
        return end instanceof Target.OnBranch onBranch
                ? new Target.OnBranch(onBranch.branch(), ((Target.Relative) onBranch.place()).start())
                : ((Target.Relative) end).start();
    }

    /** The branch that an end names, or else the other end. */
    private Line line(Target end, Target other) {
        if (end instanceof Target.OnBranch onBranch) {
            return resolver.branch(onBranch.branch());
        }
        return other instanceof Target.OnBranch ? line(other, end) : Line.everywhere(graph);
    }

    private Set<RevisionId> below(Target from, RevisionId end) {
        int steps = -steps(from);
        List<RevisionId> passed = line(from, from).down(end, steps + 1);
        return passed.size() > steps ? Set.of(passed.get(steps)) : Set.of();
    }

    /** When both ends are steps from the other, both count from the current revision. */
    private Set<RevisionId> above(RevisionRange range, Set<RevisionId> applied) {
        Target to = range.to();
        Set<RevisionId> starts = !range.endsAboveStart()
                ? resolver.resolve(startOf(to), applied)
                : range.startsBelowEnd() ? graph.maximal(applied) : resolver.resolve(range.from(), applied);
        Line line = line(to, range.from());
        if (starts.isEmpty()) {
            return lastOf(line.upFromBase(steps(to)), Set.of());
        }
        Set<RevisionId> ends = new LinkedHashSet<>();
        starts.forEach(start -> ends.addAll(lastOf(line.up(start, steps(to)), Set.of(start))));
        return ends;
    }

    private static Set<RevisionId> lastOf(List<RevisionId> passed, Set<RevisionId> otherwise) {
        return passed.isEmpty() ? otherwise : Set.of(passed.get(passed.size() - 1));
    }

    private static MigrationException notARange(RevisionRange range) {
        return Problem.of(
                        ProblemCode.NOT_A_RANGE,
                        "no way leads up from \"" + range.from() + "\" to \"" + range.to() + "\"")
                .remedy(Remedy.advice("Write the older end first: " + range.to() + ":" + range.from()))
                .refused();
    }
}
