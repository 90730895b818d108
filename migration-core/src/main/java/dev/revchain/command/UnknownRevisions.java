package dev.revchain.command;

import dev.revchain.execute.AppliedRevision;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import java.util.List;

/**
 * Applied revisions without a file: a newer release, or another branch of the source, was here.
 *
 * @param rows of the version table
 */
record UnknownRevisions(List<AppliedRevision> rows) {

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Revision> revisions() {
        return rows.stream().map(AppliedRevision::revision).toList();
    }

    /**
     * Refuses to go up on a database that holds any, unless that is allowed.
     *
     * @throws MigrationException.Refused naming them
     */
    void refuseUnlessAllowed() {
        if (!isEmpty()) {
            throw problem()
                    .remedy(Remedy.set("allowUnknown", "true", "go up all the same"))
                    .remedy(useRecorded())
                    .refused();
        }
    }

    /**
     * Refuses a database that holds any, where nothing can be done without their files.
     *
     * @throws MigrationException.Refused naming them
     */
    void refuse() {
        if (!isEmpty()) {
            throw problem().remedy(useRecorded()).refused();
        }
    }

    /** What is wrong, where there are any. */
    Problem problem() {
        Problem problem = Problem.of(
                ProblemCode.REVISION_UNKNOWN,
                "the database holds " + rows.size() + " applied revision" + (rows.size() == 1 ? "" : "s")
                        + " that this project has no file for");
        for (AppliedRevision row : rows) {
            problem = problem.fact(
                    "unknown",
                    row.revision().id() + "  " + row.revision().message() + ", applied " + row.appliedAt() + " by "
                            + row.appliedBy());
        }
        return problem.remedy(Remedy.advice(
                "find its file: git log --all -- '*" + rows.get(0).revision().id() + "*'"));
    }

    private static Remedy useRecorded() {
        return Remedy.run("down", "useRecorded", "true", "take it back with the downgrade in the database");
    }
}
