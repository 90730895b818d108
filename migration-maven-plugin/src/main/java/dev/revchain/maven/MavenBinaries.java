package dev.revchain.maven;

import dev.revchain.embedded.BinariesCoordinates;
import dev.revchain.embedded.BinariesSource;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Gets the server's binaries the way Maven gets plugins: from the local repository, else from the remote ones. */
final class MavenBinaries implements BinariesSource {

    private final RepositorySystem repositories;
    private final MavenSession session;

    MavenBinaries(RepositorySystem repositories, MavenSession session) {
        this.repositories = repositories;
        this.session = session;
    }

    @Override
    public Path fetch(BinariesCoordinates coordinates) {
        DefaultArtifact artifact =
                new DefaultArtifact(coordinates.groupId(), coordinates.artifactId(), "jar", coordinates.version());
        ArtifactRequest request =
                new ArtifactRequest(artifact, session.getCurrentProject().getRemotePluginRepositories(), "migrate");
        try {
            return repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw Problem.of(
                            ProblemCode.EMBEDDED_BINARIES,
                            "the PostgreSQL binaries cannot be had from Maven's repositories")
                    .fact("artifact", coordinates.toString())
                    .fact("maven", String.valueOf(e.getMessage()))
                    .remedy(Remedy.advice("run once with a connection to the repository, then -o works"))
                    .remedy(Remedy.set("url", "jdbc:postgresql://localhost:5432/mydb", "use a server of your own"))
                    .failed(e);
        }
    }
}
