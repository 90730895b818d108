package dev.revchain.embedded;

import dev.revchain.database.UnixSocketFactory;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * A running PostgreSQL server of our own. It ends with {@link #close()}, and also when this process dies.
 *
 * <p>It listens on a Unix-domain socket in a folder that nobody else can enter, and on a port of the loopback interface
 * only if asked to; there it wants the password. One server per directory: a second start, in this process or another,
 * waits until the first is closed.
 */
public final class EmbeddedServer implements AutoCloseable {

    private final DatabaseOwner owner;
    private final RunningServer running;
    private final ExclusiveLock lock;
    private final String password;
    private boolean closed;

    EmbeddedServer(DatabaseOwner owner, RunningServer running, ExclusiveLock lock, String password) {
        this.owner = owner;
        this.running = running;
        this.lock = lock;
        this.password = password;
    }

    /**
     * Starts a server, or waits for the one that runs on the same directory to end and starts then. The first start
     * unpacks and initialises, which takes seconds; later ones take a fraction of one.
     *
     * @param source asked for the binaries if they are not unpacked yet
     * @param listener told when we have to wait
     * @param random for the password
     * @throws dev.revchain.problem.MigrationException.Refused EMBEDDED_BUSY, EMBEDDED_ROOT, EMBEDDED_VERSION when the
     *     data are of another major version, EMBEDDED_BINARIES when they are not the pinned ones, EMBEDDED_START when a
     *     folder is another user's
     * @throws dev.revchain.problem.MigrationException.Failed EMBEDDED_START with what the server said
     */
    public static EmbeddedServer start(
            EmbeddedSettings settings, BinariesSource source, LockListener listener, SecureRandom random) {
        try {
            Surroundings surroundings =
                    Surroundings.choose(settings.directory(), settings.cacheDirectory(), Surroundings.WAYS_FOR_ROOT);
            return new ServerStart(settings, surroundings, source, listener, random).start();
        } catch (IOException e) {
            throw new StartFailure(settings).of(e);
        }
    }

    /** Whether a server that works in that folder has data already. */
    public static boolean hasData(Path directory) {
        return Surroundings.places(directory).anyMatch(area -> Files.exists(area.resolve("data")));
    }

    /** The socket, for {@link UnixSocketFactory}. */
    public Path socket() {
        return running.socket();
    }

    /** The port on 127.0.0.1, if one was asked for. */
    public OptionalInt port() {
        return running.port();
    }

    /** The user to work as. */
    public String user() {
        return owner.user();
    }

    /** The password of that user, for the port; the socket asks for none. It stays the same from start to start. */
    public String password() {
        return password;
    }

    /** The database of that user. */
    public String database() {
        return owner.database();
    }

    /**
     * What the driver needs to come in through the socket as the {@link #user()}. In the URL, only the database counts:
     * {@code jdbc:postgresql://localhost/migrate}.
     */
    public Properties properties() {
        Properties properties = UnixSocketFactory.properties(socket());
        properties.setProperty("user", user());
        return properties;
    }

    /** The process of the server. */
    public long pid() {
        return running.process().process().pid();
    }

    /** The folder it works in: the one asked for, or another when the server, run by root, could not reach that. */
    public Path directory() {
        return running.directory().area().path();
    }

    /** Ends the server in good order, ends all sessions, and lets the next one have the directory. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            running.stop();
        } catch (IOException e) {
            throw Problem.of(ProblemCode.EMBEDDED_START, "embedded PostgreSQL left files behind in " + directory())
                    .fact("cause", e.toString())
                    .failed(e);
        }
    }
}
