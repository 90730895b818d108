package dev.revchain.sql;

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
}
