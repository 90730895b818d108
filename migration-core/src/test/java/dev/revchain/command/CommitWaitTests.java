package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A run waits for the disk once, with its last commit. */
final class CommitWaitTests extends DatabaseTest {

    private static final String LOOK = "INSERT INTO seen SELECT '%s', current_setting('synchronous_commit');";

    private TestProject chain() throws Exception {
        execute("CREATE TABLE seen (step text, setting text)");
        return project.revision("a1", "", LOOK.formatted("up a1"), LOOK.formatted("down a1"))
                .revision("b2", "a1", LOOK.formatted("up b2"), LOOK.formatted("down b2"))
                .revision("c3", "b2", LOOK.formatted("up c3"), LOOK.formatted("down c3"));
    }

    @Test
    void onlyTheLastCommitWaits() throws Exception {
        chain().up();
        assertEquals(List.of("up a1|off", "up b2|off", "up c3|on"), rows("SELECT * FROM seen ORDER BY 1"));
        execute("TRUNCATE seen");
        project.down("base");
        assertEquals(List.of("down a1|on", "down b2|off", "down c3|off"), rows("SELECT * FROM seen ORDER BY 1"));
    }

    @Test
    void aRunInOneTransactionWaits() throws Exception {
        chain().inOneTransaction().up();
        assertEquals(List.of("up a1|on", "up b2|on", "up c3|on"), rows("SELECT * FROM seen ORDER BY 1"));
    }

    @Test
    void aRevisionMayAskForMore() throws Exception {
        chain().revision("b2", "a1", "SET synchronous_commit = on;" + LOOK.formatted("up b2"), "SELECT 1;")
                .up();
        assertEquals(List.of("up a1|off", "up b2|on", "up c3|on"), rows("SELECT * FROM seen ORDER BY 1"));
    }
}
