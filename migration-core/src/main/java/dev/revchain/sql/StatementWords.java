package dev.revchain.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The tokens of a statement, or of a stretch of one, without blanks and comments: words in lower case, all else as written.
 *
 * @param all in order
 */
public record StatementWords(List<String> all) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_].*");

    public StatementWords {
        all = List.copyOf(all);
    }

    /** All of them; what stands behind an open quote is left out. */
    public static StatementWords of(String sql) {
        return of(sql, Integer.MAX_VALUE);
    }

    /** The first of them, for rules that go by keywords. */
    public static StatementWords of(String sql, int most) {
        Lexer lexer = new Lexer(ScriptBuffer.over(sql), "");
        List<String> words = new ArrayList<>();
        Token token = lexer.next();
        while (token != Token.END && token != Token.UNTERMINATED && token != Token.BACKSLASH && words.size() < most) {
            words.add(lexer.normal());
            token = lexer.next();
        }
        return new StatementWords(words);
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** The token there, counted from 0; empty outside. */
    public String at(int index) {
        return index >= 0 && index < all.size() ? all.get(index) : "";
    }

    /** The last token; empty when there is none. */
    public String last() {
        return at(size() - 1);
    }

    /** Whether these tokens stand there, one after the other. */
    public boolean isAt(int index, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(index + i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether these are the last. */
    public boolean endsWith(String... expected) {
        return isAt(size() - expected.length, expected);
    }

    /** Where it goes on behind these tokens; the same place when they are not there. */
    public int behind(int index, String... optional) {
        return isAt(index, optional) ? index + optional.length : index;
    }

    /** What stands from there on. */
    public StatementWords from(int index) {
        return between(index, size());
    }

    /** What stands there; nothing where the end comes before the start. */
    public StatementWords between(int start, int end) {
        int last = Math.max(0, Math.min(end, size()));
        return new StatementWords(all.subList(Math.max(0, Math.min(start, last)), last));
    }

    /** Where these tokens stand outside parentheses and brackets, from some place on; -1 when nowhere. */
    public int indexOf(int from, String... expected) {
        int depth = 0;
        for (int i = from; i < size(); i++) {
            depth += depth(i);
            if (depth == 0 && isAt(i, expected)) {
                return i;
            }
        }
        return -1;
    }

    /** Where a token stands, in parentheses or not, from some place on; -1 when nowhere. */
    public int indexAnywhere(int from, String expected) {
        for (int i = from; i < size(); i++) {
            if (at(i).equals(expected)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether these tokens stand somewhere outside parentheses. */
    public boolean has(String... expected) {
        return indexOf(0, expected) >= 0;
    }

    /** The parts that commas outside parentheses divide. */
    public List<StatementWords> split() {
        List<StatementWords> parts = new ArrayList<>();
        int start = 0;
        for (int comma = indexOf(0, ","); comma >= 0; comma = indexOf(start, ",")) {
            parts.add(between(start, comma));
            start = comma + 1;
        }
        parts.add(from(start));
        return parts;
    }

    /** Where the item of a list begins that holds a place; a comma belongs to the item before it. */
    public int startOfItem(int from, int at) {
        int start = from;
        int depth = 0;
        for (int i = from; i < at; i++) {
            depth += depth(i);
            start = depth == 0 && at(i).equals(",") ? i + 1 : start;
        }
        return start;
    }

    /** Where the parenthesis that opens there is closed; behind the end when it is not. */
    public int close(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += depth(i);
            if (depth == 0) {
                return i;
            }
        }
        return size();
    }

    /** Where it goes on behind the parentheses that open there; the same place when none do. */
    public int behindParentheses(int index) {
        return isAt(index, "(") ? Math.min(close(index) + 1, size()) : index;
    }

    private int depth(int index) {
        return switch (at(index)) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
        };
    }

    /** The name that begins there, with its schema. */
    public WrittenName name(int index) {
        return WrittenName.at(this, index);
    }

    /** Where it goes on behind the name that begins there, with its schema. */
    public int behindName(int index) {
        int next = index + 1;
        while (isAt(next, ".")) {
            next += 2;
        }
        return next;
    }

    /**
     * Whether an option in a list is on: {@code name}, {@code name true}, {@code name = 'on'}.
     *
     * @param from where to start looking for it
     * @param absent what holds when it is not there
     */
    boolean option(String name, int from, boolean absent) {
        int index = indexAnywhere(from, name);
        if (index < 0) {
            return absent;
        }
        String value = at(behind(index + 1, "=")).replace("'", "");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "false", "off", "no", "0", "f", "n" -> false;
            default -> true;
        };
    }

    /** The first of them as a person writes a command. */
    public String command(int count) {
        return String.join(" ", between(0, count).all()).toUpperCase(Locale.ROOT);
    }

    /** Whether a token is a keyword or a name without quotes. */
    public static boolean isWord(String token) {
        return WORD.matcher(token).matches();
    }

    @Override
    public String toString() {
        return String.join(" ", all);
    }
}
