package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that the build copies the servers' jars into. */
public record JarFolder(Path folder) implements BinariesSource {

    /** By the system property {@code revchain.postgres}, else {@code target/postgres}. */
    public static JarFolder ofTheBuild() {
        return new JarFolder(Path.of(System.getProperty("revchain.postgres", "target/postgres")));
    }

    @Override
    public Path fetch(BinariesCoordinates coordinates) {
        Path jar = folder.resolve(coordinates.artifactId() + "-" + coordinates.version() + ".jar");
        if (!Files.exists(jar)) {
            throw Problem.of(ProblemCode.EMBEDDED_BINARIES, jar.toAbsolutePath() + " is not there")
                    .refused();
        }
        return jar;
    }
}
