package dev.revchain.maven;

import dev.revchain.command.NewRevision;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;

/**
 * What is to be said in the header of a revision, as the POM says it; absent is null.
 *
 * @param goal that writes it
 * @param message what it does
 * @param revisionId its id
 * @param branchLabel labels, with commas
 * @param splice whether a new branch may begin
 */
record NewRevisionParameters(Goal goal, String message, String revisionId, String branchLabel, boolean splice) {

    NewRevision revision(String defaultMessage, String parent, String dependsOn) {
        String text = goal.given("m", "message", message).orElse(defaultMessage);
        if (text.isBlank()) {
            throw Problem.of(ProblemCode.PARAMETER_INVALID, "a revision needs a message")
                    .remedy(Remedy.advice("add it: -Dm=\"create users table\""))
                    .refused();
        }
        return new NewRevision(
                text,
                parent,
                goal.given("splice", splice),
                Choice.words(goal.given("branchLabel", branchLabel).orElse("")),
                Choice.words(dependsOn),
                goal.given("revisionId", revisionId));
    }
}
