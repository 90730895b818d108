package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Report;
import dev.revchain.execute.RunLimits;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Statements that wait for a lock on a table that somebody else holds. */
final class TableLockTests extends DatabaseTest {

    @BeforeEach
    void chain() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;").up();
        project.revision("b2", "a1", "ALTER TABLE a ADD COLUMN x int;", "ALTER TABLE a DROP COLUMN x;");
    }

    @Test
    void whoIsWaitedForCanBeAsked() throws Exception {
        try (Connection reader = reader()) {
            CompletableFuture<Report> run = CompletableFuture.supplyAsync(project::up);
            await(() -> !blockers().isEmpty());
            String blocker = blockers().get(0);
            assertTrue(blocker.startsWith("pid " + pid(reader)), blocker);
            assertTrue(blocker.contains("idle in transaction for 00:0"), blocker);
            reader.rollback();
            assertEquals(1, run.join().steps().size());
        }
        assertEquals(List.of(), blockers());
    }

    @Test
    void aWaitThatEndsIsToldAndRolledBack() throws Exception {
        try (Connection reader = reader()) {
            Problem problem = refusal(() -> project.with(limits(0)).up());
            assertEquals(ProblemCode.TABLE_LOCK_TIMEOUT, problem.code());
            assertEquals(project.path("b2") + ":7:1", fact(problem, "at"));
            assertEquals("a1: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
            reader.rollback();
        }
        assertEquals(List.of("a1|applied"), recorded());
    }

    /** What the revision did before goes with the lock that it did not get, and is done again. */
    @Test
    void aRevisionIsTriedAgainUntilItGetsTheLock() throws Exception {
        project.revision("b2", "a1", "CREATE TABLE b (id int);\nALTER TABLE a ADD COLUMN x int;", "")
                .revision("c3", "b2", "CREATE TABLE c (id int);", "");
        try (Connection reader = reader()) {
            CompletableFuture<Report> run = CompletableFuture.supplyAsync(
                    () -> project.with(limits(100)).up());
            await(() -> !missed().isEmpty());
            assertEquals(List.of("a"), tables());
            reader.rollback();
            assertEquals(2, run.join().steps().size());
        }
        assertEquals(project.path("b2") + ":8:1", missed().get(0).at());
        assertEquals(List.of("a", "b", "c"), tables());
        assertEquals(List.of("a1|up|applied", "b2|up|applied", "c3|up|applied"), logged());
    }

    @Test
    void aRevisionIsNotTriedForEver() throws Exception {
        try (Connection reader = reader()) {
            Problem problem = refusal(() -> project.with(limits(1)).up());
            assertEquals(ProblemCode.TABLE_LOCK_TIMEOUT, problem.code());
            assertEquals(1, missed().size());
            reader.rollback();
        }
    }

    private static RunLimits limits(int retries) {
        return new RunLimits(Duration.ZERO, Duration.ofMillis(50), retries, Duration.ZERO);
    }

    private List<ExecutionEvent.TableLockMissed> missed() {
        return project.events(ExecutionEvent.TableLockMissed.class);
    }

    private List<String> blockers() {
        List<ExecutionEvent.StatementStarted> started = project.events(ExecutionEvent.StatementStarted.class);
        return started.isEmpty()
                ? List.of()
                : started.get(started.size() - 1).blockers().ask();
    }

    /** Somebody who has read the table and not ended the transaction. */
    private Connection reader() throws SQLException {
        Connection reader = database.connect();
        reader.setAutoCommit(false);
        try (Statement statement = reader.createStatement()) {
            statement.execute("SELECT count(*) FROM a");
        }
        return reader;
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }
}
