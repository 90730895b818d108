package dev.revchain.revision;

import java.util.Optional;
import java.util.Set;

/**
 * The name of one revision.
 *
 * @param value as it stands in the file's header; compared exactly, upper and lower case being different
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** Longest id or label, in characters; it must fit a file name with room for the rest. */
    static final int MAX_LENGTH = 100;

    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");
    private static final String ILLEGAL = "@-+:,";

    /**
     * Why a word cannot be a revision id or a branch label, if so: such words would be confused with the language of
     * {@link Target}s.
     */
    public static Optional<String> objectionTo(String word) {
        if (word.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (word.length() > MAX_LENGTH) {
            return Optional.of("it has " + word.length() + " characters, the most is " + MAX_LENGTH);
        }
        if (RESERVED.contains(word)) {
            return Optional.of("\"" + word + "\" has a meaning of its own");
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                return Optional.of("it contains a blank");
            }
            if (Character.getType(c) == Character.FORMAT) {
                return Optional.of("it contains a character that does not show");
            }
            if (ILLEGAL.indexOf(c) >= 0) {
                return Optional.of("it contains \"" + c + "\"");
            }
        }
        return Optional.empty();
    }

    // Written out, because what the compiler gives a record is linked at run time: 15 ms of a cold run, more than all
    // that a run with nothing to do does with ids.
    @Override
    public boolean equals(Object other) {
        return other instanceof RevisionId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
