package dev.revchain.maven;

import dev.revchain.file.RevisionDirectory;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The folders of the revisions. */
final class RevisionFolders {

    private static final String DEFAULT = "src/main/migrations";

    private final Goal goal;
    private final List<Path> paths;
    private final boolean recursive;

    /**
     * The folders that the parameters name.
     *
     * @param locations absent is null
     */
    RevisionFolders(Goal goal, List<String> locations, boolean recursive) {
        this.goal = goal;
        this.paths = paths(goal, locations);
        this.recursive = goal.given("recursive", recursive);
    }

    private static List<Path> paths(Goal goal, List<String> locations) {
        Optional<String> typed = goal.typed("migrate.locations");
        List<String> names = typed.isPresent() ? List.of(typed.get().split(",", -1)) : locations;
        List<Path> folders = new ArrayList<>();
        for (String name : names == null ? List.<String>of() : names) {
            // No name is no folder: it is not the project's own, which every path begins with.
            if (name != null && !name.isBlank()) {
                folders.add(goal.baseDirectory().resolve(name.strip()));
            }
        }
        return folders.isEmpty() ? List.of(goal.baseDirectory().resolve(DEFAULT)) : folders;
    }

    List<Path> paths() {
        return paths;
    }

    /** Whether folders inside them are read too. */
    boolean areRecursive() {
        return recursive;
    }

    /**
     * Whether there are none here, and modules that Maven calls the same goal in have theirs: called by hand, a goal that
     * needs a project is called in all that are built, such as those that {@code -am} adds.
     */
    boolean areOnlyInOtherModules() {
        boolean elsewhere = isByHand()
                && goal.execution().getMojoDescriptor().isProjectRequired()
                && paths.stream().noneMatch(Files::exists)
                && !others().isEmpty();
        if (elsewhere) {
            goal.log().info("Passed over: it has no revisions, and other modules of this build have.");
        }
        return elsewhere;
    }

    private boolean isByHand() {
        return goal.execution().getSource() == MojoExecution.Source.CLI;
    }

    /**
     * The folders, looked at.
     *
     * @throws dev.revchain.problem.MigrationException.Refused {@code DIRECTORY_NOT_FOUND} when none is here, and other
     *     modules of the build have theirs, or there is no POM
     */
    RevisionDirectory directory() {
        List<Path> missing = new ArrayList<>();
        for (Path folder : paths) {
            if (!Files.isDirectory(folder)) {
                missing.add(folder);
            }
        }
        if (missing.size() < paths.size()) {
            // Git keeps no empty folders, so this may be right; a name with a slip of the pen must not pass unseen.
            for (Path folder : missing) {
                goal.log().warn("No folder, so no revisions are read from it: " + folder);
            }
            tellOfOthers();
        } else if (missing.stream().noneMatch(Files::exists)) {
            pointToProject();
            pointToModules();
        }
        return new RevisionDirectory(paths, recursive);
    }

    /** Called by hand, a goal that also runs without a project works on one project alone, whatever {@code -pl} names. */
    private void tellOfOthers() {
        if (isByHand() && !goal.execution().getMojoDescriptor().isProjectRequired()) {
            others().forEach(other -> goal.log().info("Not run for " + other.getArtifactId() + ": " + command(other)));
        }
    }

    private List<MavenProject> others() {
        return goal.session().getProjects().stream()
                .filter(module -> !module.equals(goal.project()) && module.getBasedir() != null)
                .filter(module -> Files.isDirectory(module.getBasedir().toPath().resolve(DEFAULT)))
                .toList();
    }

    private String command(MavenProject module) {
        return MavenCall.in(module, goal).command(goal.name(), Map.of());
    }

    /** Where there is no POM, the goal that makes the folders does not run either. */
    private void pointToProject() {
        if (goal.project().getBasedir() == null) {
            throw Problem.of(ProblemCode.DIRECTORY_NOT_FOUND, "there is no POM here, and there are no revisions")
                    .fact("looked in", paths.get(0).toString())
                    .remedy(Remedy.advice("go to the folder of the project"))
                    .remedy(Remedy.set("locations", "path/to/migrations", "names the folder of the revisions"))
                    .refused();
        }
    }

    private void pointToModules() {
        List<MavenProject> modules = others();
        if (modules.isEmpty()) {
            return;
        }
        Problem problem = Problem.of(
                        ProblemCode.DIRECTORY_NOT_FOUND, "this project has no revisions, and modules of it have")
                .fact("looked in", paths.get(0).toString());
        for (MavenProject module : modules) {
            problem = problem.remedy(Remedy.advice(command(module)));
        }
        throw problem.refused();
    }
}
