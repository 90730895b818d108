package dev.revchain.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our own corpus: every case there and back, on the oldest and on the newest server. {@code -Dcorpus.filter=} runs those whose
 * path holds a text.
 */
class CorpusTests {

    private static final Path OWN = Path.of("src/test/resources/corpus");

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void everyCaseConvergesBothWays(String version) throws InterruptedException {
        List<CorpusCase> cases = CorpusCase.under(OWN, System.getProperty("corpus.filter", ""));
        assertTrue(!cases.isEmpty(), "There are no cases under " + OWN);
        List<CorpusResult> failing;
        try (EmbeddedServer server = TestDatabases.start(version)) {
            failing = CorpusReport.run(CorpusServer.of(server), cases).failing();
        }
        assertTrue(
                failing.isEmpty(),
                () -> failing.stream()
                        .map(result -> result.subject().name() + " " + result.failures())
                        .collect(Collectors.joining("\n")));
    }
}
