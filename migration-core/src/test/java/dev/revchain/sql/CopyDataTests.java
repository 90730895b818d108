package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM stdin",
                "copy public.t (a, b) from STDIN",
                "COPY \"to\".\"from\" (\"stdin\") FROM stdin WITH (FORMAT csv, HEADER)",
                "COPY t FROM STDIN WHERE a > 1",
                "COPY BINARY t FROM stdin",
                "COPY /* x */ t -- y\n FROM /* z */ stdin",
                "COPY t FROM stdout",
            })
    void knowsAStatementWhoseRowsFollow(String copy) throws IOException {
        StatementReader reader = Scripts.reader(copy + ";\n1\t';\n\\.\nSELECT 2;");
        SqlStatement statement = reader.next().orElseThrow();
        assertTrue(statement.copyFromStdin());
        assertEquals(copy, statement.text());
        assertEquals("1\t';\n", Scripts.read(reader.copyData()));
        assertEquals("SELECT 2", reader.next().orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM '/tmp/x'",
                "COPY t FROM PROGRAM 'cat'",
                "COPY t FROM 'stdin'",
                "COPY \"from\" FROM 'x' WITH (NULL 'stdin')",
                "COPY (SELECT a FROM stdin) TO '/tmp/x'",
                "SELECT copy FROM stdin",
            })
    void takesOtherStatementsAsOrdinary(String statement) {
        List<SqlStatement> statements = Scripts.statements(Scripts.reader(statement + ";\nSELECT 1;"));
        assertEquals(2, statements.size());
        assertFalse(statements.get(0).copyFromStdin());
    }

    @Test
    void endsOnlyAtALineThatIsExactlyTheEnd() throws IOException {
        String rows = " \\.\n\\.x\n\\\\.\n\\. \nx\\.\n\n";
        StatementReader reader = Scripts.reader("COPY t FROM stdin;\n" + rows + "\\.\nSELECT 2;");
        reader.next();
        assertEquals(rows, Scripts.read(reader.copyData()));
        assertEquals(-1, reader.copyData().read());
        assertEquals(new SourcePosition(9, 1), reader.next().orElseThrow().position());
    }

    @Test
    void readsRowsOfWindows() throws IOException {
        StatementReader reader = Scripts.reader("COPY t FROM stdin;\r\n1\r\n2\r\n\\.\r\nSELECT 2;");
        reader.next();
        assertEquals("1\n2\n", Scripts.read(reader.copyData()));
        assertEquals("SELECT 2", reader.next().orElseThrow().text());
    }

    @Test
    void needsNoRows() throws IOException {
        StatementReader reader = Scripts.reader("COPY t FROM stdin; -- none\n\\.");
        reader.next();
        assertEquals("", Scripts.read(reader.copyData()));
        assertTrue(reader.next().isEmpty());
    }

    @Test
    void passesRowsThatNobodyRead() throws IOException {
        StatementReader reader =
                Scripts.reader("COPY t FROM stdin;\n1\n2\n\\.\nCOPY t FROM stdin;\n';(\n\\.\nSELECT 2;");
        reader.next();
        char[] some = new char[3];
        assertEquals(3, reader.copyData().read(some));
        reader.next();
        assertEquals("SELECT 2", reader.next().orElseThrow().text());
    }

    @Test
    void findsMarkersBehindRowsOnly() {
        StatementReader reader = new StatementReader(
                new java.io.StringReader("COPY t FROM stdin;\n-- part: no\n\\.\n-- part: yes\n"),
                SourcePosition.START,
                "a.sql",
                "part:");
        reader.next();
        assertTrue(reader.next().isEmpty());
        assertEquals("part: yes", reader.passMarker().text());
    }

    @Test
    void refusesRowsWithoutEnd() {
        String script = "SELECT 1;\n COPY t FROM stdin;\n1\n2\n";
        assertEquals("SQL_COPY_DATA a.sql:2:2", Scripts.problem(script));
        StatementReader reader = Scripts.reader(script);
        reader.next();
        reader.next();
        assertThrows(MigrationException.Refused.class, () -> Scripts.read(reader.copyData()));
        assertTrue(reader.next().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:19|COPY t FROM stdin;SELECT 1;\n1\n\\.\nSELECT 2;",
                "1:20|COPY t FROM stdin; \\copy\n1\n\\.\nSELECT 2;",
                "1:1|COPY t FROM stdin",
                "1:1|COPY t TO stdout;",
                "1:1|COPY (SELECT 1) TO STDOUT WITH (FORMAT csv); SELECT 2;",
            })
    void refusesWhatCannotWork(String expected) {
        int bar = expected.indexOf('|');
        assertEquals("SQL_COPY_DATA a.sql:" + expected.substring(0, bar), Scripts.problem(expected.substring(bar + 1)));
    }

    @Test
    void readsLinesLongerThanItsWindow() throws IOException {
        String rows = ("x".repeat(200_000) + "\n").repeat(3);
        StatementReader reader = Scripts.drippingReader("COPY t FROM stdin;\n" + rows + "\\.\n", 7919);
        reader.next();
        assertEquals(rows, Scripts.read(reader.copyData()));
        assertTrue(reader.next().isEmpty());
    }
}
