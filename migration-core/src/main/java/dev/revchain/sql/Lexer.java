package dev.revchain.sql;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;

/**
 * Cuts a script into tokens with the states of psql's own scanner ({@code psqlscan.l}) and {@code
 * standard_conforming_strings = on}. Blanks and comments stand between tokens and are none.
 */
final class Lexer {

    private static final int MOST_BLANKS_IN_MARKER = 40;

    private final ScriptBuffer buffer;
    private final String marker;
    private final boolean markedAnywhere;

    private int start;
    private int end;
    private Token last = Token.END;
    private boolean escapes;
    private boolean lineBegins = true;
    private boolean lineBreakBefore;
    private boolean blockCommentBefore;
    private Problem unterminated = Problem.of(ProblemCode.SQL_UNTERMINATED, "nothing is open");

    /**
     * @param marker how a comment begins that parts sections, without the dashes; empty for none
     */
    Lexer(ScriptBuffer buffer, String marker) {
        this(buffer, marker, false);
    }

    /**
     * @param marker how a comment begins that is a {@link Token#MARKER}
     * @param markedAnywhere whether it is one behind something on its line, too
     */
    Lexer(ScriptBuffer buffer, String marker, boolean markedAnywhere) {
        this.buffer = buffer;
        this.marker = marker;
        this.markedAnywhere = markedAnywhere;
    }

    Token next() {
        Token gap = skipGap();
        if (gap != Token.SYMBOL) {
            last = gap;
            return gap;
        }
        buffer.keep();
        start = buffer.offset();
        last = scan(buffer.peek());
        end = buffer.offset();
        lineBegins = false;
        return last;
    }

    /** Where the token starts, counted from the first character kept. */
    int start() {
        return start;
    }

    /** Where the token ends, counted from the first character kept. */
    int end() {
        return end;
    }

    char symbol() {
        return buffer.charAt(start);
    }

    String text() {
        return buffer.text(start, end);
    }

