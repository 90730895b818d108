package dev.revchain.embedded;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The way from settings to a running server.
 *
 * @param settings what was asked for
 * @param surroundings where it will run, and as whom
 * @param source of the binaries
 * @param listener told of waits
 * @param random for the password
 */
record ServerStart(
        EmbeddedSettings settings,
        Surroundings surroundings,
        BinariesSource source,
        LockListener listener,
        SecureRandom random) {

    EmbeddedServer start() throws IOException {
        return start(this::freePort);
    }

    /** The same with ports of the caller's choice, if ports are wanted at all. */
    EmbeddedServer start(Supplier<OptionalInt> ports) throws IOException {
        boolean hadData = new DataDirectory(surroundings.area()).exists();
        try {
            return attempt(ports);
        } catch (IOException | MigrationException e) {
            if (!dropDamaged(hadData)) {
                throw e;
            }
            return attempt(ports);
        }
    }

    /**
     * Looks whether somebody, who cleans up caches perhaps, took files out of ours.
     *
     * @param hadData whether there were data before; if not, those that are there now may be a copy of half a template
     */
    private boolean dropDamaged(boolean hadData) throws IOException {
        boolean binaries = cache("pg").dropIfDamaged(BinariesCache.name(settings.version()));
        boolean template = cache("template").dropIfDamaged(ClusterTemplate.name(settings.version()));
        if (template && (settings.reset() || !hadData)) {
            new DataDirectory(surroundings.area()).delete();
        }
        return binaries || template;
    }

    private EmbeddedServer attempt(Supplier<OptionalInt> ports) throws IOException {
        Path binaries = new BinariesCache(cache("pg")).unpacked(settings.version(), source);
        ExclusiveLock lock = ExclusiveLock.acquire(surroundings.area(), settings.lockTimeout(), listener);
        try {
            DataDirectory directory = new DataDirectory(surroundings.area());
            prepare(directory, binaries);
            Launch launch = new Launch(settings.version(), binaries, surroundings.account(), directory);
            return provision(launch.start(settings.tcp() ? ports : OptionalInt::empty), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void prepare(DataDirectory directory, Path binaries) throws IOException {
        LeftoverServer.clear(directory.data());
        SocketDirectory.sweep(directory.socketRecord());
        if (settings.reset()) {
            directory.delete();
        }
        if (!directory.exists()) {
            directory.cloneFrom(
                    new ClusterTemplate(cache("template"), surroundings.account()).data(settings.version(), binaries));
        }
        directory.requireVersion(settings.version().major());
        directory.giveTo(surroundings.account());
    }

    private CacheDirectory cache(String kind) throws IOException {
        return new CacheDirectory(surroundings.cache().within(kind), settings.lockTimeout(), listener);
    }

    private EmbeddedServer provision(RunningServer running, ExclusiveLock lock) throws IOException {
        Provisioning provisioning = new Provisioning(running.directory(), settings.owner());
        try {
            String password = provisioning.password(random);
            provisioning.apply(running.socket(), password);
            return new EmbeddedServer(settings.owner(), running, lock, password);
        } catch (IOException | RuntimeException e) {
            running.stop();
            throw e;
        } catch (SQLException e) {
            running.stop();
            throw Problem.of(
                            ProblemCode.EMBEDDED_START,
                            "the user " + settings.owner().user() + " and the database "
                                    + settings.owner().database() + " cannot be made")
                    .fact("server", String.valueOf(e.getMessage()))
                    .failed(e);
        }
    }

    /** A port that the system says is free now; the start finds out whether it still is. */
    private OptionalInt freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return OptionalInt.of(probe.getLocalPort());
        } catch (IOException e) {
            throw Problem.of(ProblemCode.EMBEDDED_START, "no port of the loopback interface is free")
                    .failed(e);
        }
    }
}
