package dev.revchain.file;

import dev.revchain.sql.SqlStatement;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Collects statements into a script, as long as it is short. */
final class SectionText {

    private final StringBuilder text = new StringBuilder();
    private boolean tooLong;

    void add(SqlStatement statement) {
        append(statement.text());
        append(";\n");
    }

    /** The same rows, collected as they are read. */
    Reader collecting(Reader rows) {
        return new FilterReader(rows) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                int count = in.read(target, offset, length);
                if (count > 0) {
                    append(new String(target, offset, count));
                }
                return count;
            }
        };
    }

    void endRows() {
        append("\\.\n");
    }

    Optional<String> text() {
        return tooLong ? Optional.empty() : Optional.of(text.toString());
    }

    private void append(String part) {
        tooLong = tooLong || text.length() + part.length() > SectionReview.LONGEST_TEXT;
        if (tooLong) {
            text.setLength(0);
        } else {
            text.append(part);
        }
    }
}
