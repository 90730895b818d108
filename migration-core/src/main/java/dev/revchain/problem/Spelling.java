package dev.revchain.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a person probably meant who wrote a word that does not exist. Only letters count, large or small. */
public final class Spelling {

    /** More letters than these make it another word. */
    private static final int MOST_CHANGES = 2;

    /** A shorter word is part of too many others. */
    private static final int SHORTEST_PART = 4;

    private Spelling() {}

    /** Those of the known words that the word is like, the most alike first: misspelt, or a part of it. */
    public static List<String> alike(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= MOST_CHANGES || isPart(letters(word), letters(other)))
                .sorted(Comparator.<String>comparingInt(other -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isPart(String word, String other) {
        return Math.min(word.length(), other.length()) >= SHORTEST_PART
                && (other.contains(word) || word.contains(other));
    }

    /** How many letters must change to make one word of the other (Levenshtein). */
    public static int distance(String one, String other) {
        String from = letters(one);
        String to = letters(other);
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

    /** The letters of a word, in lower case. */
    public static String letters(String word) {
        return word.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
