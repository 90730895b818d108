package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** How a goal fails: by a {@link MojoFailureException} where the user can mend it, else by a {@link MojoExecutionException}. */
final class Failures {

    private Failures() {}

    /** Fails for a problem, in words with short paths and commands that can be typed where Maven was called. */
    static void raise(MigrationException problem, Goal goal) throws MojoExecutionException, MojoFailureException {
        String words = goal.paths().in(ProblemWords.of(problem.told(OpenFiles::advised), MavenCall.of(goal)));
        if (problem instanceof MigrationException.Refused) {
            throw new MojoFailureException(words);
        }
        // Maven writes the message of each cause behind the last of our words, which is a command; so it is no cause of
        // this exception. With -e it is shown all the same.
        MojoExecutionException failure = new MojoExecutionException(words);
        Optional.ofNullable(problem.getCause()).ifPresent(failure::addSuppressed);
        throw failure;
    }

    /** Where the machine's locale is C, no name of a file may have letters beyond ASCII. */
    static MigrationException noPath(InvalidPathException e) {
        return Problem.of(
                        ProblemCode.FILE_UNREADABLE,
                        "\"" + e.getInput() + "\" is no name of a file on this machine: " + e.getReason())
                .remedy(LostLetters.remedy())
                .refused();
    }
}
