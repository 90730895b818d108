package dev.revchain.revision;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which revisions a {@link Target} stands for.
 *
 * <p>As in Alembic, {@code head} and {@code label@heads} count heads by parents alone, {@code heads} leaves out those
 * that another revision depends on, and a bare label is the revision that carries it. Beyond Alembic, {@code +N} and
 * {@code -N} always count from where the database is, where one is asked; without a database they count from the heads.
 *
 * <p>Refusals: {@code REVISION_NOT_FOUND}, {@code REVISION_AMBIGUOUS}, {@code BRANCH_NOT_FOUND}, {@code NOT_ON_BRANCH},
 * {@code MULTIPLE_HEADS}, {@code OUT_OF_RANGE}, {@code AMBIGUOUS_STEP}; {@code OFFLINE} for {@code current} when no
 * database is asked.
 */
public final class TargetResolver {

    private static final Remedy UP = Remedy.set("to", "heads", "goes all the way up");
    private static final Remedy DOWN = Remedy.set("to", "base", "goes all the way down");

    private final RevisionGraph graph;
    private final RevisionLookup lookup;

    public TargetResolver(RevisionGraph graph) {
        this.graph = graph;
        this.lookup = new RevisionLookup(graph);
    }

    /** The revisions of a target when no database is asked; empty for {@code base}. */
    public Set<RevisionId> resolve(Target target) {
        if (target.parts().stream().anyMatch(TargetResolver::asksForDatabase)) {
            throw Problem.of(
                            ProblemCode.OFFLINE,
                            "\"" + target + "\" asks for the state of a database, and none is looked at here")
                    .refused();
        }
        return resolve(target, graph.ancestors(graph.heads()));
    }

    /** The revisions of a target, given all revisions that are applied; empty for {@code base}. */
    public Set<RevisionId> resolve(Target target, Set<RevisionId> applied) {
        LinkedHashSet<RevisionId> revisions = new LinkedHashSet<>();
        for (Target part : target.parts()) {
            revisions.addAll(position(part, applied).revisions());
        }
        return revisions;
    }

    /** What one part of a target stands for, given all revisions that are applied. */
    public Position position(Target part, Set<RevisionId> applied) {
        if (part instanceof Target.OnBranch onBranch) {
            Line line = lookup.branch(onBranch.branch());
            Position position = onLine(part, onBranch.place(), line, applied);
            return new Position(position.revisions(), Set.of(lookup.find(onBranch.branch())));
        }
        return onLine(part, part, Line.everywhere(graph), applied);
    }

    /** The branch that a label or a revision stands for. */
    public Line branch(String word) {
        return lookup.branch(word);
    }

    private static boolean asksForDatabase(Target part) {
        if (part instanceof Target.OnBranch onBranch) {
            return asksForDatabase(onBranch.place());
        }
        return part instanceof Target.Relative relative
                ? relative.start() == Target.Symbol.CURRENT
                : part == Target.Symbol.CURRENT;
    }

    private Position onLine(Target typed, Target place, Line line, Set<RevisionId> applied) {
        if (place instanceof Target.Named named) {
            return Position.at(lookup.find(named.word(), line));
        }
        if (place instanceof Target.Relative relative) {
            return stepsOn(typed, relative, line, applied);
        }
        return Position.at(symbol(typed, (Target.Symbol) place, line, applied));
    }

    private Set<RevisionId> symbol(Target typed, Target.Symbol symbol, Line line, Set<RevisionId> applied) {
        boolean everywhere = line.name().isEmpty();
        return switch (symbol) {
            case HEAD -> onlyHead(typed, line.among(graph.heads()));
            case HEADS -> everywhere ? graph.effectiveHeads() : line.among(graph.heads());
            case BASE -> Set.of();
            case CURRENT, HERE -> everywhere ? graph.maximal(applied) : graph.tips(line.among(applied));
        };
    }

    private Set<RevisionId> onlyHead(Target typed, Set<RevisionId> heads) {
        if (heads.size() > 1) {
            throw severalHeads(typed, heads);
        }
        return heads;
    }

    private Position stepsOn(Target typed, Target.Relative relative, Line line, Set<RevisionId> applied) {
        List<RevisionId> starts =
                List.copyOf(onLine(typed, relative.start(), line, applied).revisions());
        if (starts.size() > 1) {
            throw severalStarts(typed, relative, starts);
        }
        return relative.steps() > 0
                ? up(typed, relative.steps(), line, starts)
                : down(typed, -relative.steps(), line, starts, applied);
    }

    private Position up(Target typed, int steps, Line line, List<RevisionId> starts) {
        List<RevisionId> passed = starts.isEmpty() ? line.upFromBase(steps) : line.up(starts.get(0), steps);
        if (passed.size() < steps) {
            throw outOfRange(typed, passed.size(), "above " + (starts.isEmpty() ? "base" : starts.get(0)), UP);
        }
        return Position.at(passed.get(steps - 1));
    }

    /**
     * Down from an applied revision means its own line; from another it is but a way to say where, and base is then the
     * base of all that stands on the first revision of that line.
     */
    private Position down(Target typed, int steps, Line line, List<RevisionId> starts, Set<RevisionId> applied) {
        if (starts.isEmpty()) {
            throw outOfRange(typed, 0, "below base", DOWN);
        }
        RevisionId start = starts.get(0);
        List<RevisionId> passed = line.down(start, steps + 1);
        if (passed.size() < steps) {
            throw outOfRange(typed, passed.size(), "from " + start + " down", DOWN);
        }
        if (passed.size() == steps) {
            return new Position(Set.of(), Set.of(applied.contains(start) ? start : passed.get(steps - 1)));
        }
        RevisionId reached = passed.get(steps);
        return applied.contains(start) ? new Position(Set.of(reached), Set.of(start)) : Position.at(reached);
    }

    private MigrationException outOfRange(Target typed, int there, String where, Remedy remedy) {
        return Problem.of(
                        ProblemCode.OUT_OF_RANGE,
                        "\"" + typed + "\" leaves the graph: "
                                + (there == 0
                                        ? "there is nothing " + where
                                        : there == 1
                                                ? "there is 1 revision " + where
                                                : "there are " + there + " revisions " + where))
                .remedy(remedy)
                .refused();
    }

    private MigrationException severalStarts(Target typed, Target.Relative relative, List<RevisionId> starts) {
        Problem problem = Problem.of(
                ProblemCode.AMBIGUOUS_STEP,
                "\"" + typed + "\" counts from one revision, and there are " + starts.size() + " to count from");
        for (RevisionId start : starts) {
            problem = problem.fact("start", graph.describe(start));
        }
        String steps = new Target.Relative(Target.Symbol.HERE, relative.steps()).toString();
        return problem.remedy(Remedy.set(
                        "to", new BranchNames(graph).of(starts.get(0), starts) + "@" + steps, "counts on one branch"))
                .refused();
    }

    private MigrationException severalHeads(Target typed, Set<RevisionId> heads) {
        Problem problem = Problem.of(
                ProblemCode.MULTIPLE_HEADS,
                "\"" + typed + "\" stands for one revision, and there are " + heads.size() + " heads");
        for (RevisionId head : heads) {
            problem = problem.fact("head", graph.describe(head));
        }
        RevisionId first = heads.iterator().next();
        return problem.remedy(Remedy.run("merge", "joins the heads in a new revision"))
                .remedy(Remedy.set("to", "heads", "means all of them"))
                .remedy(Remedy.set(
                        "to", new BranchNames(graph).of(first, heads) + "@head", "means the head of one branch"))
                .refused();
    }
}
