package dev.revchain.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/** Properties that were typed and that profiles are activated by: with {@code -Denv=staging} the POM may mean another database. */
final class ActivatingProperties {

    private ActivatingProperties() {}

    /** As they are typed. */
    static List<String> typed(MavenProject project, MavenSession session) {
        Properties typed = session.getUserProperties();
        return names(project, session).stream()
                .filter(typed::containsKey)
                .map(name -> ShellWord.defining(name, typed.getProperty(name)))
                .toList();
    }

    private static Set<String> names(MavenProject project, MavenSession session) {
        List<Profile> profiles = new ArrayList<>(session.getRequest().getProfiles());
        for (MavenProject one = project; one != null; one = one.getParent()) {
            if (one.getOriginalModel() != null) {
                profiles.addAll(one.getOriginalModel().getProfiles());
            }
        }
        Set<String> names = new TreeSet<>();
        for (Profile profile : profiles) {
            if (profile.getActivation() != null && profile.getActivation().getProperty() != null) {
                String name = profile.getActivation().getProperty().getName();
                names.add(name.startsWith("!") ? name.substring(1) : name);
            }
        }
        names.removeIf(name -> name.startsWith("migrate."));
        return names;
    }
}
