package dev.revchain.maven;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.Secret;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.EmbeddedSettings;
import dev.revchain.embedded.EmbeddedVersion;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that may start embedded PostgreSQL, as the database or to think on. */
abstract class EmbeddedMojo extends RevisionsMojo {

    private static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(60);

    private enum Tcp {
        TRUE,
        FALSE,
        AUTO
    }

    /**
     * The version of embedded PostgreSQL: {@code 13} to {@code 18}, as far as there are binaries for the platform. When it
     * is not set, it is 17, and scratch databases have the version of the database if one is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.postgresVersion")
    private String postgresVersion;

    /**
     * Whether the data of embedded PostgreSQL are thrown away first.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.embedded.reset", defaultValue = "false")
    private boolean embeddedReset;

    /**
     * Whether embedded PostgreSQL listens on a port of the loopback interface, so that other programs can connect:
     * {@code true}, {@code false}, or {@code auto} for only where the goal is bound to a phase of the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.embedded.tcp", defaultValue = "auto")
    private String embeddedTcp;

    /**
     * Where the binaries of embedded PostgreSQL are kept, for all projects of a user; {@code .cache/revchain} in the home
     * folder when not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.cacheDirectory")
    private String cacheDirectory;

    private final Services services;

    EmbeddedMojo(Services services) {
        this.services = services;
    }

    final Services services() {
        return services;
    }

    /** The embedded database of the project; started when it does not run. */
    final SessionOpener embedded(String name) {
        boolean bound = execution().getLifecyclePhase() != null;
        String version = postgresVersion().orElse(EmbeddedVersion.DEFAULT);
        EmbeddedServer server =
                start(version, ".migrate", choosesTcp(bound), given("embedded.reset", embeddedReset), "");
        if (server.port().isPresent()) {
            HandedOver.to(
                    project(),
                    DatabaseAddress.onLoopback(server.port().getAsInt(), server.database()),
                    new Credentials(Optional.of(server.user()), Optional.of(new Secret(server.password()))));
        }
        return onSocket(server, name);
    }

    /** The version that was asked for. */
    final Optional<String> postgresVersion() {
        return given("postgresVersion", postgresVersion);
    }

    private EmbeddedServer start(String version, String directory, boolean tcp, boolean reset, String remark) {
        EmbeddedSettings settings = new EmbeddedChoice(
                        version,
                        baseDirectory().resolve(directory),
                        given("cacheDirectory", cacheDirectory).map(baseDirectory()::resolve),
                        tcp,
                        reset,
                        lockTimeout())
                .settings();
        getLog().info("Embedded PostgreSQL " + settings.version() + " in " + settings.directory() + remark);
        return services.embedded()
                .server(
                        settings,
                        new MavenBinaries(services.repositories(), session()),
                        new WaitLog(getLog()),
                        session());
    }

    private static SessionOpener onSocket(EmbeddedServer server, String name) {
        return new SessionOpener(
                DatabaseAddress.onSocket(server.socket(), server.database()),
                new Credentials(Optional.of(server.user()), Optional.empty()),
                name);
    }

    private boolean choosesTcp(boolean bound) {
        Tcp tcp = Choice.of(
                Tcp.class, "embedded.tcp", given("embedded.tcp", embeddedTcp).orElse("auto"));
        return tcp == Tcp.TRUE || (tcp == Tcp.AUTO && bound);
    }

    /** A server of its own to think on, which never holds anything that matters. */
    final SessionOpener embeddedScratch(ScratchVersion version) {
        return onSocket(scratch(version), "migrate");
    }

    /** What is damaged there is made again: it holds nothing that matters. */
    private EmbeddedServer scratch(ScratchVersion version) {
        version.doubt().ifPresent(getLog()::warn);
        String directory = ".migrate/scratch-" + version.number();
        try {
            return start(version.number(), directory, false, false, version.remark());
        } catch (MigrationException e) {
            ProblemCode code = e.problems().get(0).code();
            if (code == ProblemCode.EMBEDDED_BINARIES
                    && version.withoutBinaries().isPresent()) {
                return scratch(version.withoutBinaries().get());
            }
            boolean damaged = code == ProblemCode.EMBEDDED_START || code == ProblemCode.EMBEDDED_VERSION;
            if (!damaged || !EmbeddedServer.hasData(baseDirectory().resolve(directory))) {
                throw e;
            }
            getLog().warn("It does not start on the data of an earlier run, so they are thrown away");
            return start(version.number(), directory, false, true, "");
        }
    }

    /** Whether embedded PostgreSQL has been used in this project. */
    final boolean hasEmbeddedData() {
        return EmbeddedServer.hasData(baseDirectory().resolve(".migrate"));
    }

    /** The longest wait for another run, or for another build that uses the embedded server. */
    Duration lockTimeout() {
        return DEFAULT_LOCK_TIMEOUT;
    }
}
