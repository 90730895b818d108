package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists the branch points, each with the revisions that follow it.
 *
 * @since 0.1.0
 */
@Mojo(name = "branches", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class BranchesMojo extends DescribingMojo {

    @Inject
    BranchesMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        description(goal).branches();
    }
}
