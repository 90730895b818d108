package dev.revchain.problem;

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
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has its page, and every page its code. */
class ErrorPagesTests {

    private static final Path PAGES = Path.of("..", "docs", "errors");
    private static final String INDEX = "README.md";

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        List<String> pages = names();
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(code -> code + ".md").toList();
        assertEquals(List.of(), without(pages, codes), "codes without a page");
        assertEquals(List.of(), without(codes, pages), "pages without a code");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageIsTitledShownByExampleAndListed(String name) throws IOException {
        String code = name.substring(0, name.length() - ".md".length());
        List<String> lines = Files.readAllLines(PAGES.resolve(name));
        assertEquals("# " + code, lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(code + ": ")), "an example");
        assertTrue(Files.readString(PAGES.resolve(INDEX)).contains("| [" + code + "](" + name + ") |"), "in the index");
    }

    private static List<String> without(List<String> some, List<String> all) {
        return all.stream().filter(name -> !some.contains(name)).toList();
    }

    static List<String> names() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals(INDEX))
                    .sorted()
                    .toList();
        }
    }
}
