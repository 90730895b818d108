package dev.revchain.sql;

import java.util.ArrayList;
import java.util.List;

/** Finds comments that say something of what stands next to them. */
public final class RemarkReader {

    private final ScriptBuffer buffer;
    private final Lexer lexer;
    private final String mark;
    private final RoutineBody body = new RoutineBody();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Unfinished> open = new ArrayList<>();
    private List<String> statement = new ArrayList<>();
    private List<String> previous = List.of();
    private int parentheses;

    private RemarkReader(String script, String mark) {
        this.buffer = ScriptBuffer.over(script);
        this.lexer = new Lexer(buffer, mark, true);
        this.mark = mark;
    }

    /**
     * A comment.
     *
     * @param text what follows the mark, without blanks around it
     * @param position of its first dash
     * @param statement the tokens of the statement that it is about, words in lower case, all else as written
     * @param at which of them it is about: the one before it, or the next but for commas when the comment has its line for
     *     itself; behind the end when there is none
     */
    public record Remark(String text, SourcePosition position, List<String> statement, int at) {
        public Remark {
            statement = List.copyOf(statement);
        }
    }

    /** A comment whose statement goes on. */
    private record Unfinished(String text, SourcePosition position, int tokens, boolean alone) {

        Remark in(List<String> statement) {
            int at = alone ? tokens : tokens - 1;
            while (alone && at < statement.size() && statement.get(at).equals(",")) {
                at++;
            }
            boolean nothing =
                    alone && at < statement.size() && statement.get(at).equals(")");
            return new Remark(text, position, statement, nothing ? statement.size() : at);
        }
    }

    /**
     * All comments to the end of a line that begin with a mark.
     *
     * @param script which {@link StatementReader} can read
     */
    public static List<Remark> read(String script, String mark) {
        return new RemarkReader(script, mark).read();
    }

    private List<Remark> read() {
        Token token = lexer.next();
        while (token != Token.END && token != Token.UNTERMINATED && token != Token.BACKSLASH) {
            if (token == Token.MARKER) {
                remark();
            } else {
                take(token);
            }
            token = lexer.next();
        }
        finish();
        return remarks;
    }

    private void remark() {
        boolean alone = lexer.isFirstOnLine();
        SourcePosition position = buffer.position();
        buffer.keep();
        buffer.skipTo('\n');
        String line = buffer.text(2, buffer.offset()).strip();
        buffer.release();
        String text = line.substring(mark.length()).strip();
        if (!alone && statement.isEmpty()) {
            remarks.add(new Remark(text, position, previous, previous.size() - 1));
        } else {
            open.add(new Unfinished(text, position, statement.size(), alone));
        }
    }

    private void take(Token token) {
        if (token == Token.WORD) {
            body.word(lexer, parentheses > 0);
        } else {
            body.other(token == Token.SYMBOL && lexer.symbol() == '.');
        }
        boolean ends = token == Token.SYMBOL && symbol(lexer.symbol());
        if (!ends) {
            statement.add(lexer.normal());
        } else if (!statement.isEmpty()) {
            finish();
        }
        buffer.release();
    }

    /** Whether the symbol ends the statement. */
    private boolean symbol(char symbol) {
        parentheses += symbol == '(' ? 1 : symbol == ')' && parentheses > 0 ? -1 : 0;
        return symbol == ';' && parentheses == 0 && !body.isOpen();
    }

    private void finish() {
        open.forEach(remark -> remarks.add(remark.in(statement)));
        open.clear();
        previous = statement;
        statement = new ArrayList<>();
        parentheses = 0;
        body.reset();
    }
}
