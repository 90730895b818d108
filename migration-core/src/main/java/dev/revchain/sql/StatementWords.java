package dev.revchain.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first tokens of a statement, for rules that go by keywords. Keywords are in lower case, all else as written. */
final class StatementWords {

    private static final int MOST = 1000;

    private final List<String> words = new ArrayList<>();

    StatementWords(String text, int most) {
        Lexer lexer = new Lexer(ScriptBuffer.over(text), "");
        Token token = lexer.next();
        while (token != Token.END && token != Token.UNTERMINATED && token != Token.BACKSLASH && words.size() < most) {
            words.add(lexer.normal());
            token = lexer.next();
        }
    }

    StatementWords(String text) {
        this(text, MOST);
    }

    /** The word there, counted from 0; empty behind the end. */
    String at(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    String last() {
        return at(words.size() - 1);
    }

    int size() {
        return words.size();
    }

    boolean startsWith(String... expected) {
        return isAt(0, expected);
    }

    /** Whether these words stand there, one after the other. */
    boolean isAt(int index, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(index + i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where a word stands, from some place on; -1 when nowhere. */
    int indexOf(String word, int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the words behind a parenthesis start that opens there; the same place when none does. */
    int behindParentheses(int index) {
        if (!at(index).equals("(")) {
            return index;
        }
        int close = indexOf(")", index);
        return close < 0 ? words.size() : close + 1;
    }

    /**
     * Whether an option in a list is on: {@code name}, {@code name true}, {@code name = 'on'}.
     *
     * @param from where to start looking for it
     * @param absent what holds when it is not there
     */
    boolean option(String name, int from, boolean absent) {
        int index = indexOf(name, from);
        if (index < 0) {
            return absent;
        }
        String value = at(at(index + 1).equals("=") ? index + 2 : index + 1).replace("'", "");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "false", "off", "no", "0", "f", "n" -> false;
            default -> true;
        };
    }
}
