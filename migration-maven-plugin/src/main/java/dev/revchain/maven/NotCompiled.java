package dev.revchain.maven;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import org.apache.maven.project.DependencyResolutionException;

/** What is said when the project's classes cannot be made, or what they need cannot be had. */
final class NotCompiled {

    private NotCompiled() {}

    static RuntimeException because(Exception failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof DependencyResolutionException unresolved) {
                return unresolved(unresolved);
            }
        }
        return Problem.of(
                        ProblemCode.ENTITIES_NOT_COMPILED,
                        "the project does not compile, so its entities cannot be read")
                .fact("maven", String.valueOf(failure.getMessage()))
                .remedy(Remedy.advice("mend what is said above"))
                .refused();
    }

    static RuntimeException unresolved(DependencyResolutionException e) {
        return Problem.of(ProblemCode.ENTITIES_DEPENDENCIES, "the dependencies of the project cannot be had")
                .fact("maven", String.valueOf(e.getMessage()))
                .remedy(Remedy.advice("a module of the same build must be part of this build, or be installed first"))
                .failed(e);
    }
}
