package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTests {

    /** Each is one statement, whose semicolons are all inside something. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';'",
                "SELECT 'it''s; fine'",
                "SELECT '\\'",
                "SELECT E'it\\'s; fine'",
                "SELECT e'\\\\'",
                "SELECT E'\\\\\\'; '",
                "SELECT E'a' \n 'b\\'; c'",
                "SELECT E'a' -- x\n -- y\n 'b\\'; c'",
                "SELECT 'a' \n '\\'",
                "SELECT U&'d\\0061t\\+000061;'",
                "SELECT U&'d!0061;' UESCAPE '!'",
                "SELECT B'1;0', X'1;F', N'a;b', b';', x';', n';'",
                "SELECT \"a;b\", \"it\"\";s\", U&\"d\\0061;\"",
                "SELECT $$;$$",
                "SELECT $$ ' ; \" ; $a$ ; $$",
                "SELECT $a$ ; $$ ; $b$ ; $a $a$",
                "SELECT $a$ ; $x$a$",
                "SELECT $ä$ ; $ä$",
                "SELECT $_1$ ; $_1$",
                "SELECT $a$ ; $A$ ; $a$",
                "SELECT /* ; */ 1",
                "SELECT /* ; /* ; */ ; */ 1",
                "SELECT /* -- */ 1",
                "SELECT 1 -- ;\n + 1",
                "SELECT 1 +/* ; */ 1",
                "SELECT 1 +-- ;\n 1",
                "SELECT (1; 2)",
                "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END",
                "create or replace function f() returns int begin atomic select 1; end",
                "CREATE PROCEDURE p() BEGIN ATOMIC SELECT CASE WHEN true THEN 1 ELSE CASE 2 WHEN 2 THEN 3 END END; END",
                "CREATE FUNCTION f() RETURNS int BEGIN /* x */ ATOMIC SELECT 1; END",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT t.end AS begin, 1 AS end FROM t; END",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT (SELECT CASE WHEN true THEN 1 END); END",
                "CREATE FUNCTION \"case\"() RETURNS int BEGIN ATOMIC SELECT \"end\" FROM \"begin\"; END",
                "CREATE FUNCTION f() RETURNS int AS $$ BEGIN; END; $$ LANGUAGE plpgsql",
                "CREATE FUNCTION f() RETURNS int AS 'BEGIN; END;' LANGUAGE plpgsql",
                "DO $do$ BEGIN EXECUTE $$ SELECT ';' $$; END $do$",
                "CREATE SCHEMA s CREATE TABLE t (a int) CREATE VIEW v AS SELECT * FROM t",
            })
    void keepsWholeWhatBelongsTogether(String statement) {
        assertEquals(List.of(statement, "SELECT 2"), Scripts.texts(statement + ";SELECT 2;"));
        assertEquals(List.of(statement), Scripts.texts(statement));
    }

    /** Each is two statements, although it does not look so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a$b$c|SELECT d$b$e",
                "SELECT $1|SELECT $1",
                "SELECT $1$2|SELECT $1$2",
                "SELECT a$|SELECT a$",
                "SELECT $ä|SELECT 1",
                "SELECT 'a' /* x */ \n '\\'|SELECT 'b'",
                "SELECT E'a' /* x */ \n '\\'|SELECT 'b'",
                "SELECT E'a' '\\'|SELECT 'b'",
                "SELECT someE'\\'|SELECT ''",
                "SELECT 1 AS \"x\\\"|SELECT 2",
                "SELECT ')'|SELECT '('",
                "SELECT 1)|SELECT (2)",
                "BEGIN|SELECT 1",
                "CREATE TABLE begin (atomic int)|SELECT 1",
                "CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1'|SELECT 1",
                "CREATE FUNCTION f() RETURNS int RETURN CASE WHEN true THEN 1 END|SELECT 1",
                "SELECT 'a\n\n\nb'|SELECT 1",
                "GO\n|SELECT 1",
                "SELECT 1\n/\n2|SELECT 1",
                "DELIMITER //|SELECT 1",
                "SELECT 'ünï'|SELECT '😀;'",
                "SELECT a:b|SELECT 'c'::text",
            })
    void partsWhatDoesNot(String pair) {
        int bar = pair.indexOf('|');
        String one = pair.substring(0, bar);
        String other = pair.substring(bar + 1);
        assertEquals(List.of(one.strip(), other.strip()), Scripts.texts(one + ";" + other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\f", ";", ";;\n ; /* ; */ -- ;", "-- only a comment", "/* x */", "\uFEFF"})
    void findsNothingInEmptyScripts(String script) {
        assertEquals(List.of(), Scripts.texts(script));
    }

    @Test
    void dropsCommentsBeforeAStatementAndKeepsThoseInside() {
        assertEquals(
                List.of("SELECT -- one\n 1", "SELECT 2"),
                Scripts.texts("-- a\n/* b */ SELECT -- one\n 1 /* after */ ; -- c\n\nSELECT 2 -- d"));
    }

    @Test
    void knowsWhereEachStatementStarts() {
        List<SqlStatement> statements =
                Scripts.statements(Scripts.reader("-- a\n  SELECT 1;SELECT '\n\n';\r\n\r\n\t/* 😀 */ SELECT 3"));
        assertEquals(
                List.of("2:3", "2:12", "6:10"),
                statements.stream().map(s -> s.position().toString()).toList());
    }

    @Test
    void startsCountingWhereItIsTold() {
        StatementReader reader =
                new StatementReader(new StringReader("SELECT 1;\nSELECT 2"), new SourcePosition(10, 5), "a.sql");
        assertEquals(
                List.of("10:5", "11:1"),
                Scripts.statements(reader).stream()
                        .map(s -> s.position().toString())
                        .toList());
    }

    @Test
    void takesEveryLineEndForOne() {
        assertEquals(
                List.of("SELECT '\n\n'", "SELECT\n2", "SELECT\n\n3"),
                Scripts.texts("SELECT '\r\n\n';SELECT\r2;SELECT\r\r\n3"));
    }

    @Test
    void mapsTheServersPositionsToTheFile() {
        SqlStatement statement = Scripts.statements(Scripts.reader("\n\n  SELECT '😀😀' AS a,\n nothing"))
                .get(0);
        assertEquals(new SourcePosition(3, 3), statement.positionOf(1));
        assertEquals(new SourcePosition(3, 12), statement.positionOf(10));
        assertEquals(new SourcePosition(4, 2), statement.positionOf(20));
        assertEquals(new SourcePosition(4, 9), statement.positionOf(1000));
        assertEquals(new SourcePosition(3, 3), statement.positionOf(0));
        assertEquals(statement.text().indexOf("nothing"), statement.offsetOf(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:8|SELECT 'abc; SELECT 2;",
                "1:8|SELECT 'abc''",
                "1:8|SELECT E'abc\\'",
                "1:8|SELECT E'abc\\",
                "1:8|SELECT \"abc; SELECT 2;",
                "1:8|SELECT U&\"abc",
                "1:8|SELECT $$abc; SELECT 2;",
                "1:8|SELECT $a$ $b$",
                "1:10|SELECT 1 /* /* */",
                "3:1|\n\n/* /* */ SELECT 1",
                "2:3|SELECT 1;\n  /*",
                "1:16|CREATE TABLE t (a int; SELECT 1;",
                "1:34|CREATE FUNCTION f() RETURNS int  BEGIN ATOMIC SELECT 1;",
                "2:2|SELECT 'a'\n '\\'';",
            })
    void namesWhereWhatIsNeverClosedOpened(String expected) {
        int bar = expected.indexOf('|');
        assertEquals(
                "SQL_UNTERMINATED a.sql:" + expected.substring(0, bar), Scripts.problem(expected.substring(bar + 1)));
    }

    @Test
    void showsTheLineWithACaret() {
        Problem problem = Scripts.problems("SELECT 1;\nSELECT 2, 'abc").get(0);
        assertEquals("SELECT 2, 'abc\n          ^", Scripts.fact(problem, "line"));
        assertEquals("a string is never closed", problem.sentence());
    }

    @Test
    void refusesCommandsOfPsqlAndGoesOn() {
        List<Problem> problems = Scripts.problems(
                "\\restrict abc\nSELECT 1;\n\\i other.sql\nSELECT 1 \\gexec\nSELECT 2;\n  \\connect db\n\\.\n\\unheard;");
        assertEquals(
                List.of("1:1", "3:1", "4:10", "6:3", "7:1", "8:1"),
                problems.stream()
                        .map(p -> Scripts.fact(p, "at").substring("a.sql:".length()))
                        .toList());
        assertTrue(problems.stream().allMatch(p -> p.code() == ProblemCode.SQL_PSQL_COMMAND));
        assertEquals("\\restrict is a command of psql, not SQL", problems.get(0).sentence());
        assertTrue(problems.get(0).remedies().toString().contains("delete the line"));
        assertTrue(problems.get(2).remedies().toString().contains("EXECUTE"));
    }

    @Test
    void refusesAStatementThatIsTooLong() {
        ScriptBuffer buffer = new ScriptBuffer(
                new StringReader("SELECT 1;\n SELECT '" + "x".repeat(300_000) + "'; SELECT 3;"),
                SourcePosition.START,
                "a.sql",
                200_000);
        StatementReader reader = new StatementReader(buffer, "");
        assertEquals("SELECT 1", reader.next().orElseThrow().text());
        MigrationException.Refused refused = assertThrows(MigrationException.Refused.class, reader::next);
        assertEquals(
                "SQL_TOO_LONG a.sql:2:2", Scripts.summary(refused.problems().get(0)));
        assertTrue(refused.problems().get(0).remedies().toString().contains("COPY"));
        assertTrue(reader.next().isEmpty());
    }

    @Test
    void takesALongStatementAmongShortOnes() {
        String large = "SELECT '" + "ä\n".repeat(700_000) + "'";
        List<SqlStatement> statements = Scripts.statements(Scripts.reader("SELECT 1;" + large + ";SELECT 2;"));
        assertEquals(
                List.of("SELECT 1", large, "SELECT 2"),
                statements.stream().map(SqlStatement::text).toList());
        assertEquals(new SourcePosition(700_001, 3), statements.get(2).position());
    }

    @Test
    void stopsAtMarkers() {
        StatementReader reader = new StatementReader(
                new StringReader(
                        "-- x\n--  part: one\nSELECT ' \n-- part: no\n'; -- part: no\nSELECT 2\n"
                                + "  --part: two  \nSELECT 3; /* a */ -- part: no\n/*\n-- part: no\n*/ SELECT 'a'\n-- part: three\n'b'"),
                SourcePosition.START,
                "a.sql",
                "part:");
        assertTrue(reader.next().isEmpty());
        assertTrue(reader.atMarker());
        assertTrue(reader.next().isEmpty());
        assertEquals(new StatementReader.Marker("part: one", new SourcePosition(2, 1)), reader.passMarker());
        assertEquals("SELECT ' \n-- part: no\n'", reader.next().orElseThrow().text());
        assertEquals("SELECT 2", reader.next().orElseThrow().text());
        assertTrue(reader.next().isEmpty());
        assertEquals(new StatementReader.Marker("part: two", new SourcePosition(7, 3)), reader.passMarker());
        assertEquals("SELECT 3", reader.next().orElseThrow().text());
        assertEquals("SELECT 'a'", reader.next().orElseThrow().text());
        assertTrue(reader.next().isEmpty());
        assertEquals("part: three", reader.passMarker().text());
        assertEquals("'b'", reader.next().orElseThrow().text());
        assertTrue(reader.next().isEmpty());
        assertFalse(reader.atMarker());
    }

    @Test
    void reportsWhatIsOpenAtAMarker() {
        StatementReader reader = new StatementReader(
                new StringReader("CREATE TABLE t (\n-- part:\nSELECT 1"), SourcePosition.START, "a.sql", "part:");
        MigrationException.Refused refused = assertThrows(MigrationException.Refused.class, reader::next);
        assertEquals(
                "SQL_UNTERMINATED a.sql:1:16",
                Scripts.summary(refused.problems().get(0)));
        assertTrue(reader.next().isEmpty());
        reader.passMarker();
        assertEquals("SELECT 1", reader.next().orElseThrow().text());
    }

    @Test
    void tellsOfAFailingDisk() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public void close() {}
        };
        StatementReader reader = new StatementReader(broken, SourcePosition.START, "a.sql");
        MigrationException.Failed failed = assertThrows(MigrationException.Failed.class, reader::next);
        assertEquals(ProblemCode.FILE_UNREADABLE, failed.problems().get(0).code());
    }
}
