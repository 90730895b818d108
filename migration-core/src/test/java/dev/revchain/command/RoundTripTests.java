package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.command.CuttingProxy.Fate;
import dev.revchain.database.Session;
import dev.revchain.introspect.Introspector;
import dev.revchain.rename.RenameRequest;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a run speaks to the server must not depend on how much there is already. */
final class RoundTripTests extends GeneratingTest {

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

    @Test
    void readingASchemaTakesTheSameQueriesForManyTablesAsForOne() throws IOException {
        execute(tables(1));
        List<String> ofOne = messagesOfReading();
        execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public", tables(20));
        assertEquals(ofOne, messagesOfReading());
    }

    /** But for the statements of the model and of the revisions: each is a message, so that an error has its place. */
    @Test
    void generatingTakesAsManyQueriesForManyTablesAsForOne() throws IOException {
        model(tables(1));
        int ofOne = queriesOfGenerating();
        model(tables(20));
        assertEquals(ofOne, queriesOfGenerating());
    }

    private static String tables(int count) {
        StringBuilder sql = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            sql.append("CREATE TABLE t")
                    .append(i)
                    .append(" (id int PRIMARY KEY, a text DEFAULT 'x', b int REFERENCES t");
            sql.append(Math.max(1, i - 1))
                    .append(");\nCREATE INDEX t")
                    .append(i)
                    .append("_a ON t")
                    .append(i)
                    .append(" (a);\n");
        }
        return sql.toString();
    }

    private List<String> messagesOfReading() throws IOException {
        try (CuttingProxy proxy = new CuttingProxy(database, (number, text) -> Fate.PASS);
                Session session = proxy.opener().open()) {
            new Introspector().read(session.jdbc());
            return proxy.messages();
        }
    }

    /** With a chain that holds the whole model, and a model that has a column more. */
    private int queriesOfGenerating() throws IOException {
        List<Generate.Written> revisions = generate("All");
        Files.writeString(modelFolder().resolve("more.sql"), "ALTER TABLE t1 ADD more int;");
        try (CuttingProxy proxy = new CuttingProxy(database, (number, text) -> Fate.PASS)) {
            new GenerateFromModel(new GenerateFromModel.Request(
                            request("More", true), model(), reading(), RenameRequest.NONE, false))
                    .run(() -> ScratchServer.open(proxy.opener(), "counted", ScratchRules.NONE));
            return (int) proxy.messages().stream()
                    .filter(text -> !text.matches("(?s)(CREATE|ALTER) (TABLE|INDEX) t.*"))
                    .count();
        } finally {
            Files.delete(modelFolder().resolve("more.sql"));
            for (Generate.Written revision : revisions) {
                Files.delete(revision.path());
            }
        }
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
