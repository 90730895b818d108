package dev.revchain.command;

import dev.revchain.file.RevisionDirectory;
import dev.revchain.file.SectionReview;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.revision.History;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.RevisionRange;
import dev.revchain.scratch.ScratchServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs each revision up, down and up again on a scratch database: its downgrade must lead back to the schema that was there
 * before, and its upgrade a second time to the one of the first time. Branches must lead to the same schema whichever goes
 * first.
 */
public final class Verify {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param range those to try, in the language of {@link RevisionRange}
     * @param reading what of a schema counts
     */
    public record Request(RevisionDirectory revisions, String range, CatalogReading reading) {}

    /**
     * A revision that was tried.
     *
     * @param reversible whether it leads back; otherwise it says itself that it does not
     */
    public record Verified(Revision revision, boolean reversible) {}

    /**
     * What came of it.
     *
     * @param problems {@code NOT_REVERSED} for each revision that does not lead back, and {@code ORDER_MATTERS} for branches
     * @param branches whether there is more than one order in which the revisions can be applied
     */
    public record Outcome(List<Problem> problems, boolean branches) {}

    /** The verb with its request. */
    public Verify(Request request) {
        this.request = request;
    }

    /**
     * Tries the revisions of the range, in the order in which they are applied.
     *
     * @param listener hears of each that is as it should be
     * @throws MigrationException.Refused {@code REPLAY_FAILED} when the revisions cannot be applied
     */
    public Outcome run(Supplier<ScratchServer> scratch, Consumer<Verified> listener) {
        Chain chain = Chain.read(request.revisions());
        RevisionGraph graph = chain.graph();
        Set<RevisionId> wanted = new History(graph)
                .between(RevisionRange.parse(request.range()), Set.of()).stream()
                        .map(Revision::id)
                        .collect(Collectors.toSet());
        List<Revision> order = graph.inOrder(graph.ancestors(wanted));
        Set<RevisionId> passed = order.stream()
                .map(Revision::id)
                .takeWhile(id -> !wanted.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Revision> tried = order.subList(passed.size(), order.size());
        List<Problem> problems = new ArrayList<>();
        try (ScratchServer server = scratch.get();
                RoundTrips trips = new RoundTrips(server, chain, request.reading(), passed)) {
            for (Revision revision : tried) {
                if (!wanted.contains(revision.id())) {
                    trips.pass(revision);
                } else if (isIrreversible(chain, revision)) {
                    trips.pass(revision);
                    listener.accept(new Verified(revision, false));
                } else {
                    List<Problem> found = trips.tryOut(revision);
                    problems.addAll(found);
                    if (found.isEmpty()) {
                        listener.accept(new Verified(revision, true));
                    }
                }
            }
            OtherOrder other = new OtherOrder(server, chain, request.reading(), tried);
            if (other.exists()) {
                other.lead(passed, trips.reached()).ifPresent(problems::add);
            }
            return new Outcome(problems, other.exists());
        }
    }

    private static boolean isIrreversible(Chain chain, Revision revision) {
        return chain.files().get(revision.id()).review().orRefuse().down().stream()
                .map(SectionReview::mark)
                .anyMatch(mark -> mark.irreversible());
    }
}
