package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Applies revisions, up to a target.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "up",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = DiscreetConfigurator.NAME)
public final class UpMojo extends RunningMojo {

    /**
     * Where to go: {@code head}, {@code heads}, an id or the beginning of one, {@code label@head}, {@code +1}, several
     * with commas. On the command line {@code -Dto} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to", defaultValue = "head")
    private String to;

    /**
     * Applied revisions, with commas, whose SQL was edited since, and whose edit the database has already.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.accept")
    private String accept;

    /**
     * Whether to go up although the database holds applied revisions that this project has no file for.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.allowUnknown", defaultValue = "false")
    private boolean allowUnknown;

    @Inject
    UpMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        String target = goal.given("to", "to", to).orElse("head");
        running(goal).up(target, goal.given("accept", accept).orElse(""), goal.given("allowUnknown", allowUnknown));
    }
}
