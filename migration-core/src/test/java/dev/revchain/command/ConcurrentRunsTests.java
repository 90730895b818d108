package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Report;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** Several runs at once on one database. */
final class ConcurrentRunsTests extends DatabaseTest {

    private static final String WHO = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND"
            + " application_name = 'test'";

    private TestProject chain() {
        execute("CREATE TABLE effect (id text, at timestamptz DEFAULT clock_timestamp())");
        TestProject chain = project.revision(
                        "a1", "", "INSERT INTO effect VALUES ('a1');\nCREATE TABLE a (id int);", "DROP TABLE a;")
                .outside(
                        "b2",
                        "a1",
                        "INSERT INTO effect VALUES ('b2');\nCREATE INDEX CONCURRENTLY i ON a (id);",
                        "DROP INDEX CONCURRENTLY i;")
                .revision("c3", "b2", "INSERT INTO effect VALUES ('c3');\nSELECT pg_sleep(0.05);", "SELECT 1;")
                .revision("d4", "c3", "INSERT INTO effect VALUES ('d4');\nCREATE TABLE d (id int);", "DROP TABLE d;");
        return chain;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void eachRevisionRunsOnce(int runs) throws Exception {
        TestProject chain = chain();
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Report>> reports = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                reports.add(threads.submit(() -> {
                    start.await();
                    return chain.up();
                }));
            }
            start.countDown();
            int steps = 0;
            for (Future<Report> report : reports) {
                steps += report.get().steps().size();
            }
            assertEquals(4, steps, "done by all runs together");
        } finally {
            threads.shutdown();
        }
        assertEquals(List.of("a1", "b2", "c3", "d4"), rows("SELECT id FROM effect ORDER BY at"));
        assertEquals(List.of("a1|applied", "b2|applied", "c3|applied", "d4|applied"), recorded());
        assertEquals(
                List.of("a1|up|applied", "b2|up|started", "b2|up|applied", "c3|up|applied", "d4|up|applied"), logged());
        assertEquals("0", value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
    }

