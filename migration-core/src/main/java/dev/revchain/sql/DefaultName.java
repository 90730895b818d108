package dev.revchain.sql;

import java.nio.charset.StandardCharsets;

/** The names that PostgreSQL makes up, after its {@code makeObjectName} and {@code ChooseIndexNameAddition}, and others like them. */
public final class DefaultName {

    private DefaultName() {}

    /**
     * The name before a number is put behind it.
     *
     * @param columns those that are part of the name, joined; empty when none is
     * @param label what stands at the end, such as {@code key}
     */
    public static String of(String table, String columns, String label) {
        return columns.isEmpty() ? withEnding(table, "_" + label) : joined(table, columns, "_" + label);
    }

    /**
     * Two names as one, cut so that PostgreSQL keeps all of the ending: the longer one first.
     *
     * @param ending short, or empty
     */
    public static String joined(String first, String second, String ending) {
        int room = Identifier.MAX_BYTES - bytes(ending) - 1;
        int bytesOfFirst = bytes(first);
        int bytesOfSecond = bytes(second);
        while (bytesOfFirst + bytesOfSecond > room) {
            if (bytesOfFirst > bytesOfSecond) {
                bytesOfFirst--;
            } else {
                bytesOfSecond--;
            }
        }
        return clip(first, bytesOfFirst) + "_" + clip(second, bytesOfSecond) + ending;
    }

    /**
     * A name with an ending, cut so that PostgreSQL keeps all of the ending.
     *
     * @param ending shorter than a name can be
     */
    public static String withEnding(String name, String ending) {
        return clip(name, Identifier.MAX_BYTES - bytes(ending)) + ending;
    }

    /** As much of the text as goes into so many bytes. */
    private static String clip(String text, int bytes) {
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
