package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.StatementListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models and revisions that are wrong: said with their place, nothing written, nothing left behind. */
final class BadModelTests extends GeneratingTest {

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        assertEquals("0", value("SELECT count(*) FROM pg_database WHERE datname LIKE 'revchain\\_scratch\\_%'"));
        await(() -> value("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'revchain\\_scratch\\_%'")
                .equals("0"));
        try (Stream<?> files = Files.list(project.folder())) {
            assertEquals(revisions, files.count());
        }
    }

    private static final String MEDDLING = """
            CREATE FUNCTION meddle() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'meddled') THEN
                    ALTER TABLE IF EXISTS public.users ADD COLUMN meddled int;
                END IF;
            END $$;
            CREATE EVENT TRIGGER meddle ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE')
                EXECUTE FUNCTION meddle();
            """;
    private static final String REFUSING = """
            CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE 'nothing is dropped here';
            END $$;
            CREATE EVENT TRIGGER refuse ON ddl_command_start WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION refuse();
            """;

    private long revisions;

    @Test
    void aSyntaxErrorIsSaidWithItsPlace() {
        model("CREATE TABLE users (id int);\nCREATE TABLE posts (\n  id int,\n  user_id nosuchtype(\n);");
        Problem unclosed = refused().get(0);
        assertEquals(ProblemCode.SQL_UNTERMINATED, unclosed.code());
        model("CREATE TABLE users (id int);\nCREATE TABLE posts (\n  id int,,\n  name text\n);");
        Problem problem = refused().get(0);
        assertEquals(ProblemCode.MODEL_FAILED, problem.code());
        assertTrue(fact(problem, "at").endsWith("model.sql:3:10"), problem::toString);
        assertEquals("  id int,,\n         ^", fact(problem, "line"));
        assertTrue(fact(problem, "server").startsWith("42601 syntax error"), problem::toString);
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        model("CREATE TABLE a (x nosuch);\nCREATE VIEW v AS SELECT * FROM nowhere;\nCREATE TABLE b (id int);");
        assertEquals(
                List.of("model.sql:1:19", "model.sql:2:32"),
                refused().stream()
                        .map(problem -> fact(problem, "at").replaceFirst(".*/", ""))
                        .toList());
    }

    @Test
    void whatOnlyLacksWhatAnotherWouldHaveMadeIsNoProblemOfItsOwn() {
        model("""
                CREATE TABLE b (id int, a_id int REFERENCES a (id), s state);
                CREATE VIEW v AS SELECT * FROM b;
                CREATE TABLE a (id int PRIMARY KEY, x nosuch);
                CREATE TYPE state AS ENUM ('new');
                CREATE VIEW w AS SELECT f(1);
                CREATE FUNCTION f(int) RETURNS nosuch2 LANGUAGE sql AS 'SELECT 1';
                """);
        List<Problem> problems = refused();
        assertEquals(2, problems.size(), problems::toString);
        assertTrue(fact(problems.get(0), "at").endsWith("model.sql:3:39"), problems::toString);
        assertTrue(fact(problems.get(0), "needed by").endsWith("model.sql:1:1 and 1 more"), problems::toString);
        assertTrue(fact(problems.get(1), "needed by").endsWith("model.sql:5:1"), problems::toString);
    }

    @Test
    void whatLacksEachOtherIsAllTold() {
        model("CREATE VIEW v AS SELECT * FROM w;\nCREATE VIEW w AS SELECT * FROM v;");
        assertEquals(2, refused().size());
    }

    @Test
    void aStatementThatNeverEndsHasItsLimit() {
        List<String> heard = new ArrayList<>();
        rules = new ScratchRules(Duration.ofMillis(300), new Recorded(heard));
        model("CREATE TABLE users (id int);\nSELECT pg_sleep(600);");
        Problem model = refused().get(0);
        assertEquals(ProblemCode.MODEL_FAILED, model.code());
        assertTrue(fact(model, "at").endsWith("model.sql:2:1"), model::toString);
        assertTrue(fact(model, "server").startsWith("57014 "), model::toString);
        assertTrue(model.remedies().toString().contains("parameter=statementTimeout"), model::toString);
        assertEquals(List.of("model.sql:1:1", "ends", "model.sql:2:1", "ends"), heard);
        heard.clear();
        project.revision("a", "", "CREATE TABLE users (id int);\nSELECT pg_sleep(600);", "DROP TABLE users;");
        revisions = 1;
        Problem replay = refused().get(0);
        assertEquals(ProblemCode.REPLAY_FAILED, replay.code());
        assertTrue(fact(replay, "server").startsWith("57014 "), replay::toString);
        assertTrue(fact(replay, "at").endsWith(heard.get(2)), replay::toString);
        assertTrue(replay.remedies().toString().contains("parameter=statementTimeout"), replay::toString);
    }

    private record Recorded(List<String> heard) implements StatementListener {
        @Override
        public void begins(String at) {
            heard.add(at.replaceFirst(".*/", ""));
        }

        @Override
        public void ends() {
            heard.add("ends");
        }
    }

    /** What a model says of its session is nothing to us, who read what came of it. */
    @Test
    void whatAModelDoesToItsSessionEndsWithIt() {
        execute("CREATE ROLE bad_model_nobody");
        model("CREATE TABLE users (id int); SET statement_timeout = '1ms'; SET ROLE bad_model_nobody;");
        assertEquals(
                "CREATE TABLE users (\n    id integer\n);",
                section(generate("users").get(0), "up").split("\n", 2)[1]);
        execute("DROP ROLE bad_model_nobody");
        revisions = 1;
    }

    @Test
    void anExtensionThatTheServerLacksNamesTheRemedy() {
        model("CREATE EXTENSION postgis;");
        Problem problem = refused().get(0);
        assertTrue(problem.remedies().toString().contains("scratchUrl"), problem::toString);
    }

    @Test
    void anExtensionThatTheRevisionsNeedNamesTheRemedyToo() {
        project.revision("a", "", "CREATE EXTENSION postgis;", "");
        revisions = 1;
        model("CREATE TABLE users (id int);");
        Problem problem = refused().get(0);
        assertEquals(ProblemCode.REPLAY_FAILED, problem.code());
        assertTrue(problem.remedies().toString().contains("scratchUrl"), problem::toString);
    }

    @Test
    void aModelThatIsNotUtf8IsRefusedWithThePlace() throws IOException {
        Files.write(
                modelFolder().resolve("model.sql"),
                "CREATE TABLE users (id int);\n-- M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = refused().get(0);
        assertEquals(ProblemCode.FILE_ENCODING, problem.code());
        assertTrue(fact(problem, "at").contains("model.sql:2, byte 33"), problem::toString);
    }

    @Test
    void aFolderThatLinksBackToItselfIsNoEndlessModel() throws IOException {
        model("CREATE TABLE users (id int);");
        Files.createSymbolicLink(modelFolder().resolve("again"), modelFolder());
        Problem problem = failure(() -> generate("whatever"));
        assertEquals(ProblemCode.FILE_UNREADABLE, problem.code());
    }

    /** What the revisions leave behind interferes with what is generated: nobody but the proof could know. */
    @Test
    void anUpgradeThatLeadsElsewhereIsNotWritten() {
        project.revision("a", "", MEDDLING, "");
        revisions = 1;
        model(MEDDLING + "CREATE TABLE users (id int);");
        Problem problem = refused().get(0);
        assertEquals(ProblemCode.NOT_PROVED, problem.code());
        assertEquals("column public.users.meddled is there and should not be", fact(problem, "left"));
        assertTrue(fact(problem, "script").contains("CREATE TABLE users ("), problem::toString);
    }

    @Test
    void aDowngradeThatDoesNotRunIsNotWritten() {
        project.revision("a", "", REFUSING, "");
        revisions = 1;
        model(REFUSING + "CREATE TABLE users (id int);");
        Problem problem = refused().get(0);
        assertEquals(ProblemCode.NOT_PROVED, problem.code());
        assertTrue(problem.sentence().contains("downgrade"), problem::toString);
        assertTrue(fact(problem, "server").contains("nothing is dropped here"), problem::toString);
        assertTrue(fact(problem, "at").startsWith("script:4:1"), problem::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO users VALUES (1) | a model holds no rows",
                "UPDATE users SET id = 1 | a model holds no rows",
                "TRUNCATE users | a model holds no rows",
                "BEGIN | a model neither begins nor ends a transaction",
                "VACUUM users | the statement makes nothing that stays",
                "CREATE TEMP TABLE t (id int) | what is temporary is no part of a schema",
                "CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1 | what is temporary is no part of a schema",
                "CREATE DATABASE other | the statement is about the server as a whole, not about this schema",
                "CREATE ROLE app | the statement is about the server as a whole, not about this schema",
                "GRANT app TO other | the statement is about the server as a whole, not about this schema",
                "ALTER SYSTEM SET work_mem = '1GB' | the statement is about the server as a whole, not about this schema",
                "DROP SUBSCRIPTION s | the statement is about the server as a whole, not about this schema",
                "COMMENT ON ROLE app IS 'x' | the statement is about the server as a whole, not about this schema"
            })
    void whatHasNoPlaceInAModelIsRefusedBeforeAnythingRuns(String sql, String sentence) {
        model("CREATE TABLE users (id int);\n  " + sql + ";\n\\d users\n");
        List<Problem> problems = refused();
        assertEquals(List.of(ProblemCode.MODEL_FAILED, ProblemCode.SQL_PSQL_COMMAND), codes(problems));
        assertEquals(sentence, problems.get(0).sentence());
        assertTrue(fact(problems.get(0), "at").endsWith("model.sql:2:3"), problems::toString);
        assertEquals("0", value("SELECT count(*) FROM pg_database WHERE datname = 'other'"));
    }

    @Test
    void aModelThatEndsItsSessionLeavesNothing() {
        model("CREATE TABLE users (id int);\nSELECT pg_terminate_backend(pg_backend_pid());");
        Problem problem = refused().get(0);
        assertTrue(fact(problem, "at").endsWith("model.sql:2:1"), problem::toString);
    }

    @Test
    void aChainThatCannotBeReplayedNamesItsRevision() {
        project.revision("a", "", "CREATE TABLE users (id int);", "")
                .revision("b", "a", "ALTER TABLE users\n  ADD COLUMN x nosuch;", "");
        revisions = 2;
        model("CREATE TABLE users (id int);");
        Problem problem = refused().get(0);
        assertEquals(ProblemCode.REPLAY_FAILED, problem.code());
        assertTrue(fact(problem, "revision").startsWith("b"), problem::toString);
        assertTrue(fact(problem, "at").endsWith("b.sql:8:16"), problem::toString);
    }

    private List<Problem> refused() {
        return Assertions.assertThrows(MigrationException.Refused.class, () -> generate("whatever"))
                .problems();
    }

    private static List<ProblemCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
