package dev.revchain.plan;

import dev.revchain.revision.RevisionId;
import java.util.Set;

/**
 * What a database shall be said to hold, without running anything.
 *
 * @param remove revisions to forget, newest first; with a purge these may be unknown to the graph
 * @param add revisions to note as applied, what is needed first
 * @param headsBefore the heads of the database before; unknown revisions count as heads
 * @param headsAfter the heads of the database after
 */
public record StampPlan(
        Set<RevisionId> remove, Set<RevisionId> add, Set<RevisionId> headsBefore, Set<RevisionId> headsAfter) {

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return remove.isEmpty() && add.isEmpty();
    }
}
