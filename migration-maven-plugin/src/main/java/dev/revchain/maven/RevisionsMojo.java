package dev.revchain.maven;

import dev.revchain.file.RevisionDirectory;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share that read revision files. */
abstract class RevisionsMojo extends MigrationMojo {

    private static final String DEFAULT_LOCATION = "src/main/migrations";

    /**
     * Folders that hold the revisions; {@code src/main/migrations} where none is named. New revisions go to the folder of
     * their parent, the first of them to the first folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.locations")
    private List<String> locations;

    /**
     * Whether folders inside the locations are read too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.recursive", defaultValue = "false")
    private boolean recursive;

    /**
     * The folders of the revisions.
     *
     * @throws dev.revchain.problem.MigrationException.Refused {@code DIRECTORY_NOT_FOUND} when none is here, and other
     *     modules of the build have theirs
     */
    final RevisionDirectory revisions() {
        List<Path> folders = locations();
        List<Path> missing =
                folders.stream().filter(folder -> !Files.isDirectory(folder)).toList();
        if (folders.stream().noneMatch(Files::exists)) {
            pointToModules(folders);
        } else if (missing.size() < folders.size()) {
            // Git keeps no empty folders, so this may be right; a name with a slip of the pen must not pass unseen.
            missing.forEach(folder -> getLog().warn("No folder, so no revisions are read from it: " + folder));
        }
        return new RevisionDirectory(folders, recursive());
    }

    /** Whether folders inside the locations are read too. */
    final boolean recursive() {
        return given("recursive", recursive);
    }

    /** Called by hand, a goal that also runs without a project works on one project alone, and not on its modules. */
    private void pointToModules(List<Path> missing) {
        List<MavenProject> modules = session().getProjects().stream()
                .filter(module -> !module.equals(project()) && module.getBasedir() != null)
                .filter(module -> Files.isDirectory(module.getBasedir().toPath().resolve(DEFAULT_LOCATION)))
                .toList();
        if (modules.isEmpty()) {
            return;
        }
        Problem problem = Problem.of(
                        ProblemCode.DIRECTORY_NOT_FOUND, "this project has no revisions, and modules of it have")
                .fact("looked in", missing.get(0).toString());
        for (MavenProject module : modules) {
            problem = problem.remedy(Remedy.advice("mvn -pl :" + module.getArtifactId() + " migrate:"
                    + execution().getGoal()));
        }
        throw problem.refused();
    }

    final List<Path> locations() {
        Optional<String> typed = typed("migrate.locations");
        List<String> names = typed.isPresent() ? List.of(typed.get().split(",", -1)) : locations;
        List<Path> folders = new ArrayList<>();
        for (String name : names == null || names.isEmpty() ? List.of(DEFAULT_LOCATION) : names) {
            folders.add(baseDirectory().resolve(name.strip()));
        }
        return folders;
    }
}
