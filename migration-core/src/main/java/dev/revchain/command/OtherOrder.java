package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.plan.Direction;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Revisions of branches, applied in another order than the usual one. A database gets them in the order in which they reach
 * it, so that every order must lead to the same schema.
 */
final class OtherOrder {

    private final ChainReplay replay;
    private final CatalogReading reading;
    private final RevisionGraph graph;
    private final List<Revision> usual;
    private final List<Revision> other;

    /**
     * The other order of revisions.
     *
     * @param usual the usual one
     */
    OtherOrder(ScratchServer server, Chain chain, CatalogReading reading, List<Revision> usual) {
        this.replay = new ChainReplay(server, chain);
        this.reading = reading;
        this.graph = chain.graph();
        this.usual = usual;
        this.other = graph.inOtherOrder(usual.stream().map(Revision::id).collect(Collectors.toSet()));
    }

    /** Whether there is any. */
    boolean exists() {
        return !other.equals(usual);
    }

    /**
     * Applies the revisions.
     *
     * @param applied what is applied before
     * @param wanted where the usual order leads
     * @return {@code ORDER_MATTERS} when they lead elsewhere, or nowhere
     */
    Optional<Problem> lead(Set<RevisionId> applied, Catalog wanted) {
        try (ScratchDatabase database = replay.at(applied)) {
            Set<RevisionId> now = applied;
            for (Revision revision : other) {
                try {
                    now = replay.step(database, now, revision, Direction.UP);
                } catch (MigrationException.Refused e) {
                    return Optional.of(doesNotRun(revision, now, e.problems().get(0)));
                }
            }
            List<Fact> differences = Differences.left(wanted, reading.of(database));
            return differences.isEmpty() ? Optional.empty() : Optional.of(leadsElsewhere(differences));
        }
    }

    private Problem doesNotRun(Revision revision, Set<RevisionId> applied, Problem cause) {
        List<RevisionId> missing = usual.subList(0, usual.indexOf(revision)).stream()
                .map(Revision::id)
                .filter(id -> !applied.contains(id))
                .toList();
        Problem problem = problem("revision " + revision.id() + " needs a revision that it does not name")
                .withFacts(cause.facts());
        for (RevisionId id : missing) {
            problem = problem.fact("not before", graph.describe(id));
        }
        return problem.remedy(
                missing.size() == 1
                        ? Remedy.advice("write \"-- Depends On: " + missing.get(0) + "\" into its header")
                        : Remedy.advice("write \"-- Depends On: <id>\" into its header, with the one that it needs"));
    }

    private Problem leadsElsewhere(List<Fact> differences) {
        return problem("the branches lead to another schema when they are applied in another order")
                .withFacts(differences)
                .fact("usual", ids(usual))
                .fact("other", ids(other))
                .remedy(Remedy.advice(
                        "write \"-- Depends On: <id>\" into the header of the one that is to come later"));
    }

    private static String ids(List<Revision> order) {
        return order.stream().map(revision -> revision.id().value()).collect(Collectors.joining(" "));
    }

    private static Problem problem(String sentence) {
        return Problem.of(ProblemCode.ORDER_MATTERS, sentence);
    }
}
