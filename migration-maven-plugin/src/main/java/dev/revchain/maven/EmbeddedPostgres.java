package dev.revchain.maven;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.Secret;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.DatabaseOwner;
import dev.revchain.embedded.EmbeddedPlatform;
import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.EmbeddedSettings;
import dev.revchain.embedded.EmbeddedVersion;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;

/** Embedded PostgreSQL as the parameters want it: the database of the project, and servers to think on. */
final class EmbeddedPostgres {

    private enum Tcp {
        TRUE,
        FALSE,
        AUTO
    }

    private final Goal goal;
    private final String version;
    private final boolean reset;
    private final String tcp;
    private final String cache;
    private final Duration lockTimeout;

    /**
     * What the POM says.
     *
     * @param version absent is null
     * @param reset whether the data of the database are thrown away first
     * @param tcp a word of {@link Tcp}
     * @param cache the folder for binaries; absent is null
     * @param lockTimeout longest wait for another build that uses the data
     */
    EmbeddedPostgres(Goal goal, String version, boolean reset, String tcp, String cache, Duration lockTimeout) {
        this.goal = goal;
        this.version = version;
        this.reset = reset;
        this.tcp = tcp;
        this.cache = cache;
        this.lockTimeout = lockTimeout;
    }

    /** The version that was asked for. */
    Optional<String> version() {
        return goal.given("postgresVersion", version);
    }

    /** Whether it has been used in this project. */
    boolean hasData() {
        return EmbeddedServer.hasData(goal.baseDirectory().resolve(".migrate"));
    }

    /** The database of the project; started when it does not run. */
    SessionOpener database() {
        String number = version().orElse(EmbeddedVersion.DEFAULT);
        EmbeddedServer server = start(number, ".migrate", isTcp(), goal.given("embedded.reset", reset), "");
        if (server.port().isPresent()) {
            HandedOver.to(
                    goal.project(),
                    DatabaseAddress.onLoopback(server.port().getAsInt(), server.database()),
                    new Credentials(Optional.of(server.user()), Optional.of(new Secret(server.password()))));
        }
        return onSocket(server, goal.applicationName());
    }

    /** A server of its own to think on, which never holds anything that matters: what is damaged is made again. */
    SessionOpener scratch(ScratchVersion version) {
        version.doubt().ifPresent(goal.log()::warn);
        String directory = ".migrate/scratch-" + version.number();
        try {
            return onSocket(start(version.number(), directory, false, false, version.remark()), "migrate");
        } catch (MigrationException e) {
            ProblemCode code = e.problems().get(0).code();
            if (code == ProblemCode.EMBEDDED_BINARIES
                    && version.withoutBinaries().isPresent()) {
                return scratch(version.withoutBinaries().get());
            }
            boolean damaged = code == ProblemCode.EMBEDDED_START || code == ProblemCode.EMBEDDED_VERSION;
            if (!damaged || !EmbeddedServer.hasData(goal.baseDirectory().resolve(directory))) {
                throw e;
            }
            goal.log().warn("It does not start on the data of an earlier run, so they are thrown away");
            return onSocket(start(version.number(), directory, false, true, ""), "migrate");
        }
    }

    private boolean isTcp() {
        Tcp wanted = Choice.of(
                Tcp.class, "embedded.tcp", goal.given("embedded.tcp", tcp).orElse("auto"));
        boolean bound = goal.execution().getLifecyclePhase() != null;
        return wanted == Tcp.TRUE || (wanted == Tcp.AUTO && bound);
    }

    private EmbeddedServer start(String number, String directory, boolean open, boolean again, String remark) {
        EmbeddedSettings settings = new EmbeddedSettings(
                EmbeddedVersion.resolve(number, EmbeddedPlatform.current()),
                goal.baseDirectory().resolve(directory),
                goal.givenPath("cacheDirectory", cache).orElseGet(EmbeddedSettings::defaultCache),
                DatabaseOwner.DEFAULT,
                open,
                again,
                lockTimeout);
        goal.log().info("Embedded PostgreSQL " + settings.version() + " in " + settings.directory() + remark);
        return goal.services().embedded().server(settings, goal);
    }

    private static SessionOpener onSocket(EmbeddedServer server, String name) {
        return new SessionOpener(
                DatabaseAddress.onSocket(server.socket(), server.database()),
                new Credentials(Optional.of(server.user()), Optional.empty()),
                name);
    }
}
