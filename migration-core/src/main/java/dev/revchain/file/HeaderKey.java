package dev.revchain.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of a header; upper and lower case are the same. */
enum HeaderKey {
    REVISION_ID("Revision ID", " id rev revid "),
    REVISES("Revises", " downrevision downrevisions parent parents "),
    CREATE_DATE("Create Date", " created date creationdate "),
    BRANCH_LABELS("Branch Labels", " labels label branch "),
    DEPENDS_ON("Depends On", " depends dependencies requires "),
    /** Written by the machine alone, so no other word is taken for it. */
    PROVED("Proved", "");

    private final String words;
    private final String otherWords;

    HeaderKey(String words, String otherWords) {
        this.words = words;
        this.otherWords = otherWords;
    }

    /** As it stands in a file. */
    String words() {
        return words;
    }

    static Optional<HeaderKey> of(String text) {
        return Arrays.stream(values())
                .filter(key -> key.words.equalsIgnoreCase(text))
                .findFirst();
    }

    /** The key that a misspelt one was probably meant to be. */
    static Optional<HeaderKey> resembling(String text) {
        String letters = letters(text);
        return Arrays.stream(values())
                .filter(key -> !key.otherWords.isEmpty())
                .filter(key ->
                        key.otherWords.contains(" " + letters + " ") || distance(letters, letters(key.words)) <= 2)
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(HeaderKey::words).collect(Collectors.joining(", "));
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must change to make one word of the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
