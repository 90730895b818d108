package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

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

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, because migrate.skip is set.");
            return;
        }
        try {
            run();
        } catch (MigrationException.Refused e) {
            throw new MojoFailureException(ProblemWords.of(e));
        } catch (MigrationException.Failed e) {
            throw new MojoExecutionException(ProblemWords.of(e), e.getCause());
        }
    }

    /** Does the work of the goal. */
    protected abstract void run() throws MojoExecutionException, MojoFailureException;

    final MavenSession session() {
        return session;
    }

    final MavenProject project() {
        return session.getCurrentProject();
    }

    /** Where relative paths start: the project's folder, or the current one where there is no project. */
    final Path baseDirectory() {
        return Optional.ofNullable(project().getBasedir())
                .map(java.io.File::toPath)
                .orElseGet(() -> Path.of(session.getExecutionRootDirectory()));
    }

    /** What was typed as a short property on this command line; the POM cannot set it. */
    final Optional<String> typed(String property) {
        return Optional.ofNullable(session.getUserProperties().getProperty(property));
    }
}
