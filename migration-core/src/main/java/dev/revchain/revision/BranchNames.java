package dev.revchain.revision;

import java.util.Collection;

/** Words to tell branches apart by, for those who have to choose one. */
public record BranchNames(RevisionGraph graph) {

    /** A label that this one has and none of the others; else its id. */
    public String of(RevisionId one, Collection<RevisionId> all) {
        return graph.labels(one).stream()
                .filter(label -> all.stream()
                        .noneMatch(other ->
                                !other.equals(one) && graph.branch(label).contains(other)))
                .map(BranchLabel::value)
                .findFirst()
                .orElse(one.value());
    }
}
