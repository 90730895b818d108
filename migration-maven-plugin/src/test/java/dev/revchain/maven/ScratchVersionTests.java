package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.ServerVersion;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedPlatform;
import dev.revchain.embedded.EmbeddedVersion;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which PostgreSQL scratch databases are of. */
class ScratchVersionTests {

    private static final ServerVersion FOURTEEN = new ServerVersion(140011);
    private static final EmbeddedPlatform PLATFORM = EmbeddedPlatform.current();

    @Test
    void itIsTheOneOfTheDatabase() {
        int oldest = EmbeddedVersion.offered(PLATFORM).get(0).major();
        assertEquals(
                new ScratchVersion("" + oldest, ", as the database is PostgreSQL " + oldest + ".1", Optional.empty()),
                ScratchVersion.like(new ServerVersion(oldest * 10_000 + 1), PLATFORM));
    }

    @Test
    void whereThereIsNoneOfThatVersionItIsTheUsualOneAndThatIsSaid() {
        assertEquals(
                new ScratchVersion(
                        "17",
                        "",
                        Optional.of("Scratch databases are PostgreSQL 17: the database is 99.1, and of that there is no"
                                + " embedded one for " + PLATFORM + ".")),
                ScratchVersion.like(new ServerVersion(990001), PLATFORM));
    }

    /** As with -o, before the first download. */
    @Test
    void whereItsBinariesCannotBeHadTheUsualOneServesUnlessItWasAskedFor() {
        ScratchVersion usual = new ScratchVersion("16", ", as the database is PostgreSQL 16.1", Optional.empty())
                .withoutBinaries()
                .orElseThrow();
        assertEquals("17", usual.number());
        assertTrue(usual.doubt().orElseThrow().contains("of the version of the database, 16, the binaries cannot"));
        assertEquals(Optional.empty(), usual.withoutBinaries());
        assertEquals(Optional.empty(), ScratchVersion.chosen("16").withoutBinaries());
    }

    @Test
    void whatWasAskedForCountsAndADifferenceIsSaid() {
        assertEquals(Optional.empty(), ScratchVersion.chosen("14", FOURTEEN).doubt());
        assertEquals(
                Optional.empty(), ScratchVersion.chosen("14.24.0", FOURTEEN).doubt());
        ScratchVersion other = ScratchVersion.chosen("1", FOURTEEN);
        assertEquals("1", other.number());
        assertTrue(other.doubt().orElseThrow().contains("PostgreSQL 14.11, and migrate.postgresVersion is 1:"));
    }

    /** A port that somebody listens on, and never says a word. */
    @Test
    void aServerThatDoesNotAnswerIsNotWaitedFor() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ScratchVersion version = ScratchVersion.ask(() -> opener(silent.getLocalPort()), PLATFORM);
            assertEquals("17", version.number());
            assertTrue(version.doubt().orElseThrow().contains("the database cannot be reached ("));
        }
    }

    @Test
    void whatIsWrongWithTheAddressIsSaidToo() {
        ScratchVersion version = ScratchVersion.ask(
                () -> {
                    throw Problem.of(ProblemCode.URL_INVALID, "the URL is none").refused();
                },
                PLATFORM);
        assertEquals(
                Optional.of(
                        "Scratch databases are PostgreSQL 17: the database did not tell its version: the URL is none."
                                + " migrate.postgresVersion tells it without asking."),
                version.doubt());
    }

    private static SessionOpener opener(int port) {
        return new SessionOpener(DatabaseAddress.onLoopback(port, "app"), Credentials.NONE, "test");
    }
}
