package dev.revchain.maven;

import dev.revchain.command.Verify;
import dev.revchain.command.Verify.Verified;
import dev.revchain.problem.MigrationException;

/**
 * Revisions that are run there and back, and what is told of them.
 *
 * @param goal that runs them
 * @param folders of the revisions
 * @param model what counts of a schema, and where it is made
 */
record Verification(Goal goal, RevisionFolders folders, ModelChoice model) {

    /** Runs those of a range. */
    void run(String range) {
        Verify verify = new Verify(new Verify.Request(folders.directory(), range, model.reading()));
        Verify.Outcome outcome = verify.run(model.scratch()::open, this::tell);
        MigrationException.refuseIfAny(outcome.problems());
        goal.log().info("Every revision leads where it should, there and back.");
        if (outcome.branches()) {
            goal.log().info("Branches lead to the same schema in another order, too.");
        }
    }

    private void tell(Verified verified) {
        goal.log()
                .info((verified.reversible() ? "up, down, up  " : "up            ")
                        + verified.revision().id() + "  " + verified.revision().message()
                        + (verified.reversible() ? "" : "  (says that there is no way back)"));
    }
}
