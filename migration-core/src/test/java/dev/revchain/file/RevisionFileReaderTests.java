package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionFileReaderTests {

    private static final String WHOLE = """
            -- Add phone number to users
            --
            -- Note: only for those who have one.
            -- See https://example.org/why
            --
            -- Revision ID: 8f8ecb998390
            -- Revises: 1975ea83b712, 27c6a30d7c24
            -- Create Date: 2025-07-26T21:21:04Z
            -- Branch Labels: accounts
            -- Depends On: 3f2a, other
            --
            -- Warning: prose again

            -- migrate:up
            ALTER TABLE users ADD COLUMN phone_number varchar(20);

            -- migrate:down
            ALTER TABLE users DROP COLUMN phone_number;
            """;

    private static final String SECTIONS = "\n-- migrate:up\n\n-- migrate:down\n";

    @TempDir
    Path directory;

    @Test
    void readsAWholeHeader() {
        RevisionFile file = read(WHOLE);
        assertEquals(
                new Revision(
                        new RevisionId("8f8ecb998390"),
                        Set.of(new RevisionId("1975ea83b712"), new RevisionId("27c6a30d7c24")),
                        Set.of("3f2a", "other"),
                        Set.of(new BranchLabel("accounts")),
                        "Add phone number to users"),
                file.revision());
        assertEquals(List.of("Note: only for those who have one.", "See https://example.org/why"), file.description());
        assertEquals(Optional.of(Instant.parse("2025-07-26T21:21:04Z")), file.createDate());
    }

    @Test
    void knowsWhereEachWordStands() {
        RevisionFile file = read(WHOLE);
        assertEquals(file.path() + ":6:17", file.placeOf("8f8ecb998390"));
        assertEquals(file.path() + ":7:27", file.placeOf("27c6a30d7c24"));
        assertEquals(file.path() + ":9:19", file.placeOf("accounts"));
        assertEquals(file.path() + ":10:22", file.placeOf("other"));
        assertEquals(file.path() + ":6:17", file.placeOf("unheard of"));
    }

    @ParameterizedTest
    @CsvSource({"\\r\\n", "\\r", "\\n"})
    void doesNotMindLineEndsAndMarks(String end) {
        RevisionFile plain = read(WHOLE);
        RevisionFile other =
                read("\uFEFF" + WHOLE.replace("\n", end.replace("\\r", "\r").replace("\\n", "\n")));
        assertEquals(plain, other);
    }

    @Test
    void readsTheShortestHeader() {
        RevisionFile file = read("--revision id:a\n--REVISES:\n--https://example.org\n--migrate:up");
        assertEquals(new RevisionId("a"), file.revision().id());
        assertTrue(file.revision().isBase());
        assertEquals("", file.revision().message());
        assertEquals(Optional.empty(), file.createDate());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-26T21:21:04Z,2025-07-26T21:21:04Z",
        "2025-07-26T23:21:04+02:00,2025-07-26T21:21:04Z",
        "2025-07-26 21:21:04.123456,2025-07-26T21:21:04.123456Z",
        "2025-07-26T21:21:04.5Z,2025-07-26T21:21:04.5Z",
        "2025-07-26T21:21,2025-07-26T21:21:00Z",
    })
    void readsDates(String text, String instant) {
        RevisionFile file = read("-- Revision ID: a\n-- Revises:\n-- Create Date: " + text + SECTIONS);
        assertEquals(Optional.of(Instant.parse(instant)), file.createDate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEADER_MISSING_ID 1|-- x;-- Revises:",
                "HEADER_MISSING_ID 1|-- x;-- Revision ID:;-- Revises:",
                "HEADER_VALUE 1|-- Revision ID: a",
                "HEADER_DUPLICATE 1:17 3:17|-- Revision ID: a;-- Revises:;-- Revision ID: b",
                "HEADER_VALUE 1:17|-- Revision ID: a, b;-- Revises:",
                "HEADER_VALUE 1:17|-- Revision ID: a b;-- Revises:",
                "HEADER_VALUE 1:17|-- Revision ID: head;-- Revises:",
                "HEADER_VALUE 1:17|-- Revision ID: a\u200Bb;-- Revises:",
                "HEADER_VALUE 1:17|-- Revision ID: a\u202Eb;-- Revises:",
                "HEADER_VALUE 2:16|-- Revision ID: a;-- Revises: b, c@d",
                "HEADER_VALUE 2:16|-- Revision ID: a;-- Revises: b, b",
                "HEADER_VALUE 2:15|-- Revision ID: a;-- Revises: b,",
                "HEADER_VALUE 3:17|-- Revision ID: a;-- Revises:;-- Create Date: yesterday",
                "HEADER_VALUE 3:17|-- Revision ID: a;-- Revises:;-- Create Date: 2025-13-26T21:21:04Z",
                "HEADER_UNKNOWN 1|-- Revise: x;-- Revision ID: a;-- Revises:",
                "HEADER_UNKNOWN 3|-- Revision ID: a;-- Revises:;-- Depends Of: b",
                "HEADER_UNKNOWN 3|-- Revision ID: a;-- Revises:;-- Down Revision: b",
                "HEADER_UNKNOWN 3|-- Revision ID: a;-- Revises:;-- Author: b",
                "HEADER_UNKNOWN 3|-- Revision ID: a;-- Revises:;-- Depends:b",
                "HEADER_UNKNOWN 5|-- Revision ID: a;-- Revises:;--;-- x;-- Branch Label: b",
            })
    void refusesWrongHeaders(String expected, String header) {
        assertEquals(List.of(expected), Refusals.summaries(problems(header.replace(";", "\n") + SECTIONS)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SECTION_MISSING 2|-- Revision ID: a;-- Revises:",
                "SECTION_MISSING 3|-- Revision ID: a;-- Revises:;SELECT 1;-- migrate:up",
                "SECTION_MISSING 3|-- Revision ID: a;-- Revises:;/* x */;-- migrate:up",
                "FILE_CONFLICT 2|-- Revision ID: a;<<<<<<< HEAD;-- Revises:;=======;>>>>>>> x;-- migrate:up",
            })
    void refusesWhatIsNoHeader(String expected, String text) {
        List<String> summaries = Refusals.summaries(problems(text.replace(";", "\n")));
        assertEquals(expected, summaries.get(0));
    }

    @Test
    void tellsAllAtOnce() {
        assertEquals(
                List.of("HEADER_UNKNOWN 2", "HEADER_MISSING_ID 1", "HEADER_VALUE 1", "HEADER_VALUE 3:17"),
                Refusals.summaries(problems("-- x\n-- Revison: a\n-- Create Date: x" + SECTIONS)));
    }

    @Test
    void namesTheKeyThatWasMeant() {
        Problem problem = problems("-- Revision ID: a\n-- Revise: b" + SECTIONS).get(0);
        assertEquals("\"Revise\" is no key of a header", problem.sentence());
        assertTrue(problem.remedies().toString().contains("write \"Revises:\""));
    }

    @Test
    void doesNotReadTheBody() throws IOException {
        Path path = directory.resolve("a.sql");
        byte[] body = new byte[100_000];
        byte[] head = ("-- Revision ID: a\n-- Revises:\n-- migrate:up\n" + " ".repeat(HeaderLines.BLOCK))
                .getBytes(StandardCharsets.UTF_8);
        java.util.Arrays.fill(body, (byte) 0xFF);
        System.arraycopy(head, 0, body, 0, head.length);
        Files.write(path, body);
        assertEquals("a", RevisionFileReader.read(path).revision().id().value());
    }

    @Test
    void readsAHeaderLongerThanABlock() {
        RevisionFile file =
                read("-- x\n" + "-- ä long line\n".repeat(2000) + "-- Revision ID: a\n-- Revises: b" + SECTIONS);
        assertEquals(2000, file.description().size());
        assertEquals(file.path() + ":2002:17", file.placeOf("a"));
    }

    @Test
    void refusesAFileThatIsOneLargeLine() {
        List<Problem> problems = problems("SELECT '" + "x".repeat(1_000_000) + "'");
        assertEquals(
                List.of("SECTION_MISSING 1", "HEADER_MISSING_ID 1", "HEADER_VALUE 1"), Refusals.summaries(problems));
    }

    @Test
    void tellsOfAMissingFile() {
        MigrationException.Failed failed = assertThrows(
                MigrationException.Failed.class, () -> RevisionFileReader.read(directory.resolve("none.sql")));
        assertEquals("FILE_UNREADABLE", failed.problems().get(0).code().name());
    }

    private RevisionFile read(String text) {
        return RevisionFileReader.read(Refusals.write(directory, "a.sql", text));
    }

    private List<Problem> problems(String text) {
        return Refusals.of(() -> read(text));
    }
}
