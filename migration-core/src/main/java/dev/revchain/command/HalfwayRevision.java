package dev.revchain.command;

import dev.revchain.execute.AppliedRevision;
import dev.revchain.plan.Plan;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The revision that an earlier run left in its middle.
 *
 * @param row of the version table
 */
record HalfwayRevision(AppliedRevision row) {

    /**
     * Refuses to go one way while it stopped on the other.
     *
     * @throws MigrationException.Refused saying how to finish it
     */
    void refuseOtherWay(boolean goingUp) {
        boolean up = row.halfway().map(AppliedRevision.Halfway::up).orElse(true);
        if (up != goingUp) {
            throw refused(up);
        }
    }

    /**
     * Refuses a plan to go down that does not begin with it.
     *
     * @throws MigrationException.Refused saying how to finish it
     */
    void refuseOtherBeginning(Plan plan) {
        boolean beginsWithIt = !plan.isEmpty()
                && plan.steps().get(0).revision().id().equals(row.revision().id());
        if (!beginsWithIt) {
            throw refused(false);
        }
    }

    private MigrationException refused(boolean up) {
        return Problem.of(
                        ProblemCode.REVISION_RUNNING,
                        "revision " + row.revision().id() + " stopped halfway on its way " + (up ? "up" : "down"))
                .remedy(Remedy.run(up ? "up" : "down", "to", finish(up), "finish it first"))
                .remedy(Remedy.run("stamp", "to", before(), "or give it up, when nothing of it is left"))
                .refused();
    }

    private String before() {
        Set<RevisionId> parents = row.revision().downRevisions();
        return parents.isEmpty()
                ? row.revision().id() + "@base"
                : parents.stream().map(RevisionId::value).sorted().collect(Collectors.joining(","));
    }

    private String finish(boolean up) {
        return up ? row.revision().id().value() : row.revision().id().value() + "-1";
    }
}
