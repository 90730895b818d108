package dev.revchain.plan;

import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
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

    /** This plan and one that was made for where it leads, as one. */
    public Plan then(Plan next) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(next.steps);
        return new Plan(headsBefore, all, next.headsAfter);
    }
}
