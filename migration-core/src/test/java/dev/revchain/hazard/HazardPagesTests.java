package dev.revchain.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has its page, and every page its code. */
class HazardPagesTests {

    private static final Path PAGES = Path.of("..", "docs", "hazards");
    private static final String INDEX = "README.md";

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        List<String> codes = Arrays.stream(HazardCode.values())
                .map(code -> code + ".md")
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(page -> page.getFileName().toString())
                    .filter(name -> !name.equals(INDEX))
                    .sorted()
                    .toList();
            assertEquals(codes, pages);
        }
    }

    @ParameterizedTest
    @EnumSource(HazardCode.class)
    void aPageSaysWhatTheCodeSays(HazardCode code) throws IOException {
        String page = Files.readString(PAGES.resolve(code + ".md"));
        String flowing = page.replaceAll("\\s+", " ");
        assertEquals("# " + code, page.lines().findFirst().orElse(""));
        assertTrue(flowing.contains(code.why() + "."), "why: " + code.why());
        assertTrue(flowing.contains(code.severity().name()), "severity");
        assertTrue(page.contains("-- HAZARD " + code + ": "), "an example");
        assertTrue(page.contains("## The safer way\n"), "the safer way");
        String row = "| [" + code + "](" + code + ".md) | " + code.severity() + " |";
        assertTrue(Files.readString(PAGES.resolve(INDEX)).contains(row), "in the index: " + row);
    }
}
