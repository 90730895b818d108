package dev.revchain.sql;

/**
 * A place in a text.
 *
 * @param line 1 for the first line
 * @param column in characters, 1 for the first of the line
 */
public record SourcePosition(int line, int column) {

    /** Where every text starts. */
    public static final SourcePosition START = new SourcePosition(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
