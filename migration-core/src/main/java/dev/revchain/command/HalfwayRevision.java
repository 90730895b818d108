package dev.revchain.command;

import dev.revchain.execute.AppliedRevision;
import dev.revchain.plan.Plan;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The revision that an earlier run left in its middle.
 *
 * @param revision as it was recorded
 * @param halfway how far it got
 */
record HalfwayRevision(Revision revision, AppliedRevision.Halfway halfway) {

    /**
     * Refuses to go one way while it stopped on the other.
     *
     * @throws MigrationException.Refused saying how to finish it
     */
    void refuseOtherWay(boolean goingUp) {
        if (halfway.up() != goingUp) {
            throw refused();
        }
    }

    /**
     * Refuses a plan to go down that does not begin with it.
     *
     * @throws MigrationException.Refused saying how to finish it
     */
    void refuseOtherBeginning(Plan plan) {
        boolean beginsWithIt =
                !plan.isEmpty() && plan.steps().get(0).revision().id().equals(revision.id());
        if (!beginsWithIt) {
            throw refused();
        }
    }

    private MigrationException refused() {
        String way = halfway.up() ? "up" : "down";
        return Problem.of(
                        ProblemCode.REVISION_RUNNING,
                        "revision " + revision.id() + " stopped halfway on its way " + way)
                .fact("now at", halfway.told())
                .remedy(Remedy.run(way, "to", finish(), "finish it first"))
                .remedy(Remedy.run("stamp", "to", before(), "or give it up, when nothing of it is left"))
                .refused();
    }

    private String before() {
        Set<RevisionId> parents = revision.downRevisions();
        return parents.isEmpty()
                ? revision.id() + "@base"
                : parents.stream().map(RevisionId::value).sorted().collect(Collectors.joining(","));
    }

    private String finish() {
        return halfway.up() ? revision.id().value() : revision.id().value() + "-1";
    }
}
