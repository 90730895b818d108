package dev.revchain.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What other processes do, and what is left when they are killed without warning. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledProcessTests {

    @TempDir
    Path folder;

    @Test
    void aKilledProcessTakesItsServerWithIt() throws Exception {
        Path area = folder.resolve("area");
        try (ForkedServer fork = ForkedServer.start(area, TestDatabases.cache(), "wait")) {
            long server = fork.awaitServer();
            Path sockets = Path.of(Files.readString(area.resolve("socket")));
            fork.kill();
            awaitTrue(() -> isGone(server));
            awaitTrue(() -> !Files.exists(sockets));
        }
        assertStarts(area);
    }

    @Test
    void aProcessThatEndsWithoutClosingTakesItsServerWithIt() throws Exception {
        try (ForkedServer fork = ForkedServer.start(folder.resolve("area"), TestDatabases.cache(), "exit")) {
            ProcessHandle.of(fork.awaitServer())
                    .ifPresent(server -> server.onExit().join());
            assertEquals(3, fork.process().waitFor());
        }
        assertStarts(folder.resolve("area"));
    }

    /** Data committed before the kill are there after it. */
    @Test
    void aServerWhoseWatchdogWasKilledTooIsEndedByTheNextStart() throws Exception {
        Path area = folder.resolve("area");
        try (ForkedServer fork = ForkedServer.start(area, TestDatabases.cache(), "table")) {
            long pid = fork.awaitServer();
            Path sockets = Path.of(Files.readString(area.resolve("socket")));
            awaitTrue(() -> fork.process().isAlive() && printed(fork, "table"));
            assertEquals(1, kill(sockets, pid));
            fork.kill();
            assertTrue(ProcessHandle.of(pid).isPresent());
            try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(area))) {
                assertTrue(isGone(pid));
                assertEquals("1", new TestDatabase(server, server.database()).value("SELECT id FROM committed"));
                assertTrue(Files.notExists(sockets));
            }
        }
    }

    @Test
    void everythingKilledAtOnceDoesNotHinderTheNextStart() throws Exception {
        Path area = folder.resolve("area");
        try (ForkedServer fork = ForkedServer.start(area, TestDatabases.cache(), "table")) {
            ProcessHandle server = ProcessHandle.of(fork.awaitServer()).orElseThrow();
            awaitTrue(() -> printed(fork, "table"));
            kill(Path.of(Files.readString(area.resolve("socket"))), server.pid());
            server.destroyForcibly();
            fork.kill();
        }
        assertTrue(Files.exists(area.resolve("data/postmaster.pid")));
        assertStarts(area);
    }

    @Test
    void aDeadServerIsNoticedAndClosedAllTheSame() throws Exception {
        EmbeddedServer server = TestDatabases.start(TestDatabases.settings(folder.resolve("area")));
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        server.close();
        assertStarts(folder.resolve("area"));
    }

    @Test
    void twoProcessesTakeTurns() throws Exception {
        Path area = folder.resolve("area");
        try (ForkedServer first = ForkedServer.start(area, TestDatabases.cache(), "wait")) {
            long pid = first.awaitServer();
            try (ForkedServer second = ForkedServer.start(area, TestDatabases.cache(), "query")) {
                CompletableFuture<Long> secondPid = CompletableFuture.supplyAsync(() -> pidOf(second));
                awaitTrue(() -> Files.exists(area.resolve("lock.holder")));
                assertTrue(!secondPid.isDone() && ProcessHandle.of(pid).isPresent());
                first.kill();
                secondPid.get();
                assertEquals(0, second.process().waitFor());
            }
        }
    }

    /** Several processes unpack and initialise at once, and the same area is wanted by two of them. */
    @Test
    void severalProcessesShareAnEmptyCache() throws Exception {
        Path cache = folder.resolve("cache");
        try (ForkedServer first = ForkedServer.start(folder.resolve("one"), cache, "query");
                ForkedServer second = ForkedServer.start(folder.resolve("two"), cache, "query");
                ForkedServer third = ForkedServer.start(folder.resolve("two"), cache, "query")) {
            for (ForkedServer fork : List.of(first, second, third)) {
                fork.awaitServer();
                assertEquals(0, fork.process().waitFor());
            }
        }
    }

    @Test
    void aKillWhileUnpackingOrInitialisingDoesNoHarm() throws Exception {
        Path area = folder.resolve("area");
        Path cache = folder.resolve("cache");
        List<BooleanSupplier> moments = List.of(
                () -> Files.exists(cache),
                () -> unfinished(cache.resolve("pg"), "").isPresent(),
                () -> unfinished(cache.resolve("pg"), "bin/postgres").isPresent(),
                () -> unfinished(cache.resolve("pg"), "share/timezonesets").isPresent(),
                () -> Files.exists(cache.resolve("template")),
                () -> unfinished(cache.resolve("template"), "data/base").isPresent(),
                () -> unfinished(cache.resolve("template"), "data/PG_VERSION").isPresent(),
                () -> Files.exists(area.resolve("data.tmp/base")),
                () -> Files.exists(area.resolve("data/postmaster.pid")),
                () -> Files.exists(area.resolve("password")),
                () -> Files.exists(area.resolve("provisioned")));
        for (BooleanSupplier moment : moments) {
            try (ForkedServer fork = ForkedServer.start(area, cache, "query")) {
                fork.killWhen(moment);
            }
        }
        try (EmbeddedServer server =
                TestDatabases.start(TestDatabases.settings(area).withCache(cache))) {
            assertEquals("1", new TestDatabase(server, server.database()).value("SELECT 1"));
        }
        assertTrue(unfinished(cache.resolve("pg"), "").isEmpty());
        assertTrue(unfinished(cache.resolve("template"), "").isEmpty());
    }

    private static Optional<Path> unfinished(Path kind, String inside) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(kind, "*.tmp")) {
            for (Path path : found) {
                if (Files.exists(path.resolve(inside))) {
                    return Optional.of(path);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Kills the watchdog of a server: the process that knows the socket's folder and is not the server. */
    private static long kill(Path sockets, long server) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != server)
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(sockets.toString()))
                        .isPresent())
                .filter(ProcessHandle::destroyForcibly)
                .count();
    }

    /** A zombie is gone, too: who reaps it is the system's affair. */
    private static boolean isGone(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .isEmpty();
    }

    private static boolean printed(ForkedServer fork, String line) {
        try {
            return line.equals(fork.output().readLine());
        } catch (IOException e) {
            return false;
        }
    }

    private static long pidOf(ForkedServer fork) {
        try {
            return fork.awaitServer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitTrue(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Deadline.pause(10);
        }
    }

    private static void assertStarts(Path area) throws SQLException {
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(area))) {
            assertEquals("1", new TestDatabase(server, server.database()).value("SELECT 1"));
        }
    }
}
