package dev.revchain.plan;

import dev.revchain.revision.RevisionId;
import java.util.List;
import java.util.Set;

/**
 * The revisions to run, in order.
 *
 * @param headsBefore the heads of the database before the first step
 * @param steps none when there is nothing to do
 * @param headsAfter the heads of the database after the last step
 */
public record Plan(Set<RevisionId> headsBefore, List<Step> steps, Set<RevisionId> headsAfter) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
