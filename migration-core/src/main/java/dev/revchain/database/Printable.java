package dev.revchain.database;

import dev.revchain.sql.SourceExcerpt;

/** Text from a server made safe for a terminal: whatever could steer the terminal is shown, not obeyed. */
public final class Printable {

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
}
