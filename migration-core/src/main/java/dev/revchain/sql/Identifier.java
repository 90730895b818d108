package dev.revchain.sql;

import java.nio.charset.StandardCharsets;

/**
 * A name as PostgreSQL keeps it, not as SQL writes it.
 *
 * @param value unquoted, at least one character, at most {@value #MAX_BYTES} bytes of UTF-8, without NUL
 */
public record Identifier(String value) implements Comparable<Identifier> {

    /** PostgreSQL's {@code NAMEDATALEN} less one; it cuts longer names, with a notice only. */
    public static final int MAX_BYTES = 63;

    /**
     * @throws IllegalArgumentException when PostgreSQL cannot have such a name; check what users type with {@link
     *     #isPossible} first
     */
    public Identifier {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("no name of PostgreSQL's: " + SourceExcerpt.printable(value));
        }
    }

    /** Whether PostgreSQL can have such a name, unchanged. */
    public static boolean isPossible(String value) {
        return !value.isEmpty()
                && value.indexOf('\0') < 0
                && value.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** A name as SQL writes it: in double quotes when it would mean something else without. */
    public static String quote(String value) {
        return new Identifier(value).sql();
    }

    /**
     * The name that a word of SQL stands for: in double quotes it is what stands there, otherwise capitals of ASCII become
     * small, and no others ({@code downcase_identifier} in PostgreSQL's {@code scansup.c}, with UTF-8).
     */
    public static String named(String word) {
        if (word.startsWith("\"")) {
            return word.substring(1, word.length() - 1).replace("\"\"", "\"");
        }
        StringBuilder name = new StringBuilder(word);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            name.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return name.toString();
    }

    /** The name as SQL writes it: in double quotes when it would mean something else without. */
    public String sql() {
        return isPlain() && !ReservedWords.contains(value) ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return sql();
    }

    /** Small ASCII letters, digits and underscores: such a name reads back as itself. */
    private boolean isPlain() {
        if (Characters.isDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!((c >= 'a' && c <= 'z') || c == '_' || Characters.isDigit(c))) {
                return false;
            }
        }
        return true;
    }
}
