package dev.revchain.sql;

import java.util.ArrayList;
import java.util.List;

/** A statement as its tokens, without blanks and comments. */
public final class StatementTokens {

    private StatementTokens() {}

    /** The tokens in order, words in lower case, all else as written; what stands behind an open quote is left out. */
    public static List<String> of(String sql) {
        Lexer lexer = new Lexer(ScriptBuffer.over(sql), "");
        List<String> tokens = new ArrayList<>();
        Token token = lexer.next();
        while (token != Token.END && token != Token.UNTERMINATED && token != Token.BACKSLASH) {
            tokens.add(lexer.normal());
            token = lexer.next();
        }
        return tokens;
    }
}
