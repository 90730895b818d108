package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails when something should stop a merge or a release: the model holds changes that no revision holds, there are several
 * heads, an applied revision was edited, or the live schema has drifted; and warns of what is dangerous in revisions that a
 * person wrote. The twin of {@code generate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class CheckMojo extends ModelMojo {

    /**
     * What to check, with commas: {@code heads}, {@code hazards}, {@code model}, {@code edited}, {@code drift}.
     * {@code auto} stands for {@code heads} and {@code hazards}, for {@code model} where there is one, and for
     * {@code edited} and {@code drift} where a database is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.checks", defaultValue = "auto")
    private String checks;

    /**
     * Which hazards of handwritten revisions fail the build, and are not only warned about: {@code never},
     * {@code danger} for those with which something is lost, {@code warning} for all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.failOn", defaultValue = "never")
    private String failOn;

    /**
     * The revisions in which hazards are looked for, {@code from:to}, both ends included. Where a database is named, those
     * that are applied to it are left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range", defaultValue = ":")
    private String range;

    @Inject
    CheckMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        DatabaseChoice database = database(goal);
        new Checking(goal, folders(goal), database, model(goal, database))
                .run(
                        goal.given("checks", checks).orElse("auto"),
                        goal.given("range", range).orElse(":"),
                        goal.given("failOn", failOn).orElse("never"));
    }
}
