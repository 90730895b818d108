package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.rename.RenameRequest;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.ScratchServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the revisions when they are replayed. */
final class ReplayTests extends GeneratingTest {

    @AfterEach
    void dropWhatOutlivesADatabase() {
        execute("DROP SEQUENCE IF EXISTS replays", "DROP EXTENSION IF EXISTS dblink");
        rows("SELECT datname FROM pg_database WHERE datname LIKE 'revchain\\_kept\\_%'")
                .forEach(name -> execute("DROP DATABASE \"" + name + "\""));
        execute("DROP ROLE IF EXISTS replay_reader");
    }

    /** Each run of the revision counts in a database that outlives the scratch databases. */
    @Test
    void aSecondTimeOnlyNewRevisionsAreRun() {
        execute("CREATE SEQUENCE replays");
        String count =
                "SELECT dblink_exec('host=%s port=5432 dbname=%s user=%s', 'DO $$ BEGIN PERFORM nextval(''replays''); END $$');"
                        .formatted(
                                database.server().socket().getParent(),
                                database.name(),
                                database.server().user());
        model("CREATE EXTENSION dblink; CREATE TABLE users (id int);");
        project.revision("a", "", "CREATE EXTENSION dblink; CREATE TABLE users (id int); " + count, "");
        assertEquals(List.of(), generate("nothing"));
        assertEquals("1", value("SELECT last_value FROM replays"));
        assertEquals(List.of(), generate("nothing"));
        project.revision("b", "a", "SELECT 1;", "");
        assertEquals(List.of(), generate("nothing"));
        assertEquals("1", value("SELECT last_value FROM replays"));
        project.revision("a", "", "CREATE EXTENSION dblink; CREATE TABLE users (id int);" + count + "SELECT 2;", "");
        assertEquals(List.of(), generate("nothing"));
        assertEquals("2", value("SELECT last_value FROM replays"));
    }

    @Test
    void whatIsAboutTheServerIsNotDoneAgain() {
        model("CREATE TABLE users (id int);");
        project.revision(
                        "a",
                        "",
                        "CREATE ROLE replay_reader; CREATE TABLE users (id int); ALTER ROLE replay_reader PASSWORD 'x';",
                        "")
                .outside("b", "a", "CREATE DATABASE replayed_database", "DROP DATABASE replayed_database");
        assertEquals(List.of(), generate("nothing"));
        assertEquals("0", value("SELECT count(*) FROM pg_roles WHERE rolname = 'replay_reader'"));
        assertEquals("0", value("SELECT count(*) FROM pg_database WHERE datname = 'replayed_database'"));
    }

    @Test
    void rolesThatAreMissingAreTheScratchServersBusiness() {
        model("CREATE TABLE users (id int); GRANT SELECT ON users TO replay_reader;");
        project.revision("a", "", "CREATE TABLE users (id int);", "");
        Problem refused = refusal(() -> generate("grant"));
        assertEquals(ProblemCode.MODEL_FAILED, refused.code());
        Generate.Written written = generateOnOurs("grant");
        assertTrue(section(written, "up").contains("GRANT SELECT ON TABLE users TO replay_reader"), written::text);
        execute("DROP ROLE replay_reader");
        model("CREATE TABLE users (id int);");
        Generate.Written back = generateOnOurs("revoke");
        assertTrue(section(back, "up").contains("REVOKE SELECT ON TABLE users FROM replay_reader"), back::text);
    }

    private Generate.Written generateOnOurs(String message) {
        return new GenerateFromModel(new GenerateFromModel.Request(
                        request(message, false), model(), reading(), RenameRequest.NONE, false))
                .run(() -> ScratchServer.openOurs(TestProject.opener(database), "ours" + message, ScratchRules.NONE))
                .revisions()
                .get(0);
    }
}
