package dev.revchain.hazard;

import dev.revchain.sql.StatementTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Some tokens of a statement: words in lower case, all else as written.
 *
 * @param all in order
 */
record Words(List<String> all) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_].*");
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    Words {
        all = List.copyOf(all);
    }

    static Words of(String sql) {
        return new Words(StatementTokens.of(sql));
    }

    /**
     * A name, and where it goes on behind it.
     *
     * @param text without the schema {@code public}, and without quotes where they are needless
     */
    record Name(String text, int next) {}

    /** The token there, counted from 0; empty behind the end. */
    String at(int index) {
        return index >= 0 && index < all.size() ? all.get(index) : "";
    }

    boolean isAt(int index, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(index + i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where it goes on behind these words; the same place when they are not there. */
    int behind(int index, String... optional) {
        return isAt(index, optional) ? index + optional.length : index;
    }

    boolean endsWith(String... expected) {
        return isAt(all.size() - expected.length, expected);
    }

    Words from(int index) {
        return new Words(all.subList(Math.min(index, all.size()), all.size()));
    }

    /** Where these words stand outside parentheses, from some place on; -1 when nowhere. */
    int indexOf(int from, String... expected) {
        int depth = 0;
        for (int i = from; i < all.size(); i++) {
            depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
            if (depth == 0 && isAt(i, expected)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String... expected) {
        return indexOf(0, expected) >= 0;
    }

    /** The parts that commas outside parentheses divide. */
    List<Words> split() {
        List<Words> parts = new ArrayList<>();
        int start = 0;
        for (int comma = indexOf(0, ","); comma >= 0; comma = indexOf(start, ",")) {
            parts.add(new Words(all.subList(start, comma)));
            start = comma + 1;
        }
        parts.add(from(start));
        return parts;
    }

    /** The name that begins there, with its schema. */
    Name name(int index) {
        StringBuilder text = new StringBuilder(plain(at(index)));
        int next = index + 1;
        while (at(next).equals(".")) {
            text.append('.').append(plain(at(next + 1)));
            next += 2;
        }
        String full = text.toString();
        return new Name(full.startsWith("public.") ? full.substring("public.".length()) : full, next);
    }

    private static String plain(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("\"");
        return quoted ? written(name.substring(1, name.length() - 1).replace("\"\"", "\"")) : name;
    }

    /** A name as {@link #name} gives it, from the name as PostgreSQL keeps it. */
    static String written(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name of an object in a schema as {@link #name} gives it. */
    static String written(String schema, String name) {
        return schema.equals("public") ? written(name) : written(schema) + "." + written(name);
    }

    /** The first words as a person writes a command. */
    String command(int count) {
        return String.join(" ", all.subList(0, Math.min(count, all.size()))).toUpperCase(Locale.ROOT);
    }

    static boolean isWord(String token) {
        return WORD.matcher(token).matches();
    }

    @Override
    public String toString() {
        return String.join(" ", all);
    }
}
