package dev.revchain.maven;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.ToolchainManager;

/** The JVM that the project's classes are run in: that of its toolchain, else the one that Maven runs in. */
final class ProjectJvm {

    private static final int OLDEST = 17;

    private final ToolchainManager toolchains;

    ProjectJvm(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    /** The program. A JDK that is too old for our own classes is passed over: a newer one runs its classes too. */
    Path java(MavenSession session) {
        return Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session))
                .map(toolchain -> toolchain.findTool("java"))
                .map(Path::of)
                .filter(ProjectJvm::isNewEnough)
                .orElseGet(() -> Path.of(
                        System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java"));
    }

    private static boolean isNewEnough(Path java) {
        Properties release = new Properties();
        try (Reader reader =
                Files.newBufferedReader(java.resolveSibling("../release").normalize(), StandardCharsets.UTF_8)) {
            release.load(reader);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Runtime.Version.parse(version).feature() >= OLDEST;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
