package dev.revchain.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that somebody was at: what can be made anew is made anew, and data are never blamed for it. */
final class DamagedCacheTests {

    @TempDir
    Path folder;

    @Test
    void whatWasTakenOutIsUnpackedAgain() throws IOException, SQLException {
        start().close();
        Files.delete(found("bin/postgres"));
        try (EmbeddedServer server = start()) {
            assertEquals("1", new TestDatabase(server, server.database()).value("SELECT count(*) FROM kept"));
        }
        Files.write(found("data/global/pg_control"), new byte[0]);
        new FileTree(folder.resolve("area")).delete();
        start().close();
        new FileTree(folder.resolve("area")).delete();
        Files.write(found("bin/initdb"), new byte[0]);
        new FileTree(folder.resolve("cache/template")).delete();
        start().close();
    }

    @Test
    void dataThatAreDamagedAreStillSaidToBe() throws IOException {
        start().close();
        Files.delete(folder.resolve("area/data/global/pg_control"));
        Problem problem = assertThrows(MigrationException.Failed.class, this::start)
                .problems()
                .get(0);
        assertTrue(problem.remedies().get(0).toString().contains("if the data are damaged"), problem::toString);
    }

    @Test
    void whoMayNotWriteIsToldWhere() {
        StartFailure failure = new StartFailure(settings());
        assertEquals("cacheDirectory", remedy(failure, folder.resolve("cache/pg")));
        assertEquals("url", remedy(failure, folder.resolve("area/lock")));
        assertEquals("url", remedy(failure, folder), "the folder that the area would have been made in");
    }

    private static String remedy(StartFailure failure, Path denied) {
        Problem problem = failure.of(new AccessDeniedException(denied.toString()))
                .problems()
                .get(0);
        return problem.remedies().stream()
                .filter(Remedy.Set.class::isInstance)
                .map(remedy -> ((Remedy.Set) remedy).parameter())
                .findFirst()
                .orElseThrow();
    }

    private EmbeddedServer start() {
        EmbeddedServer server = TestDatabases.start(settings());
        try {
            new TestDatabase(server, server.database())
                    .execute(
                            "CREATE TABLE IF NOT EXISTS kept (id int)",
                            "DELETE FROM kept",
                            "INSERT INTO kept VALUES (1)");
            return server;
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedSettings settings() {
        return TestDatabases.settings(folder.resolve("area")).withCache(folder.resolve("cache"));
    }

    private Path found(String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
            return all.filter(path -> path.endsWith(end)).findFirst().orElseThrow();
        }
    }
}
