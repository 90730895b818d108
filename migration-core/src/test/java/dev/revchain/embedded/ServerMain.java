package dev.revchain.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;

/** A process of its own with a server: arguments are the version, the directory, the cache, and what to do then. */
public final class ServerMain {

    private ServerMain() {}

    /** Prints "up" and the server's pid, then either ends, or waits for its own end. */
    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        EmbeddedVersion version = EmbeddedVersion.resolve(arguments[0], EmbeddedPlatform.current());
        EmbeddedSettings settings =
                EmbeddedSettings.of(version, Path.of(arguments[1])).withCache(Path.of(arguments[2]));
        try (EmbeddedServer server =
                EmbeddedServer.start(settings, JarFolder.ofTheBuild(), LockListener.SILENT, new SecureRandom())) {
            System.out.println("up " + server.pid());
            System.out.println("started after " + (System.nanoTime() - started) / 1_000_000 + " ms");
            then(server, arguments[3]);
            System.out.println("asked after " + (System.nanoTime() - started) / 1_000_000 + " ms");
        }
        System.out.println("closed after " + (System.nanoTime() - started) / 1_000_000 + " ms");
    }

    private static void then(EmbeddedServer server, String what) throws Exception {
        TestDatabase database = new TestDatabase(server, server.database());
        switch (what) {
            case "query" -> System.out.println(database.value("SELECT version()"));
            case "wait" -> Thread.sleep(Long.MAX_VALUE);
            case "exit" -> System.exit(3);
            case "table" -> {
                database.execute("CREATE TABLE committed AS SELECT 1 AS id");
                System.out.println("table");
                Thread.sleep(Long.MAX_VALUE);
            }
            default -> {}
        }
    }
}
