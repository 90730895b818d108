package dev.revchain.maven;

import dev.revchain.problem.Problem;
import dev.revchain.problem.Remedy;
import java.util.List;

/**
 * The limit on what a process may have open at once. It can be met wherever a file or a connection is opened, so it is looked
 * for where all problems pass.
 */
final class OpenFiles {

    /** What the system says; Java knows no code for it. */
    private static final String SAID = "Too many open files";

    private OpenFiles() {}

    /** The same problem, with advice that helps where that limit is its cause. */
    static Problem advised(Problem problem) {
        boolean met = problem.facts().stream()
                .anyMatch(fact -> fact.name().equals("cause") && fact.value().contains(SAID));
        return met
                ? problem.withOtherRemedies(List.of(
                        Remedy.advice("let this process open more files: ulimit -n 4096, then run Maven again")))
                : problem;
    }
}
