package dev.revchain.file;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;

/** What git leaves in a file when two versions of it do not go together. */
final class ConflictMarks {

    private ConflictMarks() {}

    /**
     * Whether a statement starts with one of them, as where each side ends in a semicolon, or has all three of them, each
     * at the start of a line.
     */
    static boolean in(String statement) {
        int open = statement.startsWith("<<<<<<< ") ? 0 : statement.indexOf("\n<<<<<<< ");
        int middle = open < 0 ? -1 : statement.indexOf("\n=======\n", open);
        return open == 0 || (middle >= 0 && statement.indexOf("\n>>>>>>> ", middle) >= 0);
    }

    static Problem problem() {
        return Problem.of(ProblemCode.FILE_CONFLICT, "the file has a merge conflict that nobody resolved")
                .remedy(Remedy.advice("keep one side, and delete the lines <<<<<<<, ======= and >>>>>>>"));
    }
}
