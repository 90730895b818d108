package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells where the database is: the newest applied revisions.
 *
 * @since 0.1.0
 */
@Mojo(name = "current", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class CurrentMojo extends DescribingMojo {

    /**
     * Whether to fail when a head of the project is not applied.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.checkHeads", defaultValue = "false")
    private boolean checkHeads;

    @Inject
    CurrentMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        description(goal).current(goal.given("checkHeads", checkHeads));
    }
}
