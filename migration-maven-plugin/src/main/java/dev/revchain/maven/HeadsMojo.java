package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists the heads: the revisions that no other has as a parent.
 *
 * @since 0.1.0
 */
@Mojo(name = "heads", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class HeadsMojo extends DescribingMojo {

    @Inject
    HeadsMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        description(goal).heads();
    }
}
