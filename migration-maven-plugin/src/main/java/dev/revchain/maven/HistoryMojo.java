package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists the revisions of the project, newest first, with the graph drawn beside them.
 *
 * @since 0.1.0
 */
@Mojo(name = "history", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class HistoryMojo extends DescribingMojo {

    /**
     * The stretch to list, {@code from:to}, both ends included; either may be left out. {@code -3:current} lists the last
     * three that are applied.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range", defaultValue = ":")
    private String range;

    /**
     * Whether to ask the database which revisions are applied.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.indicateCurrent", defaultValue = "false")
    private boolean indicateCurrent;

    @Inject
    HistoryMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        description(goal)
                .history(goal.given("range", range).orElse(":"), goal.given("indicateCurrent", indicateCurrent));
    }
}
