package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.disk.Utf8Reader;
import dev.revchain.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTests {

    private static final String TEXT = "-- Revision ID: a\n-- Revises:\n-- migrate:up\nSELECT 'ä';\n-- migrate:down\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 64, 8192})
    void readsEveryCharacterWhereverABlockEnds(int block) throws IOException {
        String text = "aä€😀".repeat(500);
        Path path = Files.writeString(directory.resolve("x"), text);
        StringWriter read = new StringWriter();
        try (Utf8Reader reader = new Utf8Reader(path, block)) {
            reader.transferTo(read);
        }
        assertEquals(text, read.toString());
    }

    @Test
    void fillsThePartOfAnArrayThatIsAskedFor() throws IOException {
        Path path = Files.writeString(directory.resolve("x"), "äb");
        char[] target = "....".toCharArray();
        try (Utf8Reader reader = new Utf8Reader(path, 64)) {
            assertEquals(2, reader.read(target, 1, 3));
            assertEquals(-1, reader.read(target, 1, 3));
        }
        assertEquals(".äb.", new String(target));
    }

    @Test
    void namesTheFirstByteThatIsNotUtf8() throws IOException {
        Path path = Files.write(directory.resolve("a.sql"), TEXT.getBytes(StandardCharsets.ISO_8859_1));
        List<Problem> problems = RevisionFileReader.read(path).review().problems();
        assertEquals("FILE_ENCODING", problems.get(0).code().name());
        assertEquals(
                path + ":4, byte 52 of the file, counted from 0",
                problems.get(0).facts().get(0).value());
    }

    @Test
    void findsItFarInTheBody() throws IOException {
        byte[] bytes = TEXT.replace("'ä'", "'" + "x\n".repeat(100_000) + "ä'").getBytes(StandardCharsets.ISO_8859_1);
        Path path = Files.write(directory.resolve("a.sql"), bytes);
        RevisionReview review = RevisionFileReader.read(path).review();
        assertEquals(
                List.of("FILE_ENCODING 100004, byte 200052 of the file, counted from 0"),
                Refusals.summaries(review.problems()));
    }

    @Test
    void refusesACharacterThatIsCutOff() throws IOException {
        Path path = Files.write(directory.resolve("a.sql"), new byte[] {'-', '-', (byte) 0xC3});
        assertEquals("FILE_ENCODING", path(path).get(0).code().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void namesUtf16(String name) throws IOException {
        Path path = Files.write(directory.resolve("a.sql"), ("\uFEFF" + TEXT).getBytes(Charset.forName(name)));
        assertTrue(path(path).get(0).sentence().contains("is UTF-16"));
        Files.write(path, TEXT.getBytes(Charset.forName(name)));
        assertTrue(path(path).get(0).sentence().contains("has a NUL byte"));
    }

    private static List<Problem> path(Path path) {
        return Refusals.of(() -> RevisionFileReader.read(path));
    }
}
