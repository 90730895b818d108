package dev.revchain.sql;

/** What the {@link Lexer} finds next. */
enum Token {
    /** Letters, digits, {@code _} and {@code $}, outside quotes: a keyword or a name. */
    WORD,
    /** A name in double quotes. */
    QUOTED_NAME,
    /** A literal in single quotes, with its prefix. */
    STRING,
    /** A further part of the literal before it, on another line. */
    STRING_PART,
    /** A literal in dollar quotes. */
    DOLLAR_STRING,
    /** Digits. */
    NUMBER,
    /** Any other single character. */
    SYMBOL,
    /** A backslash outside literals, which SQL has no use for. */
    BACKSLASH,
    /** The comment that parts sections. Not passed. */
    MARKER,
    /** The end of the script inside a quote or a comment. */
    UNTERMINATED,
    /** The end of the script. */
    END
}
