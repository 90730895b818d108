package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a revision that joins several heads into one.
 *
 * @since 0.1.0
 */
@Mojo(name = "merge", threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class MergeMojo extends WritingMojo {

    /**
     * The revisions to join, with commas; all heads when not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revisions", defaultValue = "heads")
    private String revisions;

    @Inject
    MergeMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        file(goal).write("merge", goal.given("revisions", revisions).orElse("heads"), "");
    }
}
