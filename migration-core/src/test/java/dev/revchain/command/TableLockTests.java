package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Report;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that wait for a lock on a table that somebody else holds. */
final class TableLockTests extends DatabaseTest {

    @BeforeEach
    void chain() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;").up();
        project.revision("b2", "a1", "ALTER TABLE a ADD COLUMN x int;", "ALTER TABLE a DROP COLUMN x;");
    }

    @Test
    void whoIsWaitedForCanBeAsked() throws Exception {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM a");
            CompletableFuture<Report> run = CompletableFuture.supplyAsync(project::up);
            await(() -> !blockers().isEmpty());
            String blocker = blockers().get(0);
            assertTrue(blocker.startsWith("pid " + pid(statement)), blocker);
            assertTrue(blocker.contains("idle in transaction for 00:0"), blocker);
            holder.rollback();
            assertEquals(1, run.join().steps().size());
        }
        assertEquals(List.of(), blockers());
    }

    private List<String> blockers() {
        List<ExecutionEvent.StatementStarted> started = project.events(ExecutionEvent.StatementStarted.class);
        return started.isEmpty()
                ? List.of()
                : started.get(started.size() - 1).blockers().ask();
    }

    private static int pid(Statement statement) throws Exception {
        return statement
                .getConnection()
                .unwrap(org.postgresql.PGConnection.class)
                .getBackendPID();
    }
}
