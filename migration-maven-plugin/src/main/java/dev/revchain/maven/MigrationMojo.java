package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import java.nio.file.InvalidPathException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: the switch that skips them, and the one place where a problem becomes a Maven failure. */
abstract class MigrationMojo extends AbstractMojo {

    /**
     * Skips the goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    private final Services services;

    MigrationMojo(Services services) {
        this.services = services;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Goal goal = Goal.of(session, execution, services, getLog());
        try {
            if (goal.given("skip", skip)) {
                goal.log().info("Skipped, because migrate.skip is set.");
            } else {
                KnownParameters.check(goal);
                if (!passesOver(goal)) {
                    run(goal);
                }
            }
        } catch (MigrationException e) {
            Failures.raise(e, goal);
        } catch (InvalidPathException e) {
            Failures.raise(Failures.noPath(e), goal);
        }
    }

    /** Whether the goal has nothing to do with this module, of those that Maven calls it in. */
    protected boolean passesOver(Goal goal) {
        return false;
    }

    /** Does the work of the goal. */
    protected abstract void run(Goal goal);
}
