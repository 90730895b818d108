package dev.revchain.sql;

/**
 * The line something is wrong with, and where in it: fit for a terminal. Control characters, and those that reverse
 * the direction of writing, show as {@code ·}; tabs as one blank; of a long line only what is around the place shows.
 *
 * @param position in the file
 * @param line the line, or the part of it around the place
 * @param caret how many characters of {@code line} are before the place
 */
public record SourceExcerpt(SourcePosition position, String line, int caret) {

    /** Most characters of a line that show. */
    public static final int WIDTH = 120;

    private static final String CUT = "...";

    /**
     * The line of a text around one of its characters.
     *
     * @param offset of the character in the text, in UTF-16 units
     * @param position of the character in the file
     */
    public static SourceExcerpt of(String text, int offset, SourcePosition position) {
        int at = Math.min(offset, text.length());
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int to = text.indexOf('\n', at);
        String before = text.substring(Math.max(from, at - WIDTH), at);
        String after = text.substring(at, Math.min(to < 0 ? text.length() : to, at + WIDTH));
        int roomBefore = Math.max(WIDTH / 2, WIDTH - after.length());
        String head = from < at - roomBefore ? CUT + end(before, roomBefore - CUT.length()) : before;
        int roomAfter = WIDTH - head.length();
        String tail = after.length() > roomAfter ? start(after, roomAfter - CUT.length()) + CUT : after;
        String shownHead = printable(head);
        return new SourceExcerpt(
                position, shownHead + printable(tail).stripTrailing(), shownHead.codePointCount(0, shownHead.length()));
    }

    /**
     * The line of a statement that the server complains about.
     *
     * @param serverPosition as {@link SqlStatement#positionOf} takes it
     */
    public static SourceExcerpt of(SqlStatement statement, int serverPosition) {
        return of(statement.text(), statement.offsetOf(serverPosition), statement.positionOf(serverPosition));
    }

    /** The line, and under it a caret. */
    public String render() {
        return line + "\n" + " ".repeat(caret) + "^";
    }

    /** A text made harmless for a terminal: one line, without control and direction characters. */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c == '\t' ? ' ' : isHarmless(c) ? c : '·');
        }
        return shown.toString();
    }

    /** Whether a character neither controls a terminal, nor ends a line, nor turns the direction of writing. */
    public static boolean isHarmless(char c) {
        return !(Character.isISOControl(c)
                || (c >= '\u200E' && c <= '\u200F')
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u061C'
                || c == '\uFEFF');
    }

    private static String end(String text, int length) {
        int from = Math.max(0, text.length() - length);
        return text.substring(from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    private static String start(String text, int length) {
        int to = Math.min(text.length(), length);
        return text.substring(0, to > 0 && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to);
    }
}
