package dev.revchain.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.io.DefaultSettingsReader;

/**
 * What to type, in the folder that Maven was called in, so that a goal works on the same project with the same profiles and
 * the same configuration as the one that runs.
 *
 * @param options of Maven, with a blank before each
 * @param prefix of the goals, in full where it was typed so
 * @param execution of the POM, with {@code @} before it; empty where it configures nothing of its own
 * @param typed what was typed behind the goal and counts for others too
 */
record MavenCall(String options, String prefix, String execution, TypedParameters typed) {

    /** A goal on the only project there is. */
    static final MavenCall PLAIN = new MavenCall("", "migrate", "", TypedParameters.NONE);

    private static final String BY_HAND = "default-cli";

    /** For the project that the goal runs on. */
    static MavenCall of(Goal goal) {
        MavenCall call = in(goal.project(), goal);
        return new MavenCall(call.options, call.prefix, execution(goal.project(), goal.execution()), call.typed);
    }

    /** For a project of the same build. */
    static MavenCall in(MavenProject project, Goal goal) {
        MavenSession session = goal.session();
        MavenExecutionRequest request = session.getRequest();
        List<String> options = new ArrayList<>(List.of(""));
        File pom = request.getPom();
        if (pom != null) {
            pom(pom.toPath(), goal.paths()).forEach(options::add);
            options.addAll(module(project, pom, request));
        }
        options.addAll(profiles(request));
        options.addAll(PomProperties.typed(project, goal));
        String prefix = prefix(session, goal.execution());
        return new MavenCall(String.join(" ", options), prefix, "", TypedParameters.of(goal));
    }

    /** The command line for a goal with parameters, which win over those that were typed. */
    String command(String goal, Map<String, String> parameters) {
        Map<String, String> properties = new LinkedHashMap<>();
        parameters.forEach((name, value) -> properties.put(ShellWord.property(name), value));
        typed.of(goal).forEach(properties::putIfAbsent);
        StringBuilder command = new StringBuilder("mvn" + options + " " + prefix + ":" + goal + execution);
        properties.forEach((name, value) -> command.append(' ').append(ShellWord.defining(name, value)));
        return command.toString();
    }

    private static List<String> pom(Path pom, NearPaths paths) {
        String near = paths.in(pom.toString());
        return near.equals("pom.xml") ? List.of() : List.of("-f", ShellWord.quoted(near));
    }

    private static List<String> module(MavenProject project, File pom, MavenExecutionRequest request) {
        if (!pom.equals(project.getFile()) || !request.getSelectedProjects().isEmpty()) {
            return List.of("-pl", ":" + project.getArtifactId());
        }
        return request.isRecursive() ? List.of() : List.of("-N");
    }

    /** Those that were typed. Maven keeps them together with those that {@code settings.xml} activates in every build. */
    private static List<String> profiles(MavenExecutionRequest request) {
        List<String> words = new ArrayList<>(request.getActiveProfiles());
        words.removeAll(activeIn(request.getGlobalSettingsFile()));
        words.removeAll(activeIn(request.getUserSettingsFile()));
        request.getInactiveProfiles().forEach(inactive -> words.add("-" + inactive));
        return words.isEmpty() ? List.of() : List.of(ShellWord.quoted("-P" + String.join(",", words)));
    }

    private static List<String> activeIn(File settings) {
        if (settings == null || !settings.isFile()) {
            return List.of();
        }
        try {
            return new DefaultSettingsReader().read(settings, Map.of()).getActiveProfiles();
        } catch (IOException e) {
            // Maven has read it, so it is gone by now; a profile too much does no harm.
            return List.of();
        }
    }

    /** Without a POM or an entry in {@code settings.xml} that knows the short prefix, the long one was typed. */
    private static String prefix(MavenSession session, MojoExecution execution) {
        String full = execution.getGroupId() + ":" + execution.getArtifactId();
        return session.getGoals().stream()
                .filter(typed -> typed.startsWith(full + ":"))
                .map(typed -> typed.substring(0, typed.lastIndexOf(':')))
                .findFirst()
                .orElse(PLAIN.prefix);
    }

    private static String execution(MavenProject project, MojoExecution execution) {
        Plugin plugin = project.getPlugin(execution.getGroupId() + ":" + execution.getArtifactId());
        if (plugin == null || execution.getExecutionId().equals(BY_HAND)) {
            return "";
        }
        return plugin.getExecutions().stream()
                .filter(one -> one.getId().equals(execution.getExecutionId()))
                .filter(one -> !Objects.equals(one.getConfiguration(), plugin.getConfiguration()))
                .map(PluginExecution::getId)
                .map("@"::concat)
                .findFirst()
                .orElse("");
    }
}
