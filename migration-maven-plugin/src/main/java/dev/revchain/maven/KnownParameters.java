package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.problem.Spelling;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(migrate\\.[^}]+)}");
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
        return ours.stream().map(name -> unknown(name, known)).toList();
    }

    /** The elements of a configuration that no goal has. */
    List<String> unknownIn(Plugin plugin, String executionId) {
        List<String> names = new ArrayList<>(elements(plugin));
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
        return names.stream()
                .distinct()
                .filter(name -> !known.contains(name))
                .map(name -> "No goal has a parameter <" + name + ">, so it is ignored."
                        + Spelling.alike(name, known).stream()
                                .findFirst()
                                .map(like -> " Is <" + like + "> meant?")
                                .orElse(""))
                .toList();
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

    private Set<String> properties() {
        Set<String> properties = new TreeSet<>(EntityChoice.PROPERTIES);
        for (MojoDescriptor goal : goals) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                Matcher property = PROPERTY.matcher(String.valueOf(parameter.getValue()));
                if (property.matches()) {
                    properties.add(property.group(1));
                    parts(parameter.getAttribute("implementation"))
                            .forEach(part -> properties.add(property.group(1) + "." + part));
                }
            }
        }
        return properties;
    }

    /** The elements inside a parameter that is a type of ours. */
    private static List<String> parts(String type) {
        return Entities.class.getName().equals(type)
                ? Arrays.stream(Entities.class.getDeclaredFields())
                        .map(Field::getName)
                        .toList()
                : List.of();
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
