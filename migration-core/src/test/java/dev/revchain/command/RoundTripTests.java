package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.command.CuttingProxy.Fate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a run speaks to the server must not depend on how much there is already. */
final class RoundTripTests extends DatabaseTest {

    private int written;

    @Test
    void nothingToDoTakesAsManyMessagesWithManyRevisionsAsWithOne() throws IOException {
        writeUpTo(1);
        project.up();
        List<String> withOne = messagesOfUp();
        writeUpTo(200);
        project.up();
        assertEquals(withOne, messagesOfUp());
    }

    @Test
    void oneMoreRevisionTakesAsManyMessagesWithManyRevisionsAsWithOne() throws IOException {
        writeUpTo(1);
        project.up();
        writeUpTo(2);
        int afterOne = messagesOfUp().size();
        writeUpTo(200);
        project.up();
        writeUpTo(201);
        assertEquals(afterOne, messagesOfUp().size());
    }

    private void writeUpTo(int count) {
        while (written < count) {
            String parent = written == 0 ? "" : "r" + written;
            written++;
            project.revision(
                    "r" + written, parent, "CREATE TABLE t" + written + " ();", "DROP TABLE t" + written + ";");
        }
    }

    private List<String> messagesOfUp() throws IOException {
        try (CuttingProxy proxy = new CuttingProxy(database, (number, text) -> Fate.PASS)) {
            project.through(proxy.opener()).up();
            return proxy.messages();
        }
    }
}
