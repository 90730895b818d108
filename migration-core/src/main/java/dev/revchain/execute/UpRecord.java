package dev.revchain.execute;

import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the version table keeps of a revision that is applied.
 *
 * @param revision itself
 * @param dependencies what it depends on, labels resolved
 * @param checksum of its up section
 * @param downgradeSql its down section as it is now; absent when there is no way back or it is very long
 */
public record UpRecord(
        Revision revision, Set<RevisionId> dependencies, String checksum, Optional<String> downgradeSql) {

    /** Every revision that must be applied before this one. */
    Set<RevisionId> needs() {
        Set<RevisionId> needs = new LinkedHashSet<>(revision.downRevisions());
        needs.addAll(dependencies);
        return needs;
    }
}
