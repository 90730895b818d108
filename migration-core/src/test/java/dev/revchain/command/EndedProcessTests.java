package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a run whose process is told to end, as by Ctrl-C. */
final class EndedProcessTests extends DatabaseTest {

    private static final String ASLEEP =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'child' AND wait_event = 'PgSleep'";

    @Test
    void theStatementIsCancelledAndItsRevisionRolledBack() throws IOException {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .revision("b2", "a1", "CREATE TABLE b (id int);\nSELECT pg_sleep(3600);", "SELECT 1;");
        endInItsSleep();
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
        assertEquals(List.of("a1|up|applied", "b2|up|failed"), logged());
    }

    @Test
    void aSectionOutsideATransactionSaysHowFarItGot() throws IOException {
        project.outside("a1", "", "CREATE TABLE a (id int);\nSELECT pg_sleep(3600);", "SELECT 1;");
        endInItsSleep();
        assertEquals(
                List.of("a1|upgrading|1|1"),
                rows("SELECT revision, state, statements_done, statements_begun FROM schema_revision"));
        assertEquals(List.of("a1|up|started", "a1|up|failed"), logged());
    }

    private void endInItsSleep() throws IOException {
        Process child = UpMain.start(project);
        await(() -> value(ASLEEP).equals("1") || !child.isAlive());
        child.destroy();
        child.onExit().join();
        assertEquals("0", value(ASLEEP));
    }
}
