package dev.revchain.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only root can do, and what root must not do. */
final class RootTests {

    private static final ServerAccount NOBODY =
            new ServerAccount(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65534, 65534);

    private static Path cache;
    private Path folder;

    @BeforeAll
    static void openCache() throws IOException {
        assumeTrue(ServerAccount.invoker().uid() == 0, "only root can change the user");
        cache = Files.createTempDirectory(Path.of("/tmp"), "root-tests-cache-");
    }

    @AfterAll
    static void deleteCache() throws IOException {
        if (cache != null) {
            new FileTree(cache).delete();
        }
    }

    @BeforeEach
    void openFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("/tmp"), "root-tests-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        if (folder != null) {
            new FileTree(folder).delete();
        }
    }

    static Stream<ServerAccount> ways() {
        return Surroundings.WAYS_FOR_ROOT.stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyWayWorks(ServerAccount way) throws Exception {
        assumeTrue(way.works(), way.prefix() + " is not here");
        new FileTree(cache.resolve("template")).delete();
        try (EmbeddedServer server = start(folder.resolve("area"), cache, List.of(way))) {
            assertEquals("1", value(server, "SELECT 1"));
            assertEquals(way.uid(), ServerAccount.uidOf(server.directory().resolve("data")));
            assertNobodyCannotEnter(server);
        }
        assertNoOtherOwner();
    }

    @Test
    void theDataGoAlongWhenTheWayChanges() throws Exception {
        assumeTrue(ServerAccount.SETPRIV.works() && ServerAccount.UNSHARE.works(), "there are not two ways");
        for (ServerAccount way : List.of(ServerAccount.SETPRIV, ServerAccount.UNSHARE, ServerAccount.SETPRIV)) {
            try (EmbeddedServer server = start(folder.resolve("area"), cache, List.of(way))) {
                new TestDatabase(server, server.database()).execute("CREATE TABLE IF NOT EXISTS kept (way int)");
                new TestDatabase(server, server.database()).execute("INSERT INTO kept VALUES (1)");
            }
        }
        try (EmbeddedServer server = start(folder.resolve("area"), cache, Surroundings.WAYS_FOR_ROOT)) {
            assertEquals("3", value(server, "SELECT count(*) FROM kept"));
        }
    }

    @Test
    void aClosedFolderIsServedByAUserNamespace() throws Exception {
        assumeTrue(ServerAccount.UNSHARE.works(), "unshare is not here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedServer server = start(folder.resolve("area"), cache, Surroundings.WAYS_FOR_ROOT)) {
            assertEquals(folder.resolve("area"), server.directory());
            assertEquals(0, ServerAccount.uidOf(server.directory().resolve("data")));
            assertNobodyCannotEnter(server);
        }
    }

    @Test
    void aClosedFolderIsLeftWhenThereIsNoOtherWay() throws Exception {
        assumeTrue(ServerAccount.SETPRIV.works(), "setpriv is not here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        List<ServerAccount> ways = List.of(ServerAccount.SETPRIV);
        Path moved;
        try (EmbeddedServer server = start(folder.resolve("area"), cache, ways)) {
            moved = server.directory();
            new TestDatabase(server, server.database()).execute("CREATE TABLE kept (id int)");
            assertTrue(moved.startsWith(Surroundings.OPEN_PLACE), moved.toString());
            assertNobodyCannotEnter(server);
        }
        try (EmbeddedServer server = start(folder.resolve("area"), cache, ways)) {
            assertEquals(moved, server.directory());
            assertEquals("0", value(server, "SELECT count(*) FROM kept"));
        }
        new FileTree(moved).delete();
    }

    /** Containers run builds as users that have no name; initdb wants one. */
    @Test
    void aUserWithoutANameInitialisesAndStartsAServer() throws Exception {
        ServerAccount nameless =
                new ServerAccount(List.of("setpriv", "--reuid=61999", "--regid=61999", "--clear-groups"), 61999, 61999);
        assumeTrue(nameless.works() && ServerAccount.UNSHARE.works(), "setpriv or unshare is not here");
        new FileTree(cache.resolve("template")).delete();
        try (EmbeddedServer server = start(folder.resolve("area"), cache, List.of(nameless))) {
            assertEquals("1", value(server, "SELECT 1"));
            assertEquals(61999, ServerAccount.uidOf(server.directory().resolve("data")));
        }
    }

    @Test
    void whoMeetsDataOfAnotherUserIsToldHowToTakeThemOver() throws IOException {
        Path area = Files.createDirectory(folder.resolve("area"));
        AccessDeniedException denied =
                new AccessDeniedException(area.resolve("lock").toString());
        StartFailure failure = new StartFailure(TestDatabases.settings(area));
        assertFalse(failure.of(denied).problems().toString().contains("chown"), "they are ours");
        Files.setAttribute(area, "unix:uid", NOBODY.uid());
        String told = failure.of(denied).problems().toString();
        assertTrue(told.contains("sudo chown -R 0 " + area), told);
    }

    @Test
    void withoutAnyWayItSaysWhatToDo() {
        MigrationException refused =
                assertThrows(MigrationException.Refused.class, () -> start(folder.resolve("area"), cache, List.of()));
        assertEquals(ProblemCode.EMBEDDED_ROOT, refused.problems().get(0).code());
        assertFalse(refused.problems().get(0).remedies().isEmpty());
    }

    /** Somebody else makes the folder first, hoping that we run what lies in it. */
    @Test
    void aCacheOfSomebodyElseIsRefused() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("cache"));
        NOBODY.own(foreign);
        assertRefused(foreign);
    }

    @Test
    void binariesOfSomebodyElseAreRefused() throws Exception {
        start(folder.resolve("area"), cache, Surroundings.WAYS_FOR_ROOT).close();
        try (Stream<Path> entries = Files.list(cache.resolve("pg"))) {
            Path binaries = entries.filter(Files::isDirectory).findFirst().orElseThrow();
            NOBODY.own(binaries);
            assertRefused(cache);
            ServerAccount.invoker().own(binaries);
        }
    }

    private void assertRefused(Path foreign) {
        MigrationException refused = assertThrows(
                MigrationException.Refused.class,
                () -> start(folder.resolve("area"), foreign, Surroundings.WAYS_FOR_ROOT));
        assertEquals(
                "uid 65534, expected uid 0",
                refused.problems().get(0).facts().get(0).value());
    }

    private static void assertNobodyCannotEnter(EmbeddedServer server) throws Exception {
        assumeTrue(NOBODY.works(), "setpriv is not here");
        for (Path path : List.of(
                server.socket(),
                server.directory().resolve("data/PG_VERSION"),
                server.directory().resolve("password"))) {
            assertTrue(Files.exists(path), path.toString());
            int status = new ProcessBuilder(NOBODY.command(List.of("test", "-e", path.toString())))
                    .start()
                    .waitFor();
            assertNotEquals(0, status, path.toString());
        }
    }

    private static void assertNoOtherOwner() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.toList()) {
                assertEquals(0, ServerAccount.uidOf(file), file.toString());
                if (!Files.isSymbolicLink(file)) {
                    assertEquals(0, (Integer) Files.getAttribute(file, "unix:mode") & 0022, file.toString());
                }
            }
        }
    }

    private static String value(EmbeddedServer server, String query) throws SQLException {
        return new TestDatabase(server, server.database()).value(query);
    }

    private static EmbeddedServer start(Path area, Path cache, List<ServerAccount> ways) throws IOException {
        EmbeddedSettings settings = TestDatabases.settings(area).withCache(cache);
        return new ServerStart(
                        settings,
                        Surroundings.choose(area, cache, ways),
                        JarFolder.ofTheBuild(),
                        LockListener.SILENT,
                        new SecureRandom())
                .start();
    }
}
