package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFilesTests {

    private static final Problem PROBLEM = Problem.of(ProblemCode.CONNECTION_FAILED, "the database cannot be reached")
            .remedy(Remedy.advice("check that the server runs"));

    @Test
    void theLimitOfThisProcessIsNamedInsteadOfWhatCannotHelp() {
        Problem told = OpenFiles.advised(PROBLEM.fact("cause", "FileSystemException: x.sql: Too many open files"));
        assertEquals(
                List.of(Remedy.advice("let this process open more files: ulimit -n 4096, then run Maven again")),
                told.remedies());
    }

    @Test
    void theLimitOfTheServerIsNotOurs() {
        Problem problem = PROBLEM.fact("server", "53000 out of file descriptors: Too many open files");
        assertEquals(problem, OpenFiles.advised(problem));
    }
}
