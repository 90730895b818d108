package dev.revchain.file;

import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.StatementReader;
import java.io.StringReader;
import java.util.Optional;

/**
 * A section that is in no file: it was recorded in a database when its revision was applied, or is not written yet.
 *
 * @param source what it is called where a place in it is named
 * @param text as {@link #textOf} made it
 */
public record RecordedSection(String source, String text) implements Section {

    /** What to record of a section: its line with the options, and its statements; empty when that is too long. */
    public static Optional<String> textOf(SectionReview review) {
        String option = review.transactional() ? "" : " transaction=false";
        return review.text().map(sql -> review.mark().name().line() + option + "\n" + sql);
    }

    @Override
    public SectionReader open() {
        StatementReader statements =
                new StatementReader(new StringReader(text), SourcePosition.START, source, SectionMark.PREFIX);
        return SectionReader.first(statements, source);
    }

    /** Reads it to its end and checks it. */
    public SectionReview review() {
        try (SectionReader reader = open()) {
            return new SectionReviewer(source, reader.mark(), reader.statements()).review();
        }
    }
}
