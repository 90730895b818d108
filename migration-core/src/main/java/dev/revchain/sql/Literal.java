package dev.revchain.sql;

import java.util.Collection;
import java.util.StringJoiner;

/** Values as SQL writes them. */
public final class Literal {

    private Literal() {}

    /**
     * A text in single quotes, for a session with {@code standard_conforming_strings = on}.
     *
     * @throws IllegalArgumentException for a text with NUL, which PostgreSQL cannot hold
     */
    public static String quote(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text of PostgreSQL's has no NUL");
        }
        return '\'' + value.replace("'", "''") + '\'';
    }

    /**
     * A text in quotes that means the same in any session, whatever a revision set {@code standard_conforming_strings} to.
     *
     * @throws IllegalArgumentException for a text with NUL, which PostgreSQL cannot hold
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE">String
     *     constants with escapes</a>
     */
    public static String quoteForAnySession(String value) {
        String plain = quote(value);
        return plain.indexOf('\\') < 0 ? plain : " E" + plain.replace("\\", "\\\\");
    }

    /** An array of the texts of these values, in quotes that mean the same in any session. */
    public static String texts(Collection<?> values) {
        StringJoiner array =
                new StringJoiner(", ", "ARRAY[", "]::pg_catalog.text[]").setEmptyValue("'{}'::pg_catalog.text[]");
        for (Object value : values) {
            array.add(quoteForAnySession(value.toString()));
        }
        return array.toString();
    }
}
