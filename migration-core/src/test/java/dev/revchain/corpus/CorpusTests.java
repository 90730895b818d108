package dev.revchain.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our own corpus: every case there and back. {@code -Dcorpus.filter=} runs those whose path holds a text. */
class CorpusTests {

    private static final Path OWN = Path.of("src/test/resources/corpus");

    @Test
    void everyCaseConvergesBothWays() throws InterruptedException {
        List<CorpusCase> cases = CorpusCase.under(OWN, System.getProperty("corpus.filter", ""));
        assertTrue(!cases.isEmpty(), "There are no cases under " + OWN);
        List<CorpusResult> failing =
                CorpusReport.run(CorpusServer.find(), cases).failing();
        assertTrue(
                failing.isEmpty(),
                () -> failing.stream()
                        .map(result -> result.subject().name() + " " + result.failures())
                        .collect(Collectors.joining("\n")));
    }
}
