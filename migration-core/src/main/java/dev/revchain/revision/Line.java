package dev.revchain.revision;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where one can walk, step by step and by parents alone: one branch, or the whole graph. A step that could go two ways
 * is refused with {@code AMBIGUOUS_STEP}.
 */
public final class Line {

    private final RevisionGraph graph;
    private final String name;
    private final Set<RevisionId> members;

    private Line(RevisionGraph graph, String name, Set<RevisionId> members) {
        this.graph = graph;
        this.name = name;
        this.members = members;
    }

    /** The branch of a revision: all its ancestors and all its descendants. */
    public static Line through(RevisionGraph graph, RevisionId revision, String name) {
        return new Line(graph, name, graph.line(revision));
    }

    /** Every branch there is. */
    public static Line everywhere(RevisionGraph graph) {
        return new Line(graph, "", graph.ancestors(graph.heads()));
    }

    /** What the user called it; empty for the whole graph. */
    public String name() {
        return name;
    }

    public boolean contains(RevisionId id) {
        return members.contains(id);
    }

    /** Those of the given revisions that are on it, in their order. */
    public Set<RevisionId> among(Set<RevisionId> ids) {
        Set<RevisionId> among = new LinkedHashSet<>(ids);
        among.retainAll(members);
        return among;
    }

    /**
     * Walks down.
     *
     * @param start the first revision of the answer
     * @param most how many revisions to list at most
     * @return the revisions passed; fewer than asked for when the line begins before that
     */
    public List<RevisionId> down(RevisionId start, int most) {
        List<RevisionId> passed = new ArrayList<>(List.of(start));
        Optional<RevisionId> next = Optional.of(start);
        while (passed.size() < most && next.isPresent()) {
            next = onlyOne(graph.parents(next.get()), "down from " + next.get(), "@-1");
            next.ifPresent(passed::add);
        }
        return passed;
    }

    /** Walks up from a revision, which is not part of the answer; otherwise like {@link #down}. */
    public List<RevisionId> up(RevisionId start, int most) {
        List<RevisionId> passed = new ArrayList<>();
        Optional<RevisionId> next = Optional.of(start);
        while (passed.size() < most && next.isPresent()) {
            next = onlyOne(graph.children(next.get()), "up from " + next.get(), "@+1");
            next.ifPresent(passed::add);
        }
        return passed;
    }

    /** Walks up from before the first revision; otherwise like {@link #down}. */
    public List<RevisionId> upFromBase(int most) {
        Optional<RevisionId> first = onlyOne(graph.bases(), "up from base", "@+1");
        List<RevisionId> passed = new ArrayList<>();
        first.ifPresent(passed::add);
        first.ifPresent(base -> passed.addAll(up(base, most - 1)));
        return passed;
    }

    private Optional<RevisionId> onlyOne(Set<RevisionId> ways, String where, String step) {
        List<RevisionId> here = List.copyOf(among(ways));
        if (here.size() > 1) {
            throw ambiguous(here, where, step);
        }
        return here.stream().findFirst();
    }

    private MigrationException ambiguous(List<RevisionId> ways, String where, String step) {
        Problem problem = Problem.of(
                ProblemCode.AMBIGUOUS_STEP,
                "one step " + where + " leads to "
                        + ways.stream().map(RevisionId::value).collect(Collectors.joining(", ")));
        for (RevisionId way : ways) {
            problem = problem.fact("choice", graph.describe(way));
        }
        return problem.remedy(Remedy.advice("Name the revision to go to, or the branch: " + ways.get(0) + step))
                .refused();
    }
}
