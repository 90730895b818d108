package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Report;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UpAndDownTests extends DatabaseTest {

    private TestProject chain() {
        return project.revision(
                        "a1", "", "CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1);", "DROP TABLE a;")
                .revision("b2", "a1", "CREATE TABLE b (id int REFERENCES a);", "DROP TABLE b;")
                .revision("c3", "b2", "INSERT INTO b SELECT id FROM a;", "DELETE FROM b;");
    }

    @Test
    void goesUpAndDownAndUpAgain() {
        Report up = chain().up();
        assertEquals(Set.of(), up.headsBefore());
        assertEquals(Set.of(new RevisionId("c3")), up.headsAfter());
        assertEquals(List.of("a", "b"), tables());
        assertEquals(List.of("a1|applied", "b2|applied", "c3|applied"), recorded());

        Report down = project.down("base");
        assertEquals(
                List.of("c3", "b2", "a1"),
                down.steps().stream()
                        .map(done -> done.step().revision().id().value())
                        .toList());
        assertEquals(List.of(), tables());
        assertEquals(List.of(), recorded());

        project.up("b2");
        project.up();
        assertEquals("1", value("SELECT id FROM b"));
        assertEquals(3, recorded().size());
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        chain().up();
        List<String> log = logged();
        project.events().clear();
        Report again = project.up();
        assertEquals(List.of(), again.steps());
        assertEquals(again.headsBefore(), again.headsAfter());
        assertEquals(List.of(), project.events());
        assertEquals(log, logged());
    }

    @Test
    void recordsWhatARevisionWas() {
        project.file("m1", """
                        -- It's a "message" \\ with 😀
                        --
                        -- Revision ID: m1
                        -- Revises:
                        -- Branch Labels: one, two

                        -- migrate:up
                        SELECT 1;
                        -- migrate:down
                        SELECT 'a''b'; -- gone
                        """).file("m2", """
                        -- Second
                        --
                        -- Revision ID: m2
                        -- Revises:
                        -- Depends On: one

                        -- migrate:up
                        SELECT 2;
                        -- migrate:down irreversible
                        """).up("heads");
        assertEquals(
                List.of(
                        "m1|{}|{}|{one,two}|It's a \"message\" \\ with 😀|-- migrate:down\nSELECT 'a''b';\n|applied|0|1.2.3",
                        "m2|{}|{m1}|{}|Second|null|applied|0|1.2.3"),
                rows(
                        "SELECT revision, parents, depends_on, branch_labels, message, downgrade_sql, state, statements_done,"
                                + " tool_version FROM schema_revision ORDER BY applied_order"));
        assertEquals(
                "t",
                value("SELECT bool_and(checksum LIKE 'v1:%' AND applied_by = session_user AND duration_ms >= 0"
                        + " AND applied_at <= clock_timestamp()) FROM schema_revision"));
    }

    @Test
    void writesEverythingIntoTheLog() {
        chain().up();
        project.down("-1");
        project.revision("d4", "b2", "SELECT 1/0;", "SELECT 1;");
        refusal(() -> project.up("d4"));
        project.stamp("a1", false);
        assertEquals(
                List.of(
                        "a1|up|applied",
                        "b2|up|applied",
                        "c3|up|applied",
                        "c3|down|reverted",
                        "d4|up|failed",
                        "b2|stamp|removed"),
                logged());
        assertEquals(
                "t",
                value("SELECT bool_and(by_role = session_user AND client = 'test' AND tool_version = '1.2.3')"
                        + " FROM schema_revision_log"));
        assertEquals(
                "SQL_FAILED: a statement of the revision failed",
                value("SELECT detail FROM schema_revision_log WHERE outcome = 'failed'"));
    }

    @Test
    void tellsEachStep() {
        chain().up();
        assertEquals(
                List.of("a1 1 of 3", "b2 2 of 3", "c3 3 of 3"),
                project.events(ExecutionEvent.StepStarted.class).stream()
                        .map(step -> step.step().revision().id() + " " + step.number() + " of " + step.of())
                        .toList());
        assertEquals(3, project.events(ExecutionEvent.StepFinished.class).size());
    }

    @Test
    void aFailureTakesBackItsRevisionAndNoOther() {
        project.revision("a1", "", "CREATE TABLE a (id int PRIMARY KEY);", "DROP TABLE a;")
                .file("b2", """
                        -- Second
                        --
                        -- Revision ID: b2
                        -- Revises: a1

                        -- migrate:up
                        CREATE TABLE b (id int);
                        INSERT INTO a VALUES (1);
                        -- the one that fails
                        INSERT INTO a VALUES
                            (2), (3), (oops);
                        CREATE TABLE never (id int);
                        -- migrate:down
                        DROP TABLE b;
                        """)
                .revision("c3", "b2", "CREATE TABLE c (id int);", "DROP TABLE c;");
        Problem problem = refusal(project::up);
        assertEquals(List.of("a"), tables());
        assertEquals("0", value("SELECT count(*) FROM a"));
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a1|up|applied", "b2|up|failed"), logged());

        assertEquals(ProblemCode.SQL_FAILED, problem.code());
        assertEquals("b2  Second", fact(problem, "revision"));
        assertEquals(project.path("b2") + ":11:16", fact(problem, "at"));
        assertEquals("    (2), (3), (oops)\n               ^", fact(problem, "line"));
        assertEquals("42703 column \"oops\" does not exist", fact(problem, "server"));
        assertEquals("a1: 1 done, this one rolled back, 1 not reached", fact(problem, "now at"));
        assertTrue(!problem.remedies().isEmpty());
    }

    @Test
    void whatIsThereAlreadyCanBeRecorded() {
        execute("CREATE TABLE a (id int)");
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        Problem problem = refusal(project::up);
        assertEquals(
                Remedy.run("stamp", "to", "a1", "instead, when the database has all of it already"),
                problem.remedies().get(1));
        project.stamp("a1", false);
        project.up();
        assertEquals(List.of("a", "b"), tables());
        project.revision("c3", "b2", "CREATE TABLE b (id bigint);", "DROP TABLE b;");
        assertEquals(1, refusal(project::up).remedies().size(), "two branches made it");
    }

    @Test
    void aFailureShowsAllThatTheServerSaid() {
        project.revision("a1", "", """
                CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'no way' USING DETAIL = 'the detail', HINT = 'the hint', ERRCODE = 'P0042';
                END $$;
                SELECT f();""", "SELECT 1;");
        Problem problem = refusal(project::up);
        assertEquals("P0042 no way", fact(problem, "server"));
        assertEquals("the detail", fact(problem, "detail"));
        assertEquals("the hint", fact(problem, "hint"));
        assertTrue(
                fact(problem, "context").startsWith("PL/pgSQL function f() line 3 at RAISE"), fact(problem, "context"));
        assertEquals("base: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
    }

    @Test
    void countsCharactersAsTheServerDoes() {
        project.file("a1", """
                -- First
                --
                -- Revision ID: a1
                -- Revises:

                -- migrate:up
                SELECT '😀ä', /* 😀
                */ '😀', oops;
                -- migrate:down
                SELECT 1;
                """);
        Problem problem = refusal(project::up);
        assertEquals(project.path("a1") + ":8:9", fact(problem, "at"));
        assertEquals("*/ '😀', oops\n        ^", fact(problem, "line"));
    }

    @Test
    void allOrNothingInOneTransaction() {
        chain().revision("d4", "c3", "SELECT 1/0;", "SELECT 1;");
        Problem problem = refusal(() -> project.inOneTransaction().up());
        assertEquals("base: the whole run was rolled back", fact(problem, "now at"));
        assertEquals("d4  Revision d4", fact(problem, "revision"));
        assertEquals(List.of(), tables());
        assertEquals(List.of(), recorded());
        assertEquals(List.of("d4|up|failed"), logged());

        project.inOneTransaction().up("c3");
        assertEquals(3, recorded().size());
        assertEquals("1", value("SELECT count(DISTINCT xmin::text) FROM schema_revision"));
        project.inOneTransaction().down("base");
        assertEquals(List.of(), tables());
    }

    @Test
    void oneTransactionRefusesWhatCannotBeInIt() {
        chain().outside("d4", "c3", "CREATE INDEX CONCURRENTLY i ON a (id);", "DROP INDEX CONCURRENTLY i;");
        Problem problem = refusal(() -> project.inOneTransaction().up());
        assertEquals(ProblemCode.SQL_MIXED_TRANSACTIONS, problem.code());
        assertEquals(List.of(), tables(), "nothing was begun");
    }

    @Test
    void whatToTypeAgainGoesWhereItWasToGo() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "SELECT 1/0;")
                .revision("b2", "a1", "SELECT 1/0;", "SELECT 1;");
        assertEquals(
                List.of(Remedy.run("up", "again, when it is mended")),
                refusal(project::up).remedies());
        assertEquals(
                List.of(Remedy.run("up", "to", "heads", "again, when it is mended")),
                refusal(() -> project.up("heads")).remedies());
        assertEquals(
                List.of(Remedy.run("down", "to", "base", "again, when it is mended")),
                refusal(() -> project.down("base")).remedies());
        assertEquals(
                List.of(Remedy.advice("run migrate:up again for the steps that are left, when it is mended")),
                refusal(() -> project.up("+1")).remedies());
    }

    @Test
    void aConstraintMaySpeakOnlyAtCommit() {
        project.revision("a1", "", """
                CREATE TABLE a (id int PRIMARY KEY);
                CREATE TABLE b (id int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO b VALUES (1);""", "SELECT 1;");
        Problem problem = refusal(project::up);
        assertEquals("the server refused to commit the revision", problem.sentence());
        assertTrue(fact(problem, "server").startsWith("23503 "), problem.toString());
        assertTrue(fact(problem, "detail").contains("(id)=(1)"), problem.toString());
        assertEquals("base: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
        assertEquals(List.of(), tables());
        assertEquals(List.of("a1|up|failed"), logged());
    }

    @Test
    void aConstraintThatSpeaksAtTheEndOfTheWholeRunBlamesNoRevision() {
        project.revision("a1", "", """
                CREATE TABLE a (id int PRIMARY KEY);
                CREATE TABLE b (id int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO b VALUES (1);""", "SELECT 1;").revision("b2", "a1", "CREATE TABLE c (id int);", "SELECT 1;");
        Problem problem = refusal(() -> project.inOneTransaction().up());
        assertEquals("the server refused to commit the run, at the end of its 2 revisions", problem.sentence());
        assertEquals("", fact(problem, "revision"));
        assertEquals("a1, b2", fact(problem, "revisions"));
        assertTrue(fact(problem, "server").startsWith("23503 "), problem.toString());
        assertEquals("base: the whole run was rolled back", fact(problem, "now at"));
        assertEquals(List.of(), tables());
        assertEquals(List.of("a1|up|failed", "b2|up|failed"), logged());
    }

    @Test
    void aCommitHiddenInABlockIsRefused() {
        project.revision(
                "a1",
                "",
                "CREATE TABLE a (id int);\nDO $$ BEGIN INSERT INTO a VALUES (1); COMMIT; END $$;",
                "SELECT 1;");
        Problem problem = refusal(project::up);
        assertTrue(fact(problem, "server").startsWith("2D000 "), problem.toString());
        assertEquals(List.of(), tables());
        assertEquals(List.of(), recorded());
    }

    @Test
    void statementsHaveTheirLimits() {
        project.revision("a1", "", "SELECT pg_sleep(600);", "SELECT 1;");
        Problem problem = refusal(() -> project.withTimeouts(Duration.ZERO, Duration.ZERO, Duration.ofMillis(200))
                .up());
        assertTrue(fact(problem, "server").startsWith("57014 "), problem.toString());

        project.revision(
                "a1",
                "",
                "SELECT current_setting('statement_timeout'), current_setting('lock_timeout'), 1/0;",
                "SELECT 1;");
        refusal(() -> project.up());
        project.revision("a1", "", """
                CREATE TABLE limits AS SELECT current_setting('statement_timeout') AS s, current_setting('lock_timeout') AS l;""", "DROP TABLE limits;");
        project.withTimeouts(Duration.ZERO, Duration.ofMillis(1500), Duration.ofMinutes(2))
                .up();
        assertEquals(List.of("2min|1500ms"), rows("SELECT * FROM limits"));
    }

    @Test
    void branchesAndMergesAreRecordedWithTheirParents() {
        project.revision("a1", "", "SELECT 1;", "SELECT 1;")
                .revision("b2", "a1", "SELECT 1;", "SELECT 1;")
                .revision("b3", "a1", "SELECT 1;", "SELECT 1;")
                .revision("c4", "b2, b3", "SELECT 1;", "SELECT 1;");
        project.up();
        assertEquals(
                List.of("a1|{}", "b2|{a1}", "b3|{a1}", "c4|{b2,b3}"),
                rows("SELECT revision, parents FROM schema_revision ORDER BY revision"));
        project.down("b2");
        assertEquals(
                List.of("a1|applied", "b2|applied", "b3|applied"), recorded(), "the other side of the merge stays");
    }
}
