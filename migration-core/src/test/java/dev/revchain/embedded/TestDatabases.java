package dev.revchain.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases for tests, on one server for all tests of a JVM. The server's version is the system property
 * {@code revchain.postgres.version}; it starts with the first database, and its data go when the JVM ends.
 */
public final class TestDatabases {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestDatabases() {}

    /** The server, started when first asked for. */
    public static EmbeddedServer server() {
        return Shared.SERVER;
    }

    /** A fresh database that belongs to the server's user; closing it drops it, with all its sessions. */
    public static TestDatabase create() throws SQLException {
        TestDatabase database = new TestDatabase(server(), "test_" + COUNTER.incrementAndGet());
        String strategy = majorVersion() >= 15 ? " STRATEGY file_copy" : "";
        execute("CREATE DATABASE " + database.name() + strategy);
        return database;
    }

    static void execute(String sql) throws SQLException {
        try (Connection connection = new TestDatabase(server(), server().database()).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int majorVersion() {
        String version = System.getProperty("revchain.postgres.version", EmbeddedVersion.DEFAULT);
        return EmbeddedVersion.resolve(version, EmbeddedPlatform.current()).major();
    }

    /** Where tests keep unpacked binaries, from run to run. */
    static Path cache() {
        return Path.of("target", "embedded-cache").toAbsolutePath();
    }

    /** Another server, of this version, for a test that closes it. */
    public static EmbeddedServer start(String version) {
        return start(
                settings(version, Path.of("target", "embedded-on-" + version)).withReset());
    }

    static EmbeddedServer start(EmbeddedSettings settings) {
        return EmbeddedServer.start(settings, JarFolder.ofTheBuild(), LockListener.SILENT, new SecureRandom());
    }

    static EmbeddedSettings settings(Path directory) {
        return settings(System.getProperty("revchain.postgres.version", EmbeddedVersion.DEFAULT), directory);
    }

    static EmbeddedSettings settings(String version, Path directory) {
        return EmbeddedSettings.of(EmbeddedVersion.resolve(version, EmbeddedPlatform.current()), directory)
                .withCache(cache());
    }

    /** Loaded, and so started, when first used. */
    private static final class Shared {
        static final EmbeddedServer SERVER = startShared();

        private static EmbeddedServer startShared() {
            Path directory =
                    Path.of("target", "embedded-" + ProcessHandle.current().pid());
            EmbeddedServer server = start(settings(directory).withReset());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
            return server;
        }

        private static void end(EmbeddedServer server) {
            try {
                server.close();
                new FileTree(server.directory()).delete();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