    /** A statement outside a transaction gives the lock away, to somebody who has waited for it. */
    @Test
    void aLockThatAnotherOneTookIsTold() throws Exception {
        execute("""
                CREATE VIEW key AS SELECT (classid::bigint << 32) | objid::bigint AS value, granted FROM pg_locks
                    WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
                CREATE PROCEDURE release() LANGUAGE plpgsql AS $$
                BEGIN
                    WHILE NOT EXISTS (SELECT FROM key WHERE NOT granted) LOOP
                        PERFORM pg_sleep(0.01);
                    END LOOP;
                    PERFORM pg_advisory_unlock_all();
                    WHILE EXISTS (SELECT FROM key WHERE NOT granted) LOOP
                        PERFORM pg_sleep(0.01);
                    END LOOP;
                END $$""");
        project.outside("a1", "", "CREATE TABLE t (id int);\nCALL release();", "DROP TABLE t;");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> {
                await(() -> !rows("SELECT value FROM key").isEmpty());
                execute(statement, "SELECT pg_advisory_lock(" + value("SELECT value FROM key") + ")");
            });
            Problem problem = refusal(project::up);
            taken.get();
            assertEquals(ProblemCode.LOCK_LOST, problem.code());
            assertEquals(
                    "base: 0 done, this one left halfway (1 statement done, the next one perhaps), 0 not reached",
                    fact(problem, "now at"));
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Test
    void upAndDownAtOnceLeaveAChainThatHolds() throws Exception {
        TestProject chain = chain();
        chain.up();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Report>> reports = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boolean up = i % 2 == 0;
                reports.add(threads.submit(() -> up ? chain.up() : chain.down("base")));
            }
            for (Future<Report> report : reports) {
                report.get();
            }
        } finally {
            threads.shutdown();
        }
        String expected = value("SELECT count(*) FROM schema_revision");
        assertTrue(expected.equals("0") || expected.equals("4"), expected);
        assertEquals(expected.equals("4") ? List.of("a", "d", "effect") : List.of("effect"), tables());
    }

    @Test
    void waitsForTheHolderAndNamesIt() throws Exception {
        TestProject chain = chain();
        chain.up("a1");
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            long key = Long.parseLong(holdLock(statement));
            assertTrue(key != 0);
            Problem problem = refusal(() -> chain.withTimeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO)
                    .up());
            assertEquals(ProblemCode.LOCK_TIMEOUT, problem.code());
            assertTrue(
                    fact(problem, "holder").contains("user " + database.server().user()), problem.toString());
            assertTrue(
                    fact(problem, "holder").matches(".*, idle for [0-9:]+, last statement .*"),
                    fact(problem, "holder"));
            assertTrue(fact(problem, "holder").contains(" /* the \\u001b[31mholder */"), fact(problem, "holder"));
            assertEquals("unchanged: nothing was run", fact(problem, "now at"));
            int pid = holder.unwrap(PGConnection.class).getBackendPID();
            assertEquals(
                    Remedy.advice("if that process is dead: SELECT pg_terminate_backend(" + pid + ")"),
                    problem.remedies().get(1));
            assertEquals(List.of("a1|applied"), recorded());

            CompletableFuture<Report> waiting = CompletableFuture.supplyAsync(chain::up);
            await(() -> !chain.events(ExecutionEvent.LockAwaited.class).isEmpty());
            assertEquals("1", value(WHO));
            assertTrue(
                    chain.events(ExecutionEvent.LockAwaited.class)
                            .get(0)
                            .holder()
                            .contains("pid "),
                    "names the holder");
            statement.execute("SELECT pg_advisory_unlock_all()");
            assertEquals(3, waiting.get().steps().size());
        }
    }

    @Test
    void tellsWhomTheHolderWaitsFor() throws Exception {
        TestProject chain = chain();
        chain.up("a1");
        try (Connection other = database.connect();
                Statement blocking = other.createStatement();
                Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            blocking.execute("SET application_name = 'report'; BEGIN; LOCK TABLE a");
            holdLock(statement);
            CompletableFuture<Boolean> hanging = CompletableFuture.supplyAsync(() -> hang(statement));
            await(() -> value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                    .equals("1"));
            Problem problem = refusal(() -> chain.withTimeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO)
                    .up());
            assertTrue(fact(problem, "holder").contains(", active for 00:00:0"), problem.toString());
            assertTrue(fact(problem, "holder").endsWith(", statement LOCK TABLE a"), problem.toString());
            assertTrue(fact(problem, "waits for").contains("\"report\""), problem.toString());
            assertTrue(fact(problem, "waits for").contains(", idle in transaction for 00:00:0"), problem.toString());
            blocking.execute("ROLLBACK");
            assertTrue(hanging.get());
        }
    }

    private static boolean hang(Statement statement) {
        try {
            statement.execute("BEGIN");
            statement.execute("LOCK TABLE a");
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String holdLock(Statement statement) throws Exception {
        statement.execute("SET application_name = 'other'");
        try (var row = statement.executeQuery("""
                SELECT ('x' || substr(encode(sha256(convert_to('revchain/lock/v1', 'UTF8') || '\\x00'::bytea
                    || convert_to('public', 'UTF8') || '\\x00'::bytea || convert_to('schema_revision', 'UTF8')), 'hex'), 1, 16))
                    ::bit(64)::bigint""")) {
            row.next();
            String key = row.getString(1);
            statement.execute("SELECT pg_advisory_lock(" + key + ") /* the \u001b[31mholder */");
            return key;
        }
    }

    /** A waiter that held a snapshot would wait for the index, and the index for the waiter. */
    @Test
    void waitersDoNotBlockAnIndexBuiltConcurrently() throws Exception {
        TestProject chain = chain();
        chain.up("a1");
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO a VALUES (1)");
            CompletableFuture<Report> builder = CompletableFuture.supplyAsync(chain::up);
            await(() -> value(WHO + " AND query LIKE 'CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'")
                    .equals("1"));
            List<CompletableFuture<Report>> waiters = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                waiters.add(CompletableFuture.supplyAsync(chain::up));
            }
            await(() -> value(WHO).equals("4"));
            writer.rollback();
            assertEquals(3, builder.get().steps().size());
            for (CompletableFuture<Report> waiter : waiters) {
                assertEquals(0, waiter.get().steps().size());
            }
        }
        assertEquals("0", value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
    }

    /** What is on its way outside a transaction looks like what stopped halfway, until one has the lock. */
    @Test
    void waitsForARunThatIsOutsideATransaction() throws Exception {
        TestProject chain = chain();
        chain.up("a1");
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO a VALUES (1)");
            CompletableFuture<Report> builder = CompletableFuture.supplyAsync(chain::up);
            await(() -> value(WHO + " AND query LIKE 'CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'")
                    .equals("1"));
            CompletableFuture<Report> down = CompletableFuture.supplyAsync(() -> chain.down("base"));
            await(() -> down.isDone()
                    || value(WHO + " AND query LIKE '%pg_try_advisory_lock%'").equals("1"));
            writer.rollback();
            assertEquals(3, builder.get().steps().size());
            assertEquals(4, down.get().steps().size());
        }
        assertEquals(List.of("effect"), tables());
    }

    /** Whoever drops the lock lets nobody in. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRevisionThatUnlocksLetsNobodyIn(boolean inTransaction) throws Exception {
        execute("CREATE TABLE effect (id text, at timestamptz DEFAULT clock_timestamp())");
        String sql = "INSERT INTO effect VALUES ('a1');\nSELECT pg_advisory_unlock_all();\nSELECT pg_sleep(0.3);"
                + "\nINSERT INTO effect VALUES ('a1 again');";
        if (inTransaction) {
            project.revision("a1", "", sql, "SELECT 1;");
        } else {
            project.outside("a1", "", sql, "SELECT 1;");
        }
        project.revision("b2", "a1", "INSERT INTO effect VALUES ('b2');\nSELECT pg_sleep(0.3);", "SELECT 1;");
        List<CompletableFuture<Report>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(CompletableFuture.supplyAsync(project::up));
        }
        int steps = 0;
        for (CompletableFuture<Report> run : runs) {
            steps += run.get().steps().size();
        }
        assertEquals(2, steps);
        assertEquals(List.of("a1", "a1 again", "b2"), rows("SELECT id FROM effect ORDER BY at"));
    }

    /** Two projects on one database with version tables of their own do not wait for each other. */
    @Test
    void otherVersionTablesAreNotWaitedFor() throws Exception {
        TestProject chain = chain();
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holdLock(statement);
            TestProject other = chain.with(TestProject.settings(new QualifiedName("public", "other")));
            assertEquals(4, other.up().steps().size());
        }
    }
}
