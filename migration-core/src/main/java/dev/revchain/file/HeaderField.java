package dev.revchain.file;

import dev.revchain.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line {@code -- Key: value}.
 *
 * @param key what stands before the colon
 * @param value what stands after it, without the blanks around it
 * @param line of the file, from 1
 * @param column of the value's first character
 * @param spaced whether a blank or nothing follows the colon, unlike in {@code https://}
 */
record HeaderField(String key, String value, int line, int column, boolean spaced) {

    private static final int LONGEST_KEY = 40;

    /**
     * The field that a comment line is, if it is one: letters, blanks and hyphens, directly followed by a colon.
     *
     * @param text the whole line
     */
    static Optional<HeaderField> of(String text, int line) {
        int from = text.indexOf("--") + 2;
        int colon = text.indexOf(':');
        if (colon < from || colon > LONGEST_KEY) {
            return Optional.empty();
        }
        String key = text.substring(from, colon).stripLeading();
        if (key.isEmpty() || !isKey(key)) {
            return Optional.empty();
        }
        int column = colon + 1;
        while (column < text.length() && isBlank(text.charAt(column))) {
            column++;
        }
        boolean spaced = column > colon + 1 || column == text.length();
        return Optional.of(new HeaderField(key, text.substring(column).strip(), line, column + 1, spaced));
    }

    /** The comma-separated words of the value, each with its place. */
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (!value.isEmpty() && from <= value.length()) {
            int comma = value.indexOf(',', from);
            int to = comma < 0 ? value.length() : comma;
            String part = value.substring(from, to);
            int blanks = part.length() - part.stripLeading().length();
            words.add(new Word(part.strip(), new SourcePosition(line, column + from + blanks)));
            from = to + 1;
        }
        return words;
    }

    SourcePosition position() {
        return new SourcePosition(line, column);
    }

    record Word(String text, SourcePosition position) {}

    private static boolean isKey(String key) {
        return Character.isLetter(key.charAt(0))
                && Character.isLetter(key.charAt(key.length() - 1))
                && key.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '_');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
