package dev.revchain.sql;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cuts a script into statements, one at a time, the way psql cuts it. Holds no more than the largest statement.
 *
 * <p>After a refusal the reader may be asked on: it goes on behind what it refused, so that all problems of a script
 * can be told at once. Does not close what it reads from.
 */
public final class StatementReader {

    /** Most characters of one statement. */
    public static final int LONGEST = 64 << 20;

    private static final int LONGEST_COMMAND = 200;

    private final ScriptBuffer buffer;
    private final Lexer lexer;
    private final RoutineBody body = new RoutineBody();
    private final CopyWords copy = new CopyWords();

    private int parentheses;
    private int parenthesisAt;
    private boolean atMarker;
    private Optional<CopyData> data = Optional.empty();
    private SourcePosition rowsAt = SourcePosition.START;
    private Predicate<SqlStatement> unwanted = statement -> false;

    /**
     * @param start where the script's first character stands in the file
     * @param source the file's name, for problems
     */
    public StatementReader(Reader reader, SourcePosition start, String source) {
        this(reader, start, source, "");
    }

    /**
     * A reader that stops at certain comments.
     *
     * @param marker how the text of a {@code --} comment begins that ends the script, as far as this reader goes, when
     *     it is the first thing on its line; see {@link #passMarker}
     */
    public StatementReader(Reader reader, SourcePosition start, String source, String marker) {
        this(new ScriptBuffer(reader, start, source, LONGEST), marker);
    }

    StatementReader(ScriptBuffer buffer, String marker) {
        this.buffer = buffer;
        this.lexer = new Lexer(buffer, marker);
    }

    /**
     * The next statement; empty at the end, or at a marker. Rows of a {@code COPY} that nobody read are passed.
     *
     * @throws dev.revchain.problem.MigrationException.Refused SQL_UNTERMINATED, SQL_PSQL_COMMAND, SQL_COPY_DATA,
     *     SQL_TOO_LONG
     */
    public Optional<SqlStatement> next() {
        Optional<SqlStatement> next = nextOfAll();
        while (next.isPresent() && unwanted.test(next.get())) {
            next = nextOfAll();
        }
        return next;
    }

    /** Passes over certain statements from here on. */
    public void leaveOut(Predicate<SqlStatement> unwantedStatements) {
        unwanted = unwantedStatements;
    }

    private Optional<SqlStatement> nextOfAll() {
        if (data.isPresent()) {
            data.get().skip();
        }
        data = Optional.empty();
        begin();
        int end = 0;
        while (true) {
            Token token = atMarker ? Token.MARKER : lexer.next();
            switch (token) {
                case END, MARKER -> {
                    atMarker = token == Token.MARKER;
                    return end == 0 ? Optional.empty() : Optional.of(unfinished(end));
                }
                case UNTERMINATED -> throw lexer.unterminated().refused();
                case BACKSLASH -> throw psqlCommand();
                case WORD -> {
                    body.word(lexer, parentheses > 0);
                    copy.word(lexer, parentheses > 0);
                }
                case SYMBOL -> {
                    if (lexer.symbol() == ';' && parentheses == 0 && !body.isOpen()) {
                        if (end > 0) {
                            return Optional.of(finished(end));
                        }
                        buffer.release();
                        continue;
                    }
                    symbol(lexer.symbol());
                }
                default -> other(false);
            }
            end = lexer.end();
        }
    }

    /**
     * The rows that follow the {@code COPY} just returned, with LF line ends and without the line {@code \.} that ends
     * them. Reading refuses with SQL_COPY_DATA when that line is missing.
     */
    public Reader copyData() {
        return data.orElseThrow(() -> new IllegalStateException("no COPY ... FROM stdin was read last"));
    }

    /** Where the first row stands of the {@code COPY} just returned. */
    public SourcePosition rowsAt() {
        return rowsAt;
    }

    /** Whether a marker was reached; {@link #passMarker} leads on. */
    public boolean atMarker() {
        return atMarker;
    }

