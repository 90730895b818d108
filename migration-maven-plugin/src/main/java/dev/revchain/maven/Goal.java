package dev.revchain.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The goal that runs, and what it knows of Maven.
 *
 * @param session of the build
 * @param execution of the goal in it
 * @param services what Maven has for it
 * @param paths how files are named at the console
 * @param log names them so
 */
record Goal(MavenSession session, MojoExecution execution, Services services, NearPaths paths, Log log) {

    static Goal of(MavenSession session, MojoExecution execution, Services services, Log log) {
        NearPaths paths = NearPaths.of(session);
        return new Goal(session, execution, services, paths, new NearLog(log, paths));
    }

    /** As it is typed behind {@code migrate:}. */
    String name() {
        return execution.getGoal();
    }

    /** How it calls itself to a server. */
    String applicationName() {
        return "migrate:" + name() + " pid " + ProcessHandle.current().pid();
    }

    /** The version of the plugin. */
    String toolVersion() {
        return execution.getMojoDescriptor().getPluginDescriptor().getVersion();
    }

    MavenProject project() {
        return session.getCurrentProject();
    }

    /** Where relative paths start: the project's folder, or the current one where there is no project. */
    Path baseDirectory() {
        File folder = project().getBasedir();
        return folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    }

    /** Whether the plugin is in the POM of other modules of the build, and not in this one. */
    boolean isOfOtherModules() {
        return !hasPlugin(project()) && session.getProjects().stream().anyMatch(this::hasPlugin);
    }

    private boolean hasPlugin(MavenProject module) {
        return module.getPlugin(execution.getPlugin().getKey()) != null;
    }

    /** What was typed as a property on this command line. */
    Optional<String> typed(String property) {
        return Optional.ofNullable(session.getUserProperties().getProperty(property));
    }

    /**
     * The value of a parameter: the command line's, else the POM's. By itself Maven lets the POM win over the command
     * line, which surprises whoever types {@code -Dmigrate.url}.
     */
    Optional<String> given(String parameter, String configured) {
        String text = typed("migrate." + parameter).orElse(configured);
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /**
     * What the POM says of a parameter, where that is a property that nothing gives a value. Maven takes it for nothing
     * said at all.
     */
    Optional<String> unresolved(String parameter) {
        Xpp3Dom configured = execution.getConfiguration();
        Xpp3Dom element = configured == null ? null : configured.getChild(parameter);
        return Optional.ofNullable(element)
                .map(Xpp3Dom::getValue)
                .filter(value -> value.contains("${") && !value.equals("${migrate." + parameter + "}"));
    }

    /** The value of a parameter with a short form on the command line, which counts as it was typed. */
    Optional<String> given(String shortForm, String parameter, String configured) {
        Optional<String> typed = typed(shortForm);
        return typed.isPresent() ? typed : given(parameter, configured);
    }

    /** The value of a parameter that names a file or a folder. */
    Optional<Path> givenPath(String parameter, String configured) {
        return given(parameter, configured).map(baseDirectory()::resolve);
    }

    /** The value of a parameter that counts seconds; 0 where nothing is said. */
    Duration givenSeconds(String parameter, String configured) {
        return Choice.seconds(parameter, given(parameter, configured).orElse("0"));
    }

    /** The value of a switch. */
    boolean given(String parameter, boolean configured) {
        Optional<String> typed = typed("migrate." + parameter);
        return typed.isPresent() ? Choice.yesOrNo(parameter, typed.get()) : configured;
    }
}
