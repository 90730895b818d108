package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.command.CuttingProxy.Fate;
import dev.revchain.execute.Report;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection breaks: what is told is what became of the database. */
final class ConnectionLossTests extends DatabaseTest {

    private TestProject chain() {
        return project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .revision("c3", "b2", "CREATE TABLE c (id int);", "DROP TABLE c;");
    }

    /** Breaks the connection at the n-th query that holds a text. */
    private CuttingProxy cutAt(String text, int occurrence, Fate fate) throws IOException {
        AtomicInteger seen = new AtomicInteger();
        return new CuttingProxy(
                database,
                (number, query) -> query.contains(text) && seen.incrementAndGet() == occurrence ? fate : Fate.PASS);
    }

    private static final String COMMIT = "COMMIT";

    @Test
    void passesEverythingThrough() throws IOException {
        try (CuttingProxy proxy = cutAt("nothing", 1, Fate.DROP_REQUEST)) {
            assertEquals(3, chain().through(proxy.opener()).up().steps().size());
            assertTrue(
                    proxy.messages().contains("CREATE TABLE a (id int)"),
                    proxy.messages().toString());
        }
    }

    @Test
    void aCommitThatNeverReachedTheServerIsCalledRolledBack() throws IOException {
        chain().up("a1");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REQUEST)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(ProblemCode.CONNECTION_LOST, problem.code());
            assertEquals("the connection was lost during COMMIT, which did not take place", problem.sentence());
            assertEquals("a1: 0 done, this one rolled back, 1 not reached", fact(problem, "now at"));
        }
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
        assertEquals(2, project.up().steps().size());
    }

    @Test
    void aCommitWhoseAnswerWasLostIsCalledDone() throws IOException {
        chain().up("a1");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REPLY)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(ProblemCode.CONNECTION_LOST, problem.code());
            assertEquals("b2: 1 done (fewer if the server crashed), 1 not reached", fact(problem, "now at"));
            assertEquals("c3  Revision c3", fact(problem, "revision"));
        }
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
        assertEquals(List.of("a", "b"), tables());
    }

    @Test
    void aConnectionThatIsLostBehindACommitFailsTheNextRevision() throws IOException {
        chain().up("a1");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.CUT_AFTER_COMMIT)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(ProblemCode.CONNECTION_LOST, problem.code());
            assertEquals("the connection to the database was lost", problem.sentence());
            assertEquals("b2: 1 done (fewer if the server crashed), 1 not reached", fact(problem, "now at"));
            assertEquals("c3  Revision c3", fact(problem, "revision"));
        }
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
        assertEquals(1, project.up().steps().size());
    }

    @Test
    void whatFollowsACommitAndIsRefusedIsTriedAgain() throws IOException {
        chain().up("a1");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.SPOIL_SETTING)) {
            assertEquals(2, project.through(proxy.opener()).up().steps().size());
        }
        assertEquals(3, recorded().size());
    }

    @Test
    void whatFollowsACommitAndIsRefusedAgainFailsTheNextRevision() throws IOException {
        chain().up("a1");
        try (CuttingProxy proxy = new CuttingProxy(
                database, (number, query) -> query.contains(COMMIT) ? Fate.SPOIL_SETTING : Fate.PASS)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(ProblemCode.SERVER_ERROR, problem.code());
            assertEquals("b2: 1 done, 1 not reached", fact(problem, "now at"));
            assertEquals("c3  Revision c3", fact(problem, "revision"));
        }
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
    }

    @Test
    void theLastCommitWhoseAnswerWasLostIsASuccess() throws IOException {
        chain().up("b2");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REPLY)) {
            Report report = project.through(proxy.opener()).up();
            assertEquals(1, report.steps().size());
        }
        assertEquals(3, recorded().size());
        assertEquals(List.of("a", "b", "c"), tables());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"DROP_REQUEST", "TERMINATE"})
    void theWholeRunIsRolledBackInOneTransaction(Fate fate) throws IOException {
        chain().up("a1");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, fate)) {
            Problem problem = failure(
                    () -> project.through(proxy.opener()).inOneTransaction().up());
            assertEquals("a1: the whole run was rolled back", fact(problem, "now at"));
        }
        assertEquals(List.of("a"), tables());
        assertEquals(List.of("a1|applied"), recorded());
    }

    @Test
    void theWholeRunIsDoneInOneTransaction() throws IOException {
        chain().up("a1");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REPLY)) {
            assertEquals(
                    2,
                    project.through(proxy.opener())
                            .inOneTransaction()
                            .up()
                            .steps()
                            .size());
        }
        assertEquals(3, recorded().size());
    }

    @Test
    void aDowngradeIsToldTruthfullyToo() throws IOException {
        chain().up();
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REQUEST)) {
            Problem problem = failure(() -> project.through(proxy.opener()).down("-1"));
            assertEquals("c3: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
        }
        assertEquals(3, recorded().size());
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REPLY)) {
            project.through(proxy.opener()).down("-1");
        }
        assertEquals(2, recorded().size());
        assertEquals(List.of("a", "b"), tables());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"DROP_REQUEST", "DROP_REPLY", "TERMINATE"})
    void aStatementThatWasCutOffIsRolledBack(Fate fate) throws IOException {
        chain();
        try (CuttingProxy proxy = cutAt("CREATE TABLE b", 1, fate)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(ProblemCode.CONNECTION_LOST, problem.code());
            assertEquals("the connection was lost while a statement ran", problem.sentence());
            assertEquals(project.path("b2") + ":7:1", fact(problem, "at"));
            assertEquals(
                    "a1: 1 done (fewer if the server crashed), this one rolled back, 1 not reached",
                    fact(problem, "now at"));
        }
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
    }

    @Test
    void theEndOfASectionOutsideATransactionIsToldTruthfully() throws IOException {
        project.outside("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        try (CuttingProxy proxy = cutAt(COMMIT, 4, Fate.DROP_REPLY)) {
            assertEquals(1, project.through(proxy.opener()).up().steps().size());
        }
        assertEquals(List.of("a1|applied"), recorded());
        project.down("base");
        try (CuttingProxy proxy = cutAt(COMMIT, 3, Fate.DROP_REQUEST)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals("the connection was lost during COMMIT, which did not take place", problem.sentence());
            assertEquals(
                    "base: 0 done, this one left halfway (1 statement done), 0 not reached", fact(problem, "now at"));
        }
        assertEquals(List.of("a1|upgrading"), recorded());
    }

    @Test
    void theStartOfASectionOutsideATransactionIsToldTruthfully() throws IOException {
        project.outside("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .revision("b2", "a1", "SELECT 1;", "SELECT 1;")
                .up();
        project.down("base");
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REQUEST)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals("base: 0 done, this one not begun, 1 not reached", fact(problem, "now at"));
        }
        assertEquals(List.of(), recorded());
        try (CuttingProxy proxy = cutAt(COMMIT, 1, Fate.DROP_REPLY)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(
                    "base: 0 done, this one left halfway (0 statements done), 1 not reached", fact(problem, "now at"));
        }
        assertEquals(List.of("a1|upgrading"), recorded());
    }

    @Test
    void whenTheServerCannotBeAskedThatIsSaid() throws IOException {
        chain().up("a1");
        AtomicInteger connections = new AtomicInteger();
        try (CuttingProxy proxy = new CuttingProxy(database, (number, query) -> {
            if (query.contains(COMMIT)) {
                connections.set(1);
                return Fate.DROP_REPLY;
            }
            return connections.get() == 1 ? Fate.DROP_REQUEST : Fate.PASS;
        })) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(ProblemCode.COMMIT_IN_DOUBT, problem.code());
            assertEquals("a1: 0 done, not known whether this one is applied, 1 not reached", fact(problem, "now at"));
        }
        assertEquals(1, project.up().steps().size(), "it was");
        assertEquals(3, recorded().size());
    }

    @Test
    void theEffectOfAStatementOutsideIsKnownWhenItsAnswerWasLost() throws IOException {
        execute("CREATE TABLE t (id int)");
        project.outside("a1", "", "CREATE INDEX CONCURRENTLY i ON t (id);\nINSERT INTO t VALUES (1);", "SELECT 1;");
        try (CuttingProxy proxy = cutAt("CREATE INDEX CONCURRENTLY", 1, Fate.DROP_REPLY)) {
            Problem problem = failure(() -> project.through(proxy.opener()).up());
            assertEquals(
                    "base: 0 done, this one left halfway (0 statements done, the next one perhaps), 0 not reached",
                    fact(problem, "now at"));
        }
        assertEquals("t", value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"));
        project.up();
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals("1", value("SELECT count(*) FROM t"));
    }
}
