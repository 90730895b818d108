package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.problem.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The parameters that the goals of a plugin have, as its descriptor tells. Maven ignores what is none of them, so a
 * misspelt {@code -Dmigrate.lockTimeout} would be as if it had not been typed.
 */
record KnownParameters(List<MojoDescriptor> goals) {

    private static final String PREFIX = "migrate.";
    private static final Set<String> OURS = Set.of(HandedOver.URL, HandedOver.USER, HandedOver.PASSWORD);

    /** Refuses what was typed, and warns of what stands in the POM, that no goal has. */
    static void check(Goal goal) {
        PluginDescriptor descriptor = goal.execution().getMojoDescriptor().getPluginDescriptor();
        KnownParameters known = new KnownParameters(descriptor.getMojos());
        // What Maven hands to the goal holds only what it knows; the POM holds all.
        Plugin configured = goal.project().getPlugin(descriptor.getPluginLookupKey());
        if (configured != null) {
            for (String unknown : known.unknownIn(configured, goal.execution().getExecutionId())) {
                goal.log().warn(unknown);
            }
        }
        MigrationException.refuseIfAny(known.unknownAmong(goal.session().getUserProperties()));
        LostLetters.refuseIn(goal.session().getUserProperties());
    }

    /** A problem for each property of ours that no goal has. */
    List<Problem> unknownAmong(Properties typed) {
        Set<String> ours = new TreeSet<>();
        for (String name : typed.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                ours.add(name);
            }
        }
        if (ours.isEmpty()) {
            return List.of();
        }
        Set<String> known = properties();
        ours.removeAll(known);
        ours.removeAll(OURS);
        List<Problem> unknown = new ArrayList<>();
        for (String name : ours) {
            unknown.add(unknown(name, known));
        }
        return unknown;
    }

    /** The elements of a configuration that no goal has. */
    List<String> unknownIn(Plugin plugin, String executionId) {
        Set<String> names = new LinkedHashSet<>(elements(plugin));
        for (PluginExecution execution : plugin.getExecutions()) {
            if (execution.getId().equals(executionId)) {
                names.addAll(elements(execution));
            }
        }
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> known = new TreeSet<>();
        for (MojoDescriptor goal : goals) {
            for (Parameter parameter : parameters(goal)) {
                known.add(parameter.getName());
                known.add(String.valueOf(parameter.getAlias()));
            }
        }
        names.removeAll(known);
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            List<String> alike = Spelling.alike(name, known);
            unknown.add("No goal has a parameter <" + name + ">, so it is ignored."
                    + (alike.isEmpty() ? "" : " Is <" + alike.get(0) + "> meant?"));
        }
        return unknown;
    }

    private static List<String> elements(ConfigurationContainer container) {
        List<String> names = new ArrayList<>();
        if (container.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom element : configuration.getChildren()) {
                names.add(element.getName());
            }
        }
        return names;
    }

    private static List<Parameter> parameters(MojoDescriptor goal) {
        return goal.getParameters() == null ? List.of() : goal.getParameters();
    }

    /** As they are typed. */
    Set<String> properties() {
        Set<String> properties = new TreeSet<>(EntityChoice.PROPERTIES);
        for (MojoDescriptor goal : goals) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                String value = String.valueOf(parameter.getValue());
                if (value.startsWith("${" + PREFIX)) {
                    properties.add(value.substring(2, value.length() - 1));
                }
            }
        }
        return properties;
    }

    private static Problem unknown(String name, Set<String> known) {
        Problem problem = Problem.of(ProblemCode.PARAMETER_INVALID, "no goal has a parameter \"" + name + "\"");
        String word = name.substring(PREFIX.length());
        if (word.equals("m")) {
            return problem.remedy(Remedy.advice("the short form is -Dm"));
        }
        List<String> words =
                known.stream().map(other -> other.substring(PREFIX.length())).toList();
        for (String like : Spelling.alike(word, words)) {
            problem = problem.fact("alike", PREFIX + like);
        }
        return problem.remedy(Remedy.advice("mvn migrate:help -Ddetail   (lists the parameters of all goals)"));
    }
}
