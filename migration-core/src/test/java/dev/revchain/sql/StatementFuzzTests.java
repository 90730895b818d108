package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that nobody would write. */
class StatementFuzzTests {

    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "E'",
            "e'\\",
            "U&'",
            "U&\"",
            "B'",
            "\"",
            "$$",
            "$a$",
            "$b$",
            "$",
            "$1",
            "/*",
            "*/",
            "--",
            "-",
            "/",
            "*",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            ";",
            ";;",
            "(",
            ")",
            "\\",
            "\\.",
            "\n\\.\n",
            "\\i x\n",
            "a",
            "e",
            "CREATE ",
            "OR REPLACE ",
            "FUNCTION ",
            "PROCEDURE ",
            "BEGIN ATOMIC ",
            "BEGIN ",
            "CASE ",
            "END ",
            "AS ",
            ".",
            "COPY t FROM stdin;\n",
            "COPY ",
            "FROM ",
            "STDIN",
            "TO ",
            "1",
            "😀",
            "\uD83D",
            "ä",
            "\0",
            "\uFEFF",
            "-- migrate:up\n",
            "-- migrate:down\n",
            "SELECT ",
            "+",
            "@",
            ":");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void endsWithStatementsOrProblems(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            String script = soup(random);
            List<String> whole = outcome(
                    new StatementReader(new java.io.StringReader(script), SourcePosition.START, "a.sql", "migrate:"));
            assertTrue(whole.size() <= 2 * script.length() + 2, script);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void doesNotMindHowTheScriptArrives(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            String script = soup(random);
            assertEquals(outcome(Scripts.reader(script)), outcome(Scripts.drippingReader(script, 1 + i % 3)), script);
        }
    }

    /** Statements stand in the script where they say, in order, and only blanks, comments and semicolons lie between. */
    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void losesNothing(long seed) {
        Random random = new Random(seed);
        int sound = 0;
        for (int i = 0; i < 20_000; i++) {
            String script =
                    soup(random).replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
            List<SqlStatement> statements = new ArrayList<>();
            try {
                StatementReader reader = Scripts.reader(script);
                for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                    statements.add(next.get());
                }
            } catch (MigrationException.Refused e) {
                continue;
            }
            if (statements.stream().noneMatch(SqlStatement::copyFromStdin)) {
                sound++;
                assertEquals("", rest(script, statements).replace(";", "").strip(), script);
            }
        }
        assertTrue(sound > 1000, "only " + sound);
    }

    @Test
    void takesNoMoreThanLinearTimeForWhatNeverEnds() {
        for (String piece :
                List.of("/*", "'", "$a", "$a$", "\"", "(", "E'\\", "--", "-", "'a'\n", "a$", "/", ";", "\\ ")) {
            String script = piece.repeat(2_000_000 / piece.length());
            outcome(Scripts.reader(piece.equals("\\ ") ? script.substring(0, 1000) : script));
        }
    }

    /** What is left of a script without its statements and the comments between them. */
    private static String rest(String script, List<SqlStatement> statements) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (SqlStatement statement : statements) {
            int at = offsetOf(script, statement.position());
            assertTrue(at >= from && script.startsWith(statement.text(), at), script);
            rest.append(withoutComments(script.substring(from, at)));
            from = at + statement.text().length();
        }
        return rest.append(withoutComments(script.substring(from))).toString();
    }

    private static String withoutComments(String gap) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < gap.length(); i++) {
            if (depth == 0 && gap.startsWith("--", i)) {
                int end = gap.indexOf('\n', i);
                i = end < 0 ? gap.length() : end;
            } else if (gap.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (depth > 0 && gap.startsWith("*/", i)) {
                depth--;
                i++;
            } else if (depth == 0) {
                rest.append(gap.charAt(i));
            }
        }
        return rest.toString();
    }

    private static int offsetOf(String script, SourcePosition position) {
        int line = 1;
        int at = 0;
        while (line < position.line()) {
            at = script.indexOf('\n', at) + 1;
            line++;
        }
        for (int column = 1; column < position.column(); column++) {
            at++;
            if (Character.isLowSurrogate(script.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static String soup(Random random) {
        StringBuilder script = new StringBuilder();
        for (int i = random.nextInt(25); i >= 0; i--) {
            script.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return script.toString();
    }

    /** Statements, markers and problems, in their order. */
    private static List<String> outcome(StatementReader reader) {
        List<String> outcome = new ArrayList<>();
        while (true) {
            try {
                Optional<SqlStatement> next = reader.next();
                next.ifPresent(statement -> outcome.add(statement.position() + " " + statement.text()));
                if (next.isEmpty() && !reader.atMarker()) {
                    return outcome;
                }
                if (next.isEmpty()) {
                    outcome.add(reader.passMarker().toString());
                }
            } catch (MigrationException.Refused e) {
                outcome.add(Scripts.summary(e.problems().get(0))
                        + e.problems().get(0).sentence());
            }
        }
    }
}