    /** The line of the marker without its dashes, and where it stands. The statements after it come next. */
    public Marker passMarker() {
        if (!atMarker) {
            throw new IllegalStateException("no marker was reached");
        }
        atMarker = false;
        SourcePosition position = buffer.position();
        buffer.keep();
        buffer.skipTo('\n');
        String line = buffer.text(2, buffer.offset());
        buffer.release();
        return new Marker(line.strip(), position);
    }

    /**
     * A comment that parts sections.
     *
     * @param text without the dashes and the blanks around it
     * @param position of its first dash
     */
    public record Marker(String text, SourcePosition position) {}

    private void begin() {
        buffer.release();
        body.reset();
        copy.reset();
        parentheses = 0;
    }

    private void symbol(char symbol) {
        if (symbol == '(') {
            parenthesisAt = parentheses++ == 0 ? lexer.start() : parenthesisAt;
        } else if (symbol == ')' && parentheses > 0) {
            parentheses--;
        }
        other(symbol == '.');
    }

    private void other(boolean isDot) {
        body.other(isDot);
        copy.other();
    }

    private SqlStatement finished(int end) {
        SqlStatement statement = statement(end);
        if (copy.fromClient()) {
            openData(statement);
        }
        return statement;
    }

    /** The last statement may lack its semicolon, but nothing else. */
    private SqlStatement unfinished(int end) {
        if (parentheses > 0) {
            throw unterminated("a parenthesis is never closed", parenthesisAt);
        }
        if (body.isOpen()) {
            throw unterminated("BEGIN ATOMIC has no END", body.opened());
        }
        if (copy.fromClient()) {
            throw buffer.problem(ProblemCode.SQL_COPY_DATA, "COPY ... FROM stdin has neither a semicolon nor rows", 0)
                    .refused();
        }
        return statement(end);
    }

    private RuntimeException unterminated(String sentence, int offset) {
        Problem problem = buffer.problem(ProblemCode.SQL_UNTERMINATED, sentence, offset);
        buffer.release();
        return problem.refused();
    }

    private SqlStatement statement(int end) {
        if (copy.toClient()) {
            throw buffer.problem(
                            ProblemCode.SQL_COPY_DATA, "COPY ... TO stdout has nobody to write to in a revision", 0)
                    .refused();
        }
        SqlStatement statement = new SqlStatement(buffer.text(0, end), buffer.positionOf(0), copy.fromClient());
        buffer.release();
        return statement;
    }

    private void openData(SqlStatement statement) {
        Problem missing = buffer.problem(
                        ProblemCode.SQL_COPY_DATA, "the rows of COPY ... FROM stdin have no end", statement.position())
                .fact("line", SourceExcerpt.of(statement, 1).render())
                .remedy(Remedy.advice("end the rows by a line that is exactly \\."));
        CopyData rows = new CopyData(buffer, lexer, missing);
        data = Optional.of(rows);
        int blanks = 0;
        while (Characters.isBlank(buffer.peek(blanks)) && buffer.peek(blanks) != '\n') {
            blanks++;
        }
        buffer.advance(blanks);
        int c = buffer.peek();
        boolean comment = c == '-' && buffer.peek(1) == '-';
        if (c >= 0 && c != '\n' && !comment) {
            SourcePosition position = buffer.position();
            rows.skipLine();
            throw buffer.problem(
                            ProblemCode.SQL_COPY_DATA, "there is more on the line of COPY ... FROM stdin", position)
                    .remedy(Remedy.advice("start a line after the semicolon: rows come next"))
                    .refused();
        }
        rows.skipLine();
        rowsAt = buffer.position();
    }

    private RuntimeException psqlCommand() {
        int at = lexer.start();
        int length = 1;
        while (length < LONGEST_COMMAND && buffer.peek(length) > ' ') {
            length++;
        }
        String command = buffer.text(at + 1, at + length);
        Problem problem = buffer.problem(
                        ProblemCode.SQL_PSQL_COMMAND,
                        "\\" + SourceExcerpt.printable(command) + " is a command of psql, not SQL",
                        at)
                .remedy(Remedy.advice(PsqlCommand.insteadOf(command)));
        buffer.release();
        buffer.skipTo('\n');
        return problem.refused();
    }
}
