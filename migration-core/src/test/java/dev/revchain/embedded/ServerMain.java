package dev.revchain.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.postgresql.Driver;

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
            if (arguments[3].equals("wait")) {
                Thread.sleep(Long.MAX_VALUE);
            }
            if (arguments[3].equals("query")) {
                query(server);
            }
            System.out.println("asked after " + (System.nanoTime() - started) / 1_000_000 + " ms");
        }
        System.out.println("closed after " + (System.nanoTime() - started) / 1_000_000 + " ms");
    }

    private static void query(EmbeddedServer server) throws Exception {
        try (Connection connection =
                        new Driver().connect("jdbc:postgresql://localhost/" + server.database(), server.properties());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version()")) {
            row.next();
            System.out.println(row.getString(1));
        }
    }
}
