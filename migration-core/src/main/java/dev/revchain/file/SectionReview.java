package dev.revchain.file;

import dev.revchain.problem.Problem;
import dev.revchain.sql.Checksum;
import java.util.List;
import java.util.Optional;

/**
 * What a section is, having been read to its end.
 *
 * @param mark the line that starts it
 * @param checksum of its statements; of those that could be read, when there are problems
 * @param statementCount how many statements it has
 * @param transactional whether it runs in one transaction; else its statements run one by one
 * @param text its statements without the comments between them, fit to be read as a script again; empty when that
 *     would be longer than {@link #LONGEST_TEXT} characters
 * @param problems all that is wrong with it
 */
public record SectionReview(
        SectionMark mark,
        Checksum checksum,
        int statementCount,
        boolean transactional,
        Optional<String> text,
        List<Problem> problems) {

    /** Most characters of {@link #text}. */
    public static final int LONGEST_TEXT = 1 << 20;

    public SectionReview {
        problems = List.copyOf(problems);
    }
}
