package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementDigestTests {

    private static final String SCRIPT = """
            -- Why
            CREATE TABLE users (
                id bigint, -- the key
                name text DEFAULT 'a  b'
            );
            INSERT INTO users VALUES (1, E'it\\'s'), (2, $$ a;  b $$);
            COPY users FROM stdin;
            1\ta  b
            \\.
            """;

    /** Databases hold these: when this fails, a new prefix is due. */
    @Test
    void isWhatItWas() {
        assertEquals("v1:666ce97ae7836b931cd59b4dad8f55d8ace235afaeaf9dc564af562191edd862", checksum(SCRIPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- Why|",
                "-- the key|/* the\n /* real */ key */",
                "    id|\t id",
                "bigint,|bigint,\r\n\r\n",
                "TABLE users|TABLE\f/**/users",
                "INSERT|;;INSERT",
                "CREATE TABLE users|create Table USERS",
            })
    void doesNotMindTheLayout(String change) {
        assertEquals(checksum(SCRIPT), checksum(change(SCRIPT, change)));
    }

    @Test
    void doesNotMindLineEndsAndMarks() {
        assertEquals(checksum(SCRIPT), checksum("\uFEFF" + SCRIPT.replace("\n", "\r\n")));
        assertEquals(checksum("SELECT 1"), checksum("SELECT 1;\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users (|\"Users\" (",
                "E'it|e'it",
                "a  b'|A  b'",
                "a;  b|A;  b",
                "1\ta|1\tA",
                "bigint|big int",
                "'a  b'|'a b'",
                "'a  b'|'a\n b'",
                "a;  b|a; b",
                "$$ a|$$a",
                "$$ a;  b $$|$x$ a;  b $x$",
                "1\ta|1 a",
                "a  b\n\\.|a b\n\\.",
                "1\ta  b\n|",
                "(2, |(20, ",
                "INSERT|SELECT 1; INSERT",
                "DEFAULT|",
            })
    void mindsEverythingElse(String change) {
        assertNotEquals(checksum(SCRIPT), checksum(change(SCRIPT, change)));
    }

    /** All scripts of a few pieces: two have the same checksum exactly when they differ in blanks alone. */
    @Test
    void givesDifferentSequencesDifferentForms() {
        Map<List<String>, String> checksums = new HashMap<>();
        List<String> pieces = List.of("a", "b", "'a'", "'b;a'", "\"a\"", "S", "\0", " ", "\t", ";", "1", "\n--;\n");
        List<String> scripts = List.of("");
        for (int length = 0; length < 4; length++) {
            scripts = scripts.stream()
                    .flatMap(script -> pieces.stream().map(piece -> script + piece))
                    .filter(script -> !script.matches("(?s).*'\\s*\n.*\n\\s*'.*"))
                    .toList();
            for (String script : scripts) {
                List<String> canonical = Scripts.texts(script).stream()
                        .map(text -> text.replaceAll("(--;|\\s)+", " "))
                        .toList();
                String checksum = checksum(script);
                assertEquals(checksum, checksums.computeIfAbsent(canonical, c -> checksum), script);
            }
        }
        assertEquals(checksums.size(), new HashSet<>(checksums.values()).size());
        assertTrue(checksums.size() > 5000, "too few to tell");
    }

    @Test
    void tellsStatementsFromRows() {
        StatementDigest rows = new StatementDigest();
        rows.addRows(new java.io.StringReader("a"));
        StatementDigest statement = new StatementDigest();
        statement.add(new SqlStatement("a", SourcePosition.START, false));
        assertNotEquals(rows.checksum(), statement.checksum());
    }

    @Test
    void tellsJoinedLiteralsFromNeighbours() {
        assertNotEquals(checksum("SELECT 'a'\n'b'"), checksum("SELECT 'a' 'b'"));
        assertEquals(checksum("SELECT 'a'\n'b'"), checksum("SELECT 'a' -- x\n\n  'b'"));
    }

    @Test
    void startsAnew() {
        StatementDigest digest = new StatementDigest();
        SqlStatement statement = new SqlStatement("SELECT 'ä😀'", SourcePosition.START, false);
        digest.add(statement);
        Checksum first = digest.checksum();
        digest.add(statement);
        assertEquals(first, digest.checksum());
    }

    private static String change(String script, String change) {
        int bar = change.indexOf('|');
        String from = change.substring(0, bar);
        assertTrue(script.contains(from), from);
        return script.replace(from, change.substring(bar + 1));
    }

    private static String checksum(String script) {
        StatementReader reader = Scripts.reader(script);
        StatementDigest digest = new StatementDigest();
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            digest.add(next.get());
            if (next.get().copyFromStdin()) {
                digest.addRows(reader.copyData());
            }
        }
        return digest.checksum().value();
    }
}
