package dev.revchain.execute;

import dev.revchain.revision.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the version table: a revision that is applied, or that stopped halfway.
 *
 * @param revision as it was when it was applied, so that it can be described without its file
 * @param checksum of its up section as it was run
 * @param halfway how far it got, if it is not complete
 * @param appliedAt when, by the server's clock
 * @param appliedBy the role that did it
 * @param took how long
 */
public record AppliedRevision(
        Revision revision,
        String checksum,
        Optional<Halfway> halfway,
        Instant appliedAt,
        String appliedBy,
        Duration took) {

    /**
     * How far a section outside a transaction got.
     *
     * @param up whether it was on its way up
     * @param statementsDone how many of its statements are known to be done
     * @param inDoubt whether the next one was begun, so that it may be done as well
     */
    public record Halfway(boolean up, int statementsDone, boolean inDoubt) {

        /** In words. */
        public String told() {
            return statementsDone
                    + (statementsDone == 1 ? " statement done" : " statements done")
                    + (inDoubt ? ", the next one perhaps" : "");
        }
    }
}
