package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.OtherServer;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Resumption;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections that run statement by statement: what is left when they stop, and how they go on. */
final class OutsideTransactionTests extends DatabaseTest {

    private static final String JOURNAL =
            "SELECT revision, state, statements_done, statements_begun FROM schema_revision ORDER BY applied_order";

    private static final String INDEXES = "SELECT c.relname, i.indisvalid FROM pg_index AS i JOIN pg_class AS c"
            + " ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE"
            + " 'schema_revision%' ORDER BY 1";

    @Test
    void isRecordedAsAnyOther() {
        project.outside("a1", "", """
                CREATE TABLE t (id int);
                INSERT INTO t VALUES (1);
                CREATE INDEX CONCURRENTLY i ON t (id);
                VACUUM t;""", "DROP INDEX CONCURRENTLY i;\nDROP TABLE t;");
        project.up();
        assertEquals(List.of("a1|applied|0|0"), rows(JOURNAL));
        assertEquals(List.of("i|t"), rows(INDEXES));
        assertEquals(List.of(), project.up().steps(), "the checksum is that of the whole section");
        project.down("base");
        assertEquals(List.of(), rows(JOURNAL));
        assertEquals(List.of(), tables());
        assertEquals(List.of("a1|up|started", "a1|up|applied", "a1|down|started", "a1|down|reverted"), logged());
    }

    @Test
    void isRecognisedWithoutTheOption() {
        execute("CREATE TABLE t (id int)");
        project.revision("a1", "", "CREATE INDEX CONCURRENTLY i ON t (id);", "DROP INDEX CONCURRENTLY i;");
        project.up();
        assertEquals(List.of("i|t"), rows(INDEXES));
        project.down("base");
        assertEquals(List.of(), rows(INDEXES));
    }

