package dev.revchain.maven;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;

/** What is said when the project's classes cannot be made. */
final class NotCompiled {

    private NotCompiled() {}

    static RuntimeException because(Exception e) {
        return Problem.of(
                        ProblemCode.ENTITIES_NOT_COMPILED,
                        "the project does not compile, so its entities cannot be read")
                .fact("maven", String.valueOf(e.getMessage()))
                .remedy(Remedy.advice("mend what is said above"))
                .refused();
    }
}
