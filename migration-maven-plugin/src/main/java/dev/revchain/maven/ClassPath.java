package dev.revchain.maven;

import dev.revchain.entities.ProjectClasses;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * The class path of the project, asked for only where entities are read: by Maven's own means a goal that may need it
 * would always pay for it, and fail where a dependency cannot be had.
 */
final class ClassPath {

    private static final Set<String> MAIN = Set.of("compile", "provided", "runtime", "system");

    private final ProjectDependenciesResolver resolver;

    ClassPath(ProjectDependenciesResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The project's classes and all it needs.
     *
     * @param test whether the test classes are among them
     * @param named dependencies that are searched too, as {@code groupId:artifactId}
     */
    ProjectClasses of(MavenSession session, boolean test, List<String> named) {
        MavenProject project = session.getCurrentProject();
        List<Path> own = own(project.getBuild(), test);
        List<Path> classPath = new ArrayList<>(own);
        List<Path> searched = new ArrayList<>();
        Map<String, Path> near = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>(named);
        for (Dependency dependency : dependencies(session, test)) {
            Artifact artifact = dependency.getArtifact();
            Path file = file(session, artifact).orElseThrow();
            classPath.add(file);
            String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
            if (named.contains(name)) {
                searched.add(file);
                missing.remove(name);
            } else if (isNear(session, artifact)) {
                near.put(name, file);
            }
        }
        if (!missing.isEmpty()) {
            throw Choice.invalid("entities.dependencies", missing.get(0), "a dependency as groupId:artifactId");
        }
        return new ProjectClasses(own, searched, near, classPath);
    }

    /** Whether it is made by those who make the project. */
    private static boolean isNear(MavenSession session, Artifact artifact) {
        return artifact.getGroupId().equals(session.getCurrentProject().getGroupId())
                || module(session, artifact).findAny().isPresent();
    }

    private static List<Path> own(Build build, boolean test) {
        Path main = Path.of(build.getOutputDirectory());
        return test ? List.of(Path.of(build.getTestOutputDirectory()), main) : List.of(main);
    }

    private List<Dependency> dependencies(MavenSession session, boolean test) {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(session.getCurrentProject(), session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || test
                || MAIN.contains(node.getDependency().getScope()));
        try {
            return resolver.resolve(request).getResolvedDependencies();
        } catch (DependencyResolutionException e) {
            return withModules(session, e.getResult(), e);
        }
    }

    /** Maven finds a module of the same build only once that has been through the compile phase in it. */
    private static List<Dependency> withModules(
            MavenSession session, DependencyResolutionResult result, DependencyResolutionException e) {
        List<Dependency> all = new ArrayList<>(result.getResolvedDependencies());
        for (Dependency unresolved : result.getUnresolvedDependencies()) {
            if (file(session, unresolved.getArtifact()).isEmpty()) {
                throw NotCompiled.unresolved(e);
            }
            all.add(unresolved);
        }
        if (all.isEmpty() || !result.getCollectionErrors().isEmpty()) {
            throw NotCompiled.unresolved(e);
        }
        return all;
    }

    private static Optional<Path> file(MavenSession session, Artifact artifact) {
        return Optional.ofNullable(artifact.getFile())
                .map(File::toPath)
                .or(() -> module(session, artifact)
                        .map(module -> Path.of(module.getBuild().getOutputDirectory()))
                        .filter(Files::isDirectory)
                        .findFirst());
    }

    private static Stream<MavenProject> module(MavenSession session, Artifact artifact) {
        return session.getAllProjects().stream()
                .filter(module -> module.getGroupId().equals(artifact.getGroupId())
                        && module.getArtifactId().equals(artifact.getArtifactId())
                        && module.getVersion().equals(artifact.getBaseVersion()));
    }
}
