package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs each revision up, down and up again on a scratch database, and fails for each that does not lead back to the schema
 * that was there before it. Branches are applied in another order, too, which must lead to the same schema. No database of
 * yours is touched.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        configurator = DiscreetConfigurator.NAME)
public final class VerifyMojo extends ModelMojo {

    /**
     * The revisions to try, {@code from:to}, both ends included.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range", defaultValue = ":")
    private String range;

    @Inject
    VerifyMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        new Verification(goal, folders(goal), model(goal, database(goal)))
                .run(goal.given("range", range).orElse(":"));
    }
}
