package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of machine that there are server binaries for.
 *
 * @param name as in the artifact's name, such as {@code linux-amd64-alpine}
 */
public record EmbeddedPlatform(String name) {

    /**
     * The machine we run on.
     *
     * @throws dev.revchain.problem.MigrationException.Refused EMBEDDED_PLATFORM when there are no binaries for it
     */
    public static EmbeddedPlatform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), hasMusl(Path.of("/lib")));
    }

    static EmbeddedPlatform of(String osName, String osArch, boolean musl) {
        Optional<String> os = os(osName);
        Optional<String> arch = arch(osArch);
        if (os.isEmpty() || arch.isEmpty()) {
            throw Problem.of(
                            ProblemCode.EMBEDDED_PLATFORM,
                            "there is no embedded PostgreSQL for " + osName + " on " + osArch)
                    .remedy(Remedy.set("url", "jdbc:postgresql://localhost/app", "uses a server that you run"))
                    .refused();
        }
        return new EmbeddedPlatform(
                os.get() + "-" + arch.get() + (musl && os.get().equals("linux") ? "-alpine" : ""));
    }

    private static Optional<String> os(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("linux")) {
            return Optional.of("linux");
        }
        return lower.startsWith("mac") ? Optional.of("darwin") : Optional.empty();
    }

    private static Optional<String> arch(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> Optional.of("amd64");
            case "aarch64", "arm64" -> Optional.of("arm64v8");
            default -> Optional.empty();
        };
    }

    /** Whether the C library is musl, as in Alpine: its loader lies in {@code /lib}. */
    static boolean hasMusl(Path lib) {
        try (DirectoryStream<Path> loaders = Files.newDirectoryStream(lib, "ld-musl-*")) {
            return loaders.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
