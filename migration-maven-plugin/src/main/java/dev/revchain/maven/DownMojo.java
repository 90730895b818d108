package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Takes revisions back, down to a target.
 *
 * @since 0.1.0
 */
@Mojo(name = "down", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class DownMojo extends RunningMojo {

    /**
     * Where to go: {@code -1}, {@code base}, an id or the beginning of one, {@code label@base}, {@code label@-1}. What is
     * named stays applied. On the command line {@code -Dto} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to", defaultValue = "-1")
    private String to;

    /**
     * Whether a revision without a file is taken back with the downgrade that the database recorded when it was applied.
     * The SQL is shown before it is run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.useRecorded", defaultValue = "false")
    private boolean useRecorded;

    @Inject
    DownMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        String target = goal.given("to", "to", to).orElse("-1");
        running(goal).down(target, goal.given("useRecorded", useRecorded));
    }
}
