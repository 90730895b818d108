package dev.revchain.sql;

import java.util.OptionalInt;

/** The body of a {@code DO}, whose lines the server counts from the quote that opens it. */
public final class CodeBlock {

    private CodeBlock() {}

    /**
     * Where a line of the body begins in its statement.
     *
     * @param line 1 for the line of the opening quote
     * @return as {@link SqlStatement#positionOf} takes it: of the first character that is no blank; empty when the
     *     statement has no such line
     */
    public static OptionalInt positionOf(SqlStatement statement, int line) {
        String text = statement.text();
        int offset = bodyOf(text);
        for (int i = 1; i < line && offset >= 0; i++) {
            offset = text.indexOf('\n', offset) + 1;
            offset = offset == 0 ? -1 : offset;
        }
        if (offset < 0) {
            return OptionalInt.empty();
        }
        while (offset < text.length() && (text.charAt(offset) == ' ' || text.charAt(offset) == '\t')) {
            offset++;
        }
        return OptionalInt.of(text.codePointCount(0, offset) + 1);
    }

    private static int bodyOf(String text) {
        Lexer lexer = new Lexer(ScriptBuffer.over(text), "");
        for (Token token = lexer.next(); token != Token.END && token != Token.UNTERMINATED; token = lexer.next()) {
            if (token == Token.DOLLAR_STRING || token == Token.STRING) {
                return lexer.start();
            }
        }
        return -1;
    }
}
