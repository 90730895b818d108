package dev.revchain.layout;

import java.util.Set;

/** The text of one file: a blank line between statements, but for short ones of a kind, which stand together. */
final class ModelText {

    private static final Set<String> PRIVILEGES = Set.of("GRANT", "REVOKE");

    private final StringBuilder text = new StringBuilder();
    private String lastWords = "";

    void add(String sql) {
        String words = firstWords(sql);
        boolean together = !words.isEmpty() && words.equals(lastWords);
        text.append(text.length() == 0 || together ? "" : "\n").append(sql).append(";\n");
        lastWords = words;
    }

    /** The words that say what a statement on one line does; none for a longer one. */
    private static String firstWords(String sql) {
        String[] words = sql.replaceFirst("^CREATE UNIQUE ", "CREATE ").split(" ", 3);
        boolean alone = sql.contains("\n") || words.length < 2;
        return alone ? "" : PRIVILEGES.contains(words[0]) ? "privileges" : words[0] + " " + words[1];
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
