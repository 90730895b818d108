package dev.revchain.execute;

import dev.revchain.plan.Step;
import dev.revchain.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a run did.
 *
 * @param headsBefore where the database was
 * @param steps what ran, in that order
 * @param headsAfter where the database is now
 */
public record Report(Set<RevisionId> headsBefore, List<Done> steps, Set<RevisionId> headsAfter) {

    public Report {
        headsBefore = Set.copyOf(headsBefore);
        steps = List.copyOf(steps);
        headsAfter = Set.copyOf(headsAfter);
    }

    /**
     * A step that ran.
     *
     * @param step what
     * @param took how long
     */
    public record Done(Step step, Duration took) {}
}
