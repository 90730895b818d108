package dev.revchain.database;

import dev.revchain.sql.SourceExcerpt;

/** Text from a server made safe for a terminal: whatever could steer the terminal is shown, not obeyed. */
public final class Printable {

    private static final int MOST_SAID = 4_000;

    private Printable() {}

    /** The text with control characters other than line feed and tab replaced by their escapes. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean layout = c == '\n' || c == '\t';
            if (layout || SourceExcerpt.isHarmless(c)) {
                safe.append(c);
            } else {
                safe.append(String.format("\\u%04x", (int) c));
            }
        }
        return safe.toString();
    }

    /** What a server said, made safe and of bearable length: a message may hold a whole document. */
    public static String said(String text) {
        if (text.length() <= MOST_SAID) {
            return text(text);
        }
        int end = text.offsetByCodePoints(0, MOST_SAID / 2);
        return text(text.substring(0, end)) + " ... (" + text.length() + " characters)";
    }
}
