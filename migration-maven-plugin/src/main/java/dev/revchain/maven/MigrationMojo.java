package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
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

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (given("skip", skip)) {
            getLog().info("Skipped, because migrate.skip is set.");
            return;
        }
        try {
            refuseUnknown();
            run();
        } catch (MigrationException.Refused e) {
            throw new MojoFailureException(words(e));
        } catch (MigrationException.Failed e) {
            throw failure(e);
        } catch (InvalidPathException e) {
            throw new MojoFailureException(words(noPath(e)));
        }
    }

    /** Maven writes the message of each cause behind these words if it is no part of them; so paths in it stay whole. */
    private MojoExecutionException failure(MigrationException.Failed e) {
        String words = words(e);
        return new MojoExecutionException(holdsAll(words, e.getCause()) ? words : ProblemWords.of(e), e.getCause());
    }

    private static boolean holdsAll(String words, Throwable first) {
        return Stream.iterate(first, Objects::nonNull, Throwable::getCause)
                .allMatch(cause -> cause.getMessage() == null || words.contains(cause.getMessage()));
    }

    private String words(MigrationException e) {
        return paths().in(ProblemWords.of(e));
    }

    /** How files are named at the console. */
    final NearPaths paths() {
        return NearPaths.of(session);
    }

    @Override
    public final Log getLog() {
        return new NearLog(super.getLog(), paths());
    }

    /** Where the machine's locale is C, no name of a file may have letters beyond ASCII. */
    private static MigrationException noPath(InvalidPathException e) {
        return Problem.of(
                        ProblemCode.FILE_UNREADABLE,
                        "\"" + e.getInput() + "\" is no name of a file on this machine: " + e.getReason())
                .remedy(Remedy.advice("letters beyond ASCII need a locale with UTF-8: LC_ALL=C.UTF-8 mvn ..."))
                .refused();
    }

    private void refuseUnknown() {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        KnownParameters known = KnownParameters.of(plugin);
        // What Maven hands to the goal holds only what it knows; the POM holds all.
        Plugin configured = project().getPlugin(plugin.getPluginLookupKey());
        if (configured != null) {
            for (String unknown : known.unknownIn(configured, execution.getExecutionId())) {
                getLog().warn(unknown);
            }
        }
        MigrationException.refuseIfAny(known.unknownAmong(session.getUserProperties()));
    }

    /** Does the work of the goal. */
    protected abstract void run() throws MojoExecutionException, MojoFailureException;

    final MojoExecution execution() {
        return execution;
    }

    final MavenSession session() {
        return session;
    }

    final MavenProject project() {
        return session.getCurrentProject();
    }

    /** Where relative paths start: the project's folder, or the current one where there is no project. */
    final Path baseDirectory() {
        File folder = project().getBasedir();
        return folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    }

    /** What was typed as a property on this command line. */
    final Optional<String> typed(String property) {
        return Optional.ofNullable(session.getUserProperties().getProperty(property));
    }

    /**
     * The value of a parameter: the command line's, else the POM's. By itself Maven lets the POM win over the command
     * line, which surprises whoever types {@code -Dmigrate.url}.
     */
    final Optional<String> given(String parameter, String configured) {
        String text = typed("migrate." + parameter).orElse(configured);
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /** The value of a switch. */
    final boolean given(String parameter, boolean configured) {
        Optional<String> typed = typed("migrate." + parameter);
        return typed.isPresent() ? Choice.yesOrNo(parameter, typed.get()) : configured;
    }
}
