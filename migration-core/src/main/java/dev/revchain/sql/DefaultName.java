package dev.revchain.sql;

import java.nio.charset.StandardCharsets;

/** The names that PostgreSQL makes up, after its {@code makeObjectName} and {@code ChooseIndexNameAddition}. */
public final class DefaultName {

    /** Bytes in a name, after {@code NAMEDATALEN}. */
    public static final int LONGEST = 63;

    private DefaultName() {}

    /**
     * The name before a number is put behind it.
     *
     * @param columns those that are part of the name, joined; empty when none is
     * @param label what stands at the end, such as {@code key}
     */
    public static String of(String table, String columns, String label) {
        int room = LONGEST - label.length() - 1 - (columns.isEmpty() ? 0 : 1);
        int first = bytes(table);
        int second = bytes(columns);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String start = clip(table, first);
        return (columns.isEmpty() ? start : start + "_" + clip(columns, second)) + "_" + label;
    }

    /** As much of the text as goes into so many bytes. */
    public static String clip(String text, int bytes) {
        String clipped = text;
        while (bytes(clipped) > bytes) {
            clipped = clipped.substring(0, clipped.offsetByCodePoints(clipped.length(), -1));
        }
        return clipped;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
