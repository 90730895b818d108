package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** How a goal fails: by a {@link MojoFailureException} where the user can mend it, else by a {@link MojoExecutionException}. */
final class Failures {

    private Failures() {}

    /** Fails for a problem, in words with short paths. */
    static void raise(MigrationException problem, NearPaths paths) throws MojoExecutionException, MojoFailureException {
        String words = paths.in(ProblemWords.of(problem));
        if (problem instanceof MigrationException.Refused) {
            throw new MojoFailureException(words);
        }
        // Maven writes the message of each cause behind these words if it is no part of them; so paths in it stay
        // whole.
        Throwable cause = problem.getCause();
        throw new MojoExecutionException(holdsAll(words, cause) ? words : ProblemWords.of(problem), cause);
    }

    private static boolean holdsAll(String words, Throwable first) {
        return Stream.iterate(first, Objects::nonNull, Throwable::getCause)
                .allMatch(cause -> cause.getMessage() == null || words.contains(cause.getMessage()));
    }

    /** Where the machine's locale is C, no name of a file may have letters beyond ASCII. */
    static MigrationException noPath(InvalidPathException e) {
        return Problem.of(
                        ProblemCode.FILE_UNREADABLE,
                        "\"" + e.getInput() + "\" is no name of a file on this machine: " + e.getReason())
                .remedy(Remedy.advice("letters beyond ASCII need a locale with UTF-8: LC_ALL=C.UTF-8 mvn ..."))
                .refused();
    }
}
