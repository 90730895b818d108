package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells everything of the revisions that a target stands for.
 *
 * @since 0.1.0
 */
@Mojo(name = "show", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class ShowMojo extends DescribingMojo {

    /**
     * What to show: an id or the beginning of one, a label, {@code head}, {@code heads}, {@code current}, several with
     * commas. On the command line {@code -Dto} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to", defaultValue = "heads")
    private String to;

    @Inject
    ShowMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        description(goal).show(goal.given("to", "to", to).orElse("heads"));
    }
}
