package dev.revchain.revision;

import java.util.Set;

/**
 * What a single target stands for.
 *
 * @param revisions the revisions; none when it stands for what is before the first
 * @param lines one revision on the branch that was named, by {@code label@}, or by {@code id-1}
 *     with an applied id; none when no branch was
 */
public record Position(Set<RevisionId> revisions, Set<RevisionId> lines) {

    static Position at(Set<RevisionId> revisions) {
        return new Position(revisions, Set.of());
    }

    static Position at(RevisionId revision) {
        return at(Set.of(revision));
    }
}