    @Test
    void goesOnBehindWhatIsDoneWhenTheRestIsMended() {
        project.outside("a1", "", """
                CREATE TABLE t (id int);
                INSERT INTO t VALUES (1);
                INSERT INTO t VALUES (2, 3);
                INSERT INTO t VALUES (4);""", "DROP TABLE t;");
        Problem problem = refusal(project::up);
        assertEquals(project.path("a1") + ":9:26", fact(problem, "at"));
        assertEquals("base: 0 done, this one left halfway (2 statements done), 0 not reached", fact(problem, "now at"));
        assertEquals(List.of("a1|upgrading|2|2"), rows(JOURNAL));
        assertEquals(List.of("a1|up|started", "a1|up|failed"), logged());

        project.outside("a1", "", """
                -- what is done may get a comment
                CREATE TABLE t (id int);

                INSERT INTO t VALUES (1);
                INSERT INTO t VALUES (3);
                INSERT INTO t VALUES (4);""", "DROP TABLE t;");
        project.up();
        assertEquals(List.of("1", "3", "4"), rows("SELECT id FROM t ORDER BY 1"));
        assertEquals(List.of("a1|applied|0|0"), rows(JOURNAL));
        assertEquals(List.of(), project.up().steps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE nowhere.t (id int)",
                "CREATE INDEX CONCURRENTLY i ON nowhere (id)",
                "SET lock_timeout = '5s';\nDROP INDEX CONCURRENTLY nowhere",
                "VACUUM nowhere",
            })
    void whatIsRefusedBeforeAnythingIsDoneIsNotHalfway(String sql) {
        project.revision("a1", "", "SELECT 1;", "SELECT 1;").outside("b2", "a1", sql + ";", "SELECT 1;");
        Problem problem = refusal(project::up);
        assertEquals("a1: 1 done, this one not begun, 0 not reached", fact(problem, "now at"));
        assertEquals(List.of("a1|applied"), recorded());
        project.down("base");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP INDEX CONCURRENTLY nowhere",
                "SET lock_timeout = '5s';\nSET work_mem = '8MB';\nDROP INDEX CONCURRENTLY nowhere",
                "SET lock_timeout = '5s';\nDROP TABLE nowhere",
            })
    void aDowngradeThatIsRefusedAtOnceLeavesTheRevisionApplied(String sql) {
        project.outside("a1", "", "SELECT 1;", sql + ";").up();
        List<String> before = rows("SELECT to_jsonb(r) FROM schema_revision AS r");
        Problem problem = refusal(() -> project.down("base"));
        assertEquals("a1: 0 done, this one not begun, 0 not reached", fact(problem, "now at"));
        assertEquals(before, rows("SELECT to_jsonb(r) FROM schema_revision AS r"));
    }

    @Test
    void refusesToGoOnWhenWhatIsDoneWasEdited() {
        project.outside("a1", "", "CREATE TABLE t (id int);\nSELECT 1/0;", "DROP TABLE t;");
        refusal(project::up);
        project.outside("a1", "", "CREATE TABLE t (id bigint);\nSELECT 1;", "DROP TABLE t;");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.REVISION_EDITED, problem.code());
        assertEquals("1 statements", fact(problem, "done"));
        assertEquals(List.of("a1|upgrading|1|1"), rows(JOURNAL));
    }

    @Test
    void comesBeforeAnythingElse() {
        project.outside("a1", "", "CREATE TABLE t (id int);\nSELECT 1/0;", "DROP TABLE t;")
                .revision("b2", "", "CREATE TABLE u (id int);", "DROP TABLE u;");
        refusal(() -> project.up("a1"));
        Problem again = refusal(() -> project.up("b2"));
        assertEquals("base: 0 done, this one left halfway (1 statement done), 1 not reached", fact(again, "now at"));
        assertEquals(
                List.of(),
                project
                        .outside("a1", "", "CREATE TABLE t (id int);\nSELECT 1;", "DROP TABLE t;")
                        .up("b2")
                        .headsBefore()
                        .stream()
                        .toList());
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
    }

    @Test
    void mustBeFinishedTheWayItWasBegun() {
        project.outside("a1", "", "CREATE TABLE t (id int);\nSELECT 1/0;", "DROP TABLE t;");
        refusal(project::up);
        Problem down = refusal(() -> project.down("base"));
        assertEquals(ProblemCode.REVISION_RUNNING, down.code());
        assertEquals("revision a1 stopped halfway on its way up", down.sentence());
        assertEquals("1 statement done", fact(down, "now at"));
        assertEquals(List.of("a1|upgrading|1|1"), rows(JOURNAL));
    }

    @Test
    void goesOnOnItsWayDown() {
        String up = "CREATE TABLE t (id int);\nCREATE TABLE u (id int);";
        project.outside("a1", "", up, "DROP TABLE t;\nSELECT 1/0;\nDROP TABLE u;")
                .up();
        refusal(() -> project.down("base"));
        assertEquals(List.of("a1|downgrading|1|1"), rows(JOURNAL));
        Problem problem = refusal(project::up);
        assertEquals("revision a1 stopped halfway on its way down", problem.sentence());
        Problem nowhere = refusal(() -> project.down("a1"));
        assertEquals(ProblemCode.REVISION_RUNNING, nowhere.code(), "a1 is not fit to stay");

        project.outside("a1", "", up, "DROP TABLE t;\nDROP TABLE u;").down("base");
        assertEquals(List.of(), tables());
        assertEquals(List.of(), rows(JOURNAL));
    }

    @Test
    void anotherIsNotBegunWhileOneIsHalfwayDown() {
        project.outside("a1", "", "CREATE TABLE t (id int);", "DROP TABLE t;\nSELECT 1/0;")
                .outside("b2", "", "CREATE TABLE u (id int);", "DROP TABLE u;")
                .up("heads");
        refusal(() -> project.down("a1-1"));
        Problem problem = refusal(() -> project.down("b2-1"));
        assertEquals(ProblemCode.REVISION_RUNNING, problem.code());
        assertEquals(List.of("u"), tables());
    }

    @Test
    void rowsOfACopyAreDoneOnce() {
        String begin = "CREATE TABLE t (id int);\nCOPY t FROM stdin;\n1\n2\n\\.\n";
        project.outside("a1", "", begin + "SELECT 1/0;", "DROP TABLE t;");
        refusal(project::up);
        assertEquals(List.of("a1|upgrading|2|2"), rows(JOURNAL));
        project.outside("a1", "", begin + "COPY t FROM stdin;\n3\n\\.\n", "DROP TABLE t;")
                .up();
        assertEquals("6", value("SELECT sum(id) FROM t"));
    }

    @Test
    void settingsAreMadeAnewWhenItGoesOn() {
        execute("CREATE SCHEMA s");
        project.outside("a1", "", """
                SET search_path = s;
                CREATE TABLE t (id int);
                SELECT set_config('my.word', 'x', false);
                SELECT 1/0;""", "DROP TABLE t;");
        refusal(project::up);
        project.outside("a1", "", """
                SET search_path = s;
                CREATE TABLE t (id int);
                SELECT set_config('my.word', 'x', false);
                CREATE INDEX CONCURRENTLY i ON t (id);
                CREATE TABLE u AS SELECT current_setting('my.word') AS word;""", "DROP TABLE t;");
        project.up();
        assertEquals("x", value("SELECT word FROM s.u"));
        assertEquals("s", value("SELECT schemaname FROM pg_indexes WHERE indexname = 'i'"));
    }

    @Test
    void aUniqueIndexThatFailsIsBuiltAnewWhenTheDataAreMended() {
        execute("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1), (1)");
        project.outside("a1", "", "CREATE UNIQUE INDEX CONCURRENTLY i ON t (id);", "DROP INDEX CONCURRENTLY i;");
        Problem problem = refusal(project::up);
        assertTrue(fact(problem, "server").startsWith("23505 "), problem.toString());
        assertEquals(List.of("i|f"), rows(INDEXES));
        refusal(project::up);
        assertEquals(List.of("i|f"), rows(INDEXES));

        execute("DELETE FROM t");
        project.up();
        assertEquals(List.of("i|t"), rows(INDEXES));
        assertEquals(
                List.of("dropped the invalid index that was left"),
                project.events(ExecutionEvent.StepResumed.class).stream()
                        .skip(1)
                        .flatMap(event -> event.because().stream())
                        .toList());
    }

    /** An index that another revision, or a person, made is no sign that ours is done. */
    @Test
    void anIndexThatWasThereBeforeIsNotTakenForDone() {
        execute("CREATE TABLE t (id int, other int)", "CREATE INDEX i ON t (other)");
        project.outside("a1", "", "CREATE INDEX CONCURRENTLY i ON t (id);", "DROP INDEX CONCURRENTLY i;");
        Problem first = refusal(project::up);
        assertTrue(fact(first, "server").startsWith("42P07 "), first.toString());
        Problem second = refusal(project::up);
        assertTrue(fact(second, "server").startsWith("42P07 "), second.toString());
        execute("DROP INDEX i");
        project.up();
        assertEquals("CREATE INDEX i ON public.t USING btree (id)", value("SELECT pg_get_indexdef('i'::regclass)"));
    }

    @Test
    void anIndexThatWasInvalidBeforeIsNeitherTakenNorDropped() throws Exception {
        execute("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1), (1)");
        failingIndex();
        project.outside("a1", "", "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (id);", "DROP INDEX CONCURRENTLY i;");
        for (int attempt = 0; attempt < 2; attempt++) {
            Problem problem = refusal(project::up);
            assertEquals("the index was there already, but it is not valid", problem.sentence());
            assertEquals(List.of("i|f"), rows(INDEXES));
        }
        execute("DROP INDEX i");
        project.up();
        assertEquals(List.of("i|t"), rows(INDEXES));
    }

    private void failingIndex() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON t (id)");
        } catch (SQLException e) {
            assertEquals("23505", e.getSQLState());
        }
    }

    @Test
    void aRefusedStatementIsNotInDoubt() {
        project.outside("a1", "", "DROP INDEX CONCURRENTLY missing;", "SELECT 1;");
        refusal(project::up);
        Problem again = refusal(project::up);
        assertTrue(fact(again, "server").startsWith("42704 "), again.toString());

        project.outside("a1", "", "CREATE DATABASE postgres;", "SELECT 1;");
        refusal(project::up);
        String name = database.name() + "_made";
        project.outside("a1", "", "CREATE DATABASE " + name + ";", "SELECT 1;").up();
        execute("DROP DATABASE " + name);
        assertEquals(List.of("a1|applied"), recorded());
    }

    @Test
    void resumesAnIndexWhoseSessionWasKilled() throws Exception {
        execute("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1)");
        project.outside("a1", "", "CREATE INDEX CONCURRENTLY i ON t (id);\nINSERT INTO t VALUES (2);", "SELECT 1;");
        Problem problem = killWhileAnotherWrites(() -> project.up());
        assertEquals(ProblemCode.CONNECTION_LOST, problem.code());
        assertEquals(
                "base: 0 done, this one left halfway (0 statements done, the next one perhaps), 0 not reached",
                fact(problem, "now at"));
        assertEquals(List.of("i|f"), rows(INDEXES));
        assertEquals(List.of("a1|upgrading|0|1"), rows(JOURNAL));

        project.up();
        assertEquals(List.of("i|t"), rows(INDEXES));
        assertEquals(List.of("a1|applied|0|0"), rows(JOURNAL));
        assertEquals("2", value("SELECT count(*) FROM t"));
    }

    @Test
    void resumesADroppedIndexWhoseSessionWasKilled() throws Exception {
        execute("CREATE TABLE t (id int)", "CREATE INDEX i ON t (id)", "INSERT INTO t VALUES (1)");
        project.outside("a1", "", "DROP INDEX CONCURRENTLY i;", "SELECT 1;");
        killWhileAnotherWrites(() -> project.up());
        assertEquals(List.of("i|f"), rows(INDEXES));
        project.up();
        assertEquals(List.of(), rows(INDEXES));
        assertEquals(List.of("a1|applied"), recorded());
    }

    @Test
    void finishesADetachThatWasKilled() throws Exception {
        if (Integer.parseInt(value("SHOW server_version_num")) < 140_000) {
            return; // PostgreSQL 13 knows no DETACH CONCURRENTLY
        }
        execute("CREATE TABLE t (id int) PARTITION BY LIST (id)", "CREATE TABLE p PARTITION OF t FOR VALUES IN (1)");
        project.outside("a1", "", "ALTER TABLE t DETACH PARTITION p CONCURRENTLY;", "SELECT 1;");
        killWhileAnotherWrites(() -> project.up());
        assertEquals("t", value("SELECT inhdetachpending FROM pg_inherits"));
        project.up();
        assertEquals("0", value("SELECT count(*) FROM pg_inherits"));
        assertEquals(List.of("a1|applied"), recorded());
    }

    /** Runs something while a transaction holds what was written to {@code t}, and kills its session while it waits. */
    private Problem killWhileAnotherWrites(Runnable run) throws Exception {
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO t VALUES (1)");
            CompletableFuture<Void> running = CompletableFuture.runAsync(run);
            String waiting = "FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'test'"
                    + " AND wait_event_type = 'Lock' AND query LIKE '%CONCURRENTLY%'";
            await(() -> value("SELECT count(*) " + waiting).equals("1"));
            execute("SELECT pg_terminate_backend(pid) " + waiting);
            ExecutionException failed =
                    org.junit.jupiter.api.Assertions.assertThrows(ExecutionException.class, running::get);
            await(() -> value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND"
                            + " application_name = 'test'")
                    .equals("0"));
            writer.rollback();
            return ((MigrationException) failed.getCause()).problems().get(0);
        }
    }

    @Test
    void asksAboutAProcedureThatMayHaveCommitted() {
        execute("CREATE TABLE t (id int)", """
                CREATE PROCEDURE p() LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO t VALUES (1); COMMIT; PERFORM 1/(SELECT count(*) - 1 FROM t); END $$""");
        project.outside("a1", "", "CALL p();\nINSERT INTO t VALUES (10);", "SELECT 1;");
        refusal(project::up);
        Problem asked = refusal(project::up);
        assertEquals(ProblemCode.REVISION_RUNNING, asked.code());
        assertEquals("CALL p()", fact(asked, "statement"));
        assertEquals(2, asked.remedies().size());
        assertEquals("1", value("SELECT count(*) FROM t"));

        project.up(Resumption.REPEAT);
        assertEquals(List.of("1", "1", "10"), rows("SELECT id FROM t ORDER BY 1"));
    }

    @Test
    void takesAProcedureAsDoneWhenTold() {
        execute("CREATE TABLE t (id int)");
        project.outside("a1", "", """
                DO $$ BEGIN INSERT INTO t VALUES (1); COMMIT; PERFORM 1/0; END $$;
                INSERT INTO t VALUES (10);""", "SELECT 1;");
        refusal(project::up);
        assertEquals(ProblemCode.REVISION_RUNNING, refusal(project::up).code());
        project.up(Resumption.SKIP);
        assertEquals(List.of("1", "10"), rows("SELECT id FROM t ORDER BY 1"));
    }

    @Test
    void aBlockThatCannotCommitIsNeverInDoubt() {
        execute("CREATE TABLE t (id int)");
        project.outside("a1", "", "DO $$ BEGIN INSERT INTO t VALUES (1); PERFORM 1/0; END $$;", "SELECT 1;");
        refusal(project::up);
        project.outside("a1", "", "DO $$ BEGIN INSERT INTO t VALUES (1); END $$;", "SELECT 1;")
                .up();
        assertEquals("1", value("SELECT count(*) FROM t"));
    }

    @Test
    void aStatementTimeoutLeavesAnIndexThatIsBuiltAnew() throws Exception {
        execute("CREATE TABLE t (id int)");
        project.outside("a1", "", "CREATE INDEX CONCURRENTLY i ON t (id);", "SELECT 1;");
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO t VALUES (1)");
            Problem problem =
                    refusal(() -> project.withTimeouts(Duration.ofSeconds(30), Duration.ofMillis(300), Duration.ZERO)
                            .up());
            assertTrue(fact(problem, "server").startsWith("55P03 "), problem.toString());
            writer.rollback();
        }
        project.up();
        assertEquals(List.of("i|t"), rows(INDEXES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void theOldestAndTheNewestServerDoTheSame(String version) {
        try (EmbeddedServer server = OtherServer.start(version, folder.resolve("server"))) {
            TestDatabase other = new TestDatabase(server, server.database());
            TestProject there = TestProject.on(other, folder.resolve("there"))
                    .revision("a1", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1);", "DROP TABLE t;")
                    .outside("b2", "a1", "CREATE UNIQUE INDEX CONCURRENTLY i ON t (id);", "DROP INDEX CONCURRENTLY i;");
            refusal(there::up);
            other.execute("DELETE FROM t");
            there.up();
            assertEquals(List.of("i|t"), rows(other, INDEXES));
            there.down("base");
            assertEquals(List.of(), rows(other, JOURNAL));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDeferredConstraintIsAFailureOfItsStatement() {
        project.outside(
                "a1",
                "",
                "CREATE TABLE p (i int PRIMARY KEY);\n"
                        + "CREATE TABLE c (i int REFERENCES p DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO c VALUES (1);",
                "SELECT 1;");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.SQL_FAILED, problem.code());
        assertTrue(fact(problem, "line").startsWith("INSERT INTO c"), problem.toString());
        assertEquals("0", value("SELECT count(*) FROM c"));
    }
}
