package dev.revchain.maven;

import java.time.Duration;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that may start embedded PostgreSQL, as the database or to think on. */
abstract class EmbeddedMojo extends RevisionsMojo {

    private static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(60);

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

    EmbeddedMojo(Services services) {
        super(services);
    }

    /** Embedded PostgreSQL as the parameters want it. */
    final EmbeddedPostgres embedded(Goal goal) {
        return new EmbeddedPostgres(
                goal, postgresVersion, embeddedReset, embeddedTcp, cacheDirectory, lockTimeout(goal));
    }

    /** The longest wait for another run, or for another build that uses the embedded server. */
    Duration lockTimeout(Goal goal) {
        return DEFAULT_LOCK_TIMEOUT;
    }
}
