package dev.revchain.revision;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;

/**
 * Something that keeps a set of revisions from being a graph.
 *
 * @param code what kind of defect
 * @param revision the revision whose header has to be mended
 * @param reference the word in that header that is wrong: an id, a parent, a dependency or a label
 * @param sentence the fact, in the present tense, without a full stop
 */
public record GraphDefect(ProblemCode code, RevisionId revision, String reference, String sentence) {

    /** This defect as a problem, for those who do not know the files. */
    public Problem toProblem() {
        return Problem.of(code, sentence).fact("revision", revision.value());
    }
}
