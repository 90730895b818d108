package dev.revchain.maven;

import dev.revchain.database.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Properties that were typed and that the POM asks for: with {@code -Denv=staging}, which activates a profile, or with
 * {@code -Ddb.url=...}, which stands in the configuration of the plugin, it may mean another database.
 */
final class PomProperties {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
    private static final Pattern SECRET = Pattern.compile("(?i).*(pass|pwd|secret|token|credential).*|pw|.*[._-]pw");

    private PomProperties() {}

    /** As they are typed, without passwords. */
    static List<String> typed(MavenProject project, Goal goal) {
        Properties typed = goal.session().getUserProperties();
        Set<String> names = new TreeSet<>();
        goal.session().getRequest().getProfiles().forEach(profile -> names.addAll(activating(profile)));
        String plugin = goal.execution().getGroupId() + ":" + goal.execution().getArtifactId();
        for (MavenProject one = project; one != null; one = one.getParent()) {
            if (one.getOriginalModel() != null) {
                names.addAll(askedFor(one.getOriginalModel(), plugin));
            }
        }
        return names.stream()
                .filter(name -> typed.containsKey(name)
                        && !name.startsWith("migrate.")
                        && !SECRET.matcher(name).matches())
                .map(name -> ShellWord.defining(name, withoutPassword(typed.getProperty(name))))
                .toList();
    }

    private static String withoutPassword(String value) {
        return value.matches("\\s*(jdbc:)?postgres.*") ? DatabaseUrl.withoutPassword(value) : value;
    }

    private static Set<String> askedFor(Model model, String plugin) {
        Set<String> names = new TreeSet<>();
        List<BuildBase> builds = new ArrayList<>();
        builds.add(model.getBuild());
        for (Profile profile : model.getProfiles()) {
            names.addAll(activating(profile));
            builds.add(profile.getBuild());
        }
        for (BuildBase build : builds) {
            if (build != null) {
                names.addAll(placeholders(build.getPluginsAsMap().get(plugin)));
                if (build.getPluginManagement() != null) {
                    names.addAll(placeholders(
                            build.getPluginManagement().getPluginsAsMap().get(plugin)));
                }
            }
        }
        return names;
    }

    private static Set<String> activating(Profile profile) {
        if (profile.getActivation() == null || profile.getActivation().getProperty() == null) {
            return Set.of();
        }
        String name = profile.getActivation().getProperty().getName();
        return name == null ? Set.of() : Set.of(name.startsWith("!") ? name.substring(1) : name);
    }

    private static Set<String> placeholders(Plugin plugin) {
        Set<String> names = new TreeSet<>();
        if (plugin != null) {
            Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
                    .map(ConfigurationContainer::getConfiguration)
                    .filter(Xpp3Dom.class::isInstance)
                    .flatMap(configuration -> Stream.of(((Xpp3Dom) configuration).getChildren()))
                    .filter(element -> !element.getName().equals("password"))
                    .forEach(element -> {
                        Matcher matcher = PLACEHOLDER.matcher(element.toString());
                        while (matcher.find()) {
                            names.add(matcher.group(1));
                        }
                    });
        }
        return names;
    }
}
