package dev.revchain.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Names that somebody may have meant who typed another. */
final class NearWords {

    private static final int MOST = 5;
    private static final int SHARED_START = 4;
    private static final int EDITS = 2;

    private NearWords() {}

    /** At most five names that start alike, differ by case, or are a slip of the finger away; the nearest first. */
    static List<String> of(String word, Collection<String> names) {
        return names.stream()
                .distinct()
                .flatMap(name -> rank(word, name))
                .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::name))
                .limit(MOST)
                .map(Ranked::name)
                .toList();
    }

    private record Ranked(String name, int distance) {}

    private static Stream<Ranked> rank(String word, String name) {
        if (word.equalsIgnoreCase(name)) {
            return Stream.of(new Ranked(name, 0));
        }
        int allowed = Math.min(EDITS, (Math.min(word.length(), name.length()) - 1) / 2);
        int distance = Math.abs(word.length() - name.length()) > allowed ? allowed + 1 : distance(word, name);
        if (distance <= allowed) {
            return Stream.of(new Ranked(name, distance));
        }
        return startAlike(word, name) ? Stream.of(new Ranked(name, EDITS + 1)) : Stream.empty();
    }

    private static boolean startAlike(String word, String name) {
        int length = Math.min(SHARED_START, word.length());
        return word.length() > 1 && name.regionMatches(true, 0, word, 0, length);
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[right.length()];
    }
}