    /** Whether the token, a {@link Token#WORD}, is this lower-case keyword. */
    boolean is(String keyword) {
        if (end - start != keyword.length()) {
            return false;
        }
        for (int i = 0; i < keyword.length(); i++) {
            // The bit that makes an ASCII capital small makes a small letter of nothing else in a word.
            char c = buffer.charAt(start + i);
            if (c != keyword.charAt(i) && (c | 0x20) != keyword.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with an {@link Token#UNTERMINATED}. */
    Problem unterminated() {
        return unterminated;
    }

    /** Whether nothing but blanks stands before it on its line. */
    boolean isFirstOnLine() {
        return lineBegins;
    }

    /** Tells that what comes next stands at the start of a line. */
    void lineBegins() {
        lineBegins = true;
    }

    private Token scan(int c) {
        if (Characters.startsWord(c)) {
            return word(c);
        }
        if (Characters.isDigit(c)) {
            buffer.advance(1);
            while (Characters.isDigit(buffer.peek())) {
                buffer.advance(1);
            }
            return Token.NUMBER;
        }
        return switch (c) {
            case '\'' -> continues() ? string(escapes, Token.STRING_PART) : string(false, Token.STRING);
            case '"' -> quotedName();
            case '$' -> dollar();
            case '\\' -> Token.BACKSLASH;
            default -> {
                buffer.advance(1);
                yield Token.SYMBOL;
            }
        };
    }

    /** SQL joins two literals that only blanks with a line break, or comments to the end of the line, part. */
    private boolean continues() {
        return (last == Token.STRING || last == Token.STRING_PART) && lineBreakBefore && !blockCommentBefore;
    }

    private Token word(int first) {
        int second = buffer.peek(1);
        if (second == '\'' && "eEnNbBxX".indexOf(first) >= 0) {
            buffer.advance(1);
            return string(first == 'e' || first == 'E', Token.STRING);
        }
        if (second == '&' && (first == 'u' || first == 'U')) {
            int third = buffer.peek(2);
            if (third == '\'' || third == '"') {
                buffer.advance(2);
                return third == '"' ? quotedName() : string(false, Token.STRING);
            }
        }
        buffer.skipWord();
        return Token.WORD;
    }

    private Token string(boolean withEscapes, Token kind) {
        escapes = withEscapes;
        buffer.advance(1);
        while (buffer.skipTo('\'', withEscapes ? '\\' : '\'')) {
            boolean pair = buffer.peek() == '\\' || buffer.peek(1) == '\'';
            if (!pair) {
                buffer.advance(1);
                return kind;
            }
            buffer.advance(buffer.peek(1) < 0 ? 1 : 2);
        }
        return unterminated("a string");
    }

    private Token quotedName() {
        do {
            buffer.advance(1);
            if (!buffer.skipTo('"')) {
                return unterminated("a quoted name");
            }
            buffer.advance(1);
        } while (buffer.peek() == '"');
        return Token.QUOTED_NAME;
    }

    private Token dollar() {
        String tag = dollarTag();
        buffer.advance(Math.max(1, tag.length()));
        if (tag.isEmpty()) {
            return Token.SYMBOL;
        }
        while (buffer.skipTo('$')) {
            if (buffer.lookingAt(tag)) {
                buffer.advance(tag.length());
                return Token.DOLLAR_STRING;
            }
            buffer.advance(1);
        }
        return unterminated("a string in " + tag);
    }

    /** The tag of a dollar quote that starts here, with its two dollars; empty when none does. */
    private String dollarTag() {
        int length = 1;
        int c = buffer.peek(length);
        while (c != '$' && (length == 1 ? Characters.startsWord(c) : Characters.inWord(c))) {
            c = buffer.peek(++length);
        }
        return c == '$' ? buffer.text(start, start + length + 1) : "";
    }

    private Token unterminated(String what) {
        unterminated = buffer.problem(ProblemCode.SQL_UNTERMINATED, what + " is never closed", start);
        return Token.UNTERMINATED;
    }

    /** Passes blanks and comments; {@link Token#SYMBOL} when a token follows. */
    private Token skipGap() {
        lineBreakBefore = false;
        blockCommentBefore = false;
        while (true) {
            int c = buffer.peek();
            if (Characters.isBlank(c)) {
                lineBreakBefore |= c == '\n';
                lineBegins |= c == '\n';
                buffer.advance(1);
            } else if (c == '-' && buffer.peek(1) == '-') {
                if ((lineBegins || markedAnywhere) && atMarker()) {
                    return Token.MARKER;
                }
                buffer.skipTo('\n');
            } else if (c == '/' && buffer.peek(1) == '*') {
                if (!skipBlockComment()) {
                    return Token.UNTERMINATED;
                }
            } else {
                return c < 0 ? Token.END : Token.SYMBOL;
            }
        }
    }

    private boolean atMarker() {
        if (marker.isEmpty()) {
            return false;
        }
        int at = 2;
        while (at < MOST_BLANKS_IN_MARKER && (buffer.peek(at) == ' ' || buffer.peek(at) == '\t')) {
            at++;
        }
        for (int i = 0; i < marker.length(); i++) {
            if (buffer.peek(at + i) != marker.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean skipBlockComment() {
        lineBegins = false;
        blockCommentBefore = true;
        int opened = buffer.offset();
        SourcePosition position = buffer.isKeeping() ? SourcePosition.START : buffer.position();
        int depth = 0;
        do {
            boolean opens = buffer.peek() == '/';
            if (opens ? buffer.peek(1) == '*' : buffer.peek(1) == '/') {
                depth += opens ? 1 : -1;
                buffer.advance(2);
            } else {
                buffer.advance(1);
            }
        } while (depth > 0 && buffer.skipTo('/', '*'));
        if (depth > 0) {
            String sentence = "a comment is never closed";
            unterminated = buffer.isKeeping()
                    ? buffer.problem(ProblemCode.SQL_UNTERMINATED, sentence, opened)
                    : buffer.problem(ProblemCode.SQL_UNTERMINATED, sentence, position);
        }
        return depth == 0;
    }

    /** The token as rules compare it: keywords and names in lower case as PostgreSQL reads them, all else as written. */
    String normal() {
        return last == Token.WORD ? Identifier.named(text()) : text();
    }
}
