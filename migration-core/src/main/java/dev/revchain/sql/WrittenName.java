package dev.revchain.sql;

import java.util.regex.Pattern;

/**
 * A name as it stands in a statement.
 *
 * @param text without the schema {@code public}, and without quotes where they are needless
 * @param next where the statement goes on behind it
 */
public record WrittenName(String text, int next) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final String USUAL_SCHEMA = "public.";

    static WrittenName at(StatementWords words, int index) {
        StringBuilder text = new StringBuilder(plain(words.at(index)));
        int next = words.behindName(index);
        for (int part = index + 2; part < next; part += 2) {
            text.append('.').append(plain(words.at(part)));
        }
        String full = text.toString();
        return new WrittenName(full.startsWith(USUAL_SCHEMA) ? full.substring(USUAL_SCHEMA.length()) : full, next);
    }

    private static String plain(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("\"");
        return quoted ? of(name.substring(1, name.length() - 1).replace("\"\"", "\"")) : name;
    }

    /** The text of a name, from the name as PostgreSQL keeps it. */
    public static String of(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The text of the name of an object in a schema. */
    public static String of(String schema, String name) {
        return schema.equals("public") ? of(name) : of(schema) + "." + of(name);
    }
}
