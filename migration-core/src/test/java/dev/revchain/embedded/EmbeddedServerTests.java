package dev.revchain.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedServerTests {

    @TempDir
    Path folder;

    @Test
    void keepsDataAndPasswordFromStartToStart() throws SQLException {
        String password;
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(folder.resolve("area")))) {
            database(server).execute("CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (42)");
            password = server.password();
        }
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(folder.resolve("area")))) {
            assertEquals("42", database(server).value("SELECT id FROM kept"));
            assertEquals(password, server.password());
        }
    }

    @Test
    void leavesNothingRunningAndNoSocketBehind() {
        EmbeddedServer server = TestDatabases.start(TestDatabases.settings(folder.resolve("area")));
        assertTrue(Files.exists(server.socket()));
        server.close();
        server.close();
        assertFalse(Files.exists(server.socket().getParent()));
        assertTrue(ProcessHandle.of(server.pid()).isEmpty());
    }

    @Test
    void resetStartsFromNothing() throws SQLException {
        Path area = folder.resolve("area");
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(area))) {
            database(server).execute("CREATE TABLE gone (id int)");
        }
        try (EmbeddedServer server =
                TestDatabases.start(TestDatabases.settings(area).withReset())) {
            assertEquals("0", database(server).value("SELECT count(*) FROM pg_tables WHERE tablename = 'gone'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "17", "18"})
    void startsEveryVersionOfTheBuild(String major) throws SQLException {
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(major, folder.resolve("area")))) {
            TestDatabase database = database(server);
            assertEquals(major, database.value("SELECT current_setting('server_version_num')::int / 10000"));
            assertEquals("UTF8", database.value("SHOW server_encoding"));
            database.execute("CREATE EXTENSION pg_trgm", "CREATE EXTENSION \"uuid-ossp\"");
        }
    }

    /** As many as a revision takes that makes a schema of thousands of tables. */
    @Test
    void holdsManyLocksInOneTransaction() throws SQLException {
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(folder.resolve("area")))) {
            assertEquals(
                    "40000",
                    database(server)
                            .value(
                                    "SELECT count(*) FROM (SELECT pg_advisory_xact_lock(i) FROM generate_series(1, 40000) AS i) AS held"));
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() {
        Path area = folder.resolve("area");
        TestDatabases.start(TestDatabases.settings("17", area)).close();
        Problem problem = refused(TestDatabases.settings("18", area));
        assertEquals(ProblemCode.EMBEDDED_VERSION, problem.code());
        assertTrue(problem.sentence().contains("of PostgreSQL 17, not 18"), problem.sentence());
        try (EmbeddedServer server =
                TestDatabases.start(TestDatabases.settings("18", area).withReset())) {
            assertTrue(ProcessHandle.of(server.pid()).isPresent());
        }
    }

    @Test
    void listensOnNoPortUnlessAsked() throws SQLException {
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(folder.resolve("area")))) {
            assertEquals("", database(server).value("SHOW listen_addresses"));
            assertEquals(OptionalInt.empty(), server.port());
        }
    }

    @Test
    void opensThePortForThePasswordAlone() throws SQLException {
        EmbeddedSettings settings =
                TestDatabases.settings(folder.resolve("area")).withTcp();
        try (EmbeddedServer server = TestDatabases.start(settings)) {
            String url = "jdbc:postgresql://127.0.0.1:" + server.port().orElseThrow() + "/" + server.database();
            try (Connection connection = DriverManager.getConnection(url, server.user(), server.password())) {
                assertTrue(connection.isValid(0));
            }
            assertEquals("28P01", stateOf(url, server.user(), "guess"));
            assertEquals("28P01", stateOf(url, ServerOptions.ADMIN, "guess"));
            assertEquals("migrate", database(server).value("SELECT current_user"));
        }
    }

    @Test
    void takesAnotherPortWhenOneIsTaken() throws IOException {
        EmbeddedSettings settings =
                TestDatabases.settings(folder.resolve("area")).withTcp();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Deque<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), taken.getLocalPort()));
            try (EmbeddedServer server =
                    serverStart(settings).start(() -> OptionalInt.of(ports.isEmpty() ? freePort() : ports.pop()))) {
                assertNotEquals(taken.getLocalPort(), server.port().orElseThrow());
                assertTrue(ports.isEmpty());
            }
        }
    }

    @Test
    void makesAnOrdinaryUserWhenAskedTo() throws SQLException {
        EmbeddedSettings settings = TestDatabases.settings(folder.resolve("area"))
                .withOwner(new DatabaseOwner("o'brien \"x\"", "Data \"base\"", false));
        try (EmbeddedServer server = TestDatabases.start(settings)) {
            TestDatabase database = new TestDatabase(server, "Data%20%22base%22");
            assertEquals("f", database.value("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
            database.execute("CREATE SCHEMA app", "CREATE EXTENSION hstore", "CREATE DATABASE scratch");
            SQLException refused =
                    assertThrows(SQLException.class, () -> database.execute("COPY (SELECT 1) TO PROGRAM 'cat'"));
            assertEquals("42501", refused.getSQLState());
        }
        try (EmbeddedServer server = TestDatabases.start(settings.withOwner(DatabaseOwner.DEFAULT))) {
            assertEquals("on", database(server).value("SHOW is_superuser"));
        }
    }

    @Test
    void letsOnlyItsUserIntoItsFolders() throws IOException {
        try (EmbeddedServer server = TestDatabases.start(TestDatabases.settings(folder.resolve("area")))) {
            for (Path path : List.of(server.directory(), server.socket().getParent())) {
                assertEquals(0, (Integer) Files.getAttribute(path, "unix:mode") & 0007, path.toString());
            }
            assertEquals(0, (Integer) Files.getAttribute(server.directory().resolve("password"), "unix:mode") & 0077);
        }
    }

    @Test
    void aSecondStartWaitsForTheFirstToEnd() throws Exception {
        EmbeddedSettings settings = TestDatabases.settings(folder.resolve("area"));
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Long> second;
        try (EmbeddedServer server = TestDatabases.start(settings)) {
            database(server).execute("CREATE TABLE of_the_first ()");
            second = CompletableFuture.supplyAsync(() -> countTables(settings, (pid, command) -> waits.countDown()));
            waits.await();
            assertFalse(second.isDone());
        }
        assertEquals(1L, second.get());
    }

    private static long countTables(EmbeddedSettings settings, LockListener listener) {
        try (EmbeddedServer server =
                EmbeddedServer.start(settings, JarFolder.ofTheBuild(), listener, new SecureRandom())) {
            return Long.parseLong(
                    database(server).value("SELECT count(*) FROM pg_tables WHERE tablename = 'of_the_first'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondStartGivesUpAndNamesTheFirst() {
        EmbeddedSettings settings = TestDatabases.settings(folder.resolve("area"));
        try (EmbeddedServer server = TestDatabases.start(settings)) {
            Problem problem = refused(settings.withLockTimeout(Duration.ofMillis(100)));
            assertEquals(ProblemCode.EMBEDDED_BUSY, problem.code());
            assertTrue(
                    problem.facts()
                            .get(0)
                            .value()
                            .startsWith(ProcessHandle.current().pid() + " "),
                    problem.toString());
            assertTrue(ProcessHandle.of(server.pid()).isPresent());
        }
    }

    @Test
    void tellsWhatTheServerSaidWhenItDoesNotStart() throws IOException {
        EmbeddedSettings settings = TestDatabases.settings(folder.resolve("area"));
        Path area;
        try (EmbeddedServer server = TestDatabases.start(settings)) {
            area = server.directory();
        }
        Files.delete(area.resolve("data/global/pg_control"));
        MigrationException failure = assertThrows(MigrationException.Failed.class, () -> TestDatabases.start(settings));
        Problem problem = failure.problems().get(0);
        assertEquals(ProblemCode.EMBEDDED_START, problem.code());
        assertTrue(problem.facts().get(0).value().contains("could not find the database system"), problem.toString());
        assertTrue(problem.remedies().toString().contains("delete " + area), problem.toString());
        Files.delete(area.resolve("data/PG_VERSION"));
        failure = assertThrows(MigrationException.Failed.class, () -> TestDatabases.start(settings));
        assertTrue(failure.problems().get(0).remedies().toString().contains("delete " + area), failure.toString());
        TestDatabases.start(settings.withReset()).close();
    }

    private static Problem refused(EmbeddedSettings settings) {
        return assertThrows(MigrationException.Refused.class, () -> TestDatabases.start(settings))
                .problems()
                .get(0);
    }

    private static TestDatabase database(EmbeddedServer server) {
        return new TestDatabase(server, server.database());
    }

    private static ServerStart serverStart(EmbeddedSettings settings) throws IOException {
        return new ServerStart(
                settings,
                Surroundings.choose(settings.directory(), settings.cacheDirectory(), Surroundings.WAYS_FOR_ROOT),
                JarFolder.ofTheBuild(),
                LockListener.SILENT,
                new SecureRandom());
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stateOf(String url, String user, String password) {
        return assertThrows(
                        SQLException.class,
                        () -> DriverManager.getConnection(url, user, password).close())
                .getSQLState();
    }
}
