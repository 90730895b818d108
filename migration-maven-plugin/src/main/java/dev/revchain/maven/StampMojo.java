package dev.revchain.maven;

import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Records where a database is without running anything: for one that got its schema in another way.
 *
 * @since 0.1.0
 */
@Mojo(name = "stamp", threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class StampMojo extends DatabaseMojo {

    /**
     * Where the database is: {@code heads}, {@code base}, an id or the beginning of one, {@code label@head}, several with
     * commas. On the command line {@code -Dto} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to")
    private String to;

    /**
     * Whether everything that is recorded is forgotten first, even revisions without a file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.purge", defaultValue = "false")
    private boolean purge;

    /**
     * Longest wait for another run on the same database, in seconds; 0 tries once.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lockTimeout", defaultValue = "60")
    private String lockTimeout;

    /**
     * Whether to show what would be recorded, and do nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    StampMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        String target = goal.given("to", "to", to).orElseThrow(Stamping::noTarget);
        new Stamping(goal, folders(goal), database(goal))
                .run(target, goal.given("purge", purge), goal.given("dryRun", dryRun));
    }

    @Override
    Duration lockTimeout(Goal goal) {
        return Choice.seconds(
                "lockTimeout", goal.given("lockTimeout", lockTimeout).orElse("60"));
    }
}
