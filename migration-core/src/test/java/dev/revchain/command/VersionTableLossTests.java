package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions that take away, or change, the very table they are to be recorded in. */
final class VersionTableLossTests extends DatabaseTest {

    private static final String SENTENCE =
            "the revision took away or changed public.schema_revision, so it cannot be recorded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE schema_revision;",
                "DROP TABLE schema_revision_log;",
                "ALTER TABLE schema_revision RENAME TO mine;",
                "CREATE SCHEMA s; ALTER TABLE schema_revision SET SCHEMA s;",
                "DROP SCHEMA public CASCADE;",
                "ALTER SCHEMA public RENAME TO old;",
                "ALTER TABLE schema_revision RENAME COLUMN checksum TO hash;",
                "ALTER TABLE schema_revision ALTER COLUMN message TYPE int USING 0;",
                "ALTER TABLE schema_revision ADD CHECK (message <> 'Revision b2');",
            })
    void isSaidAndTakenBack(String statement) {
        project.revision("a1", "", "CREATE TABLE a (id int);", statement)
                .revision("b2", "a1", "CREATE TABLE b (id int);\n" + statement, "SELECT 1;");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.VERSION_TABLE, problem.code());
        assertEquals(SENTENCE, problem.sentence());
        assertEquals("b2  Revision b2", fact(problem, "revision"));
        assertTrue(fact(problem, "server").matches("(22|23|42).*"), problem.toString());
        assertEquals("a1: 1 done, this one rolled back, 0 not reached", fact(problem, "now at"));
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
        assertEquals(List.of("a1|up|applied", "b2|up|failed"), logged());
    }

    @Test
    void isSaidOnTheWayDown() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;")
                .up();
        Problem problem = refusal(() -> project.down("base"));
        assertEquals(SENTENCE, problem.sentence());
        assertEquals("a1: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
        assertEquals(List.of("a"), tables());
    }

    @Test
    void isSaidOutsideATransaction() {
        project.outside("a1", "", "CREATE TABLE a (id int);\nDROP TABLE schema_revision;", "SELECT 1;");
        Problem problem = refusal(project::up);
        assertEquals(SENTENCE, problem.sentence());
        assertEquals("base: 0 done, this one left halfway (1 statement done), 0 not reached", fact(problem, "now at"));
        assertEquals(List.of("a1|upgrading"), recorded());
    }
}
