package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prepares a project: makes the folders for revisions and for the model, and prints what to put into the POM. Begins from a
 * database that has a schema already when it is told to: writes that schema as the model and as the first revision, and
 * records that the database is there. Nothing is overwritten.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class InitMojo extends WritingMojo {

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /**
     * Where the schema comes from: {@code database} for one that has a schema already. When it is not set, the project begins
     * with nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.from")
    private String from;

    /**
     * Whether the first revision, written from a database, can be taken back. That drops all that the database held, so it
     * says that there is no way back, unless this is set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.reversible", defaultValue = "false")
    private boolean reversible;

    @Inject
    InitMojo(Services services) {
        super(services);
    }

    @Override
    protected boolean passesOver(Goal goal) {
        boolean elsewhere = goal.isOfOtherModules();
        if (elsewhere) {
            goal.log().info("Passed over: the plugin is in the POM of other modules of this build.");
        }
        return elsewhere;
    }

    @Override
    protected void run(Goal goal) {
        DatabaseChoice database = database(goal);
        new ProjectStart(goal, folders(goal), database, model(goal, database), file(goal), pluginVersion)
                .run(goal.given("from", from).orElse(""), goal.given("reversible", reversible));
    }
}
