package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.ProblemCode;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionFileWriterTests {

    private static final Instant NOW = Instant.parse("2025-07-26T21:21:04.123Z");

    @TempDir
    Path directory;

    @Test
    void writesWhatTheDocumentationShows() throws IOException {
        Path path = writer().write(draft("Add phone number to users"));
        assertEquals(
                "2025_07_26_2121-8f8ecb998390_add_phone_number_to_users.sql",
                path.getFileName().toString());
        assertEquals("""
                -- Add phone number to users
                --
                -- Revision ID: 8f8ecb998390
                -- Revises: 1975ea83b712
                -- Create Date: 2025-07-26T21:21:04Z
                -- Branch Labels: accounts
                -- Depends On: 27c6a30d7c24

                -- migrate:up
                ALTER TABLE users ADD COLUMN phone_number varchar(20);

                -- migrate:down
                ALTER TABLE users DROP COLUMN phone_number;
                """, Files.readString(path));
        assertEquals(List.of(path), list(path.getParent()));
    }

    @Test
    void writesAnEmptyBase() {
        Revision revision = new Revision(new RevisionId("a"), Set.of(), Set.of(), Set.of(), "");
        String text = RevisionFileWriter.text(new RevisionDraft(
                revision, List.of(), NOW, SectionDraft.withoutTransaction(""), SectionDraft.irreversible()));
        assertEquals("""
                --
                -- Revision ID: a
                -- Revises:
                -- Create Date: 2025-07-26T21:21:04Z

                -- migrate:up transaction=false

                -- migrate:down irreversible
                """, text);
        RevisionFile file = RevisionFileReader.read(Refusals.write(directory, "x.sql", text));
        assertEquals(revision, file.revision());
        assertEquals(List.of(), file.review().problems());
    }

    @Test
    void writesSeveralOrNone() throws IOException {
        RevisionDraft first = draft("First");
        RevisionDraft second = draft("Second");
        List<Path> paths = writer().writeAll(List.of(first, second));
        assertEquals(List.of(writer().pathOf(first), writer().pathOf(second)), paths);
        Files.delete(paths.get(0));
        assertEquals(
                ProblemCode.FILE_EXISTS,
                Refusals.of(() -> writer().writeAll(List.of(first, second)))
                        .get(0)
                        .code());
        assertEquals(List.of(paths.get(1)), list(paths.get(1).getParent()));
    }

    @Test
    void marksWhatWasProved() throws IOException {
        RevisionDraft plain = draft("Add phone");
        RevisionDraft proved = new RevisionDraft(
                plain.revision(), List.of(), NOW, plain.up(), SectionDraft.withoutTransaction("SELECT 1;"), true);
        RevisionFile file = RevisionFileReader.read(writer().write(proved));
        assertTrue(file.proved().orElseThrow().matches("[0-9a-f]{12}"), file.proved()::toString);
        assertTrue(file.review().isProvedAs(file.proved()));
        assertFalse(file.review().isProvedAs(Optional.empty()));
        String text = Files.readString(file.path());
        Files.writeString(file.path(), text.replace("ALTER TABLE users", "-- a note\nALTER  TABLE users"));
        assertTrue(file.review().isProvedAs(file.proved()));
        Files.writeString(file.path(), text.replace("varchar(20)", "varchar(21)"));
        assertFalse(file.review().isProvedAs(file.proved()));
        Files.writeString(file.path(), text.replace("transaction=false", ""));
        assertFalse(file.review().isProvedAs(file.proved()));
    }

    @Test
    void readsBackWhatItWrote() {
        Revision merge = new Revision(
                new RevisionId("m"),
                new LinkedHashSet<>(List.of(new RevisionId("b"), new RevisionId("a"))),
                Set.of("x"),
                Set.of(new BranchLabel("l")),
                "Über: Größe 😀");
        RevisionDraft draft = new RevisionDraft(
                merge, List.of("one", "", "Note: two"), NOW, SectionDraft.of("SELECT 1;\n\n"), SectionDraft.of(""));
        RevisionFile file = RevisionFileReader.read(writer().write(draft));
        assertEquals(merge, file.revision());
        assertEquals(
                List.copyOf(merge.downRevisions()), List.copyOf(file.revision().downRevisions()));
        assertEquals(List.of("one", "", "Note: two"), file.description());
    }

    /** Whatever the message says, the file has the header and the sections it was to have, and no SQL from it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\nDROP TABLE t;",
                "x\rDROP TABLE t;",
                "x\u2028DROP TABLE t;",
                "x\u0085DROP TABLE t;",
                "x\u202Ey",
                "x\u0000y\u001B[31m",
                "Revises: other",
                "Revision ID: other",
                "x\nRevise: y\nDepends On: z",
                "migrate:up",
                "x\n  migrate:down transaction=false",
                "*/ DROP TABLE t; /*",
                "'; DROP TABLE t; --",
                "<<<<<<< HEAD",
                "../../etc/x",
                "\uD83D alone",
                "",
                "   ",
            })
    void keepsTheMessageAMessage(String message) {
        Path path = writer().write(draft(message));
        RevisionFile file = RevisionFileReader.read(path);
        assertEquals(draft("").revision().downRevisions(), file.revision().downRevisions());
        assertEquals(draft("").revision().dependsOn(), file.revision().dependsOn());
        RevisionReview review = file.review();
        assertEquals(List.of(), review.problems());
        assertEquals(1, review.up().orElseThrow().statementCount());
        assertEquals(1, review.down().orElseThrow().statementCount());
        assertEquals(directory.resolve("new/deep"), path.getParent());
        assertTrue(file.revision().message().chars().noneMatch(Character::isISOControl));
    }

    @Test
    void neverOverwrites() throws IOException {
        Path path = writer().write(draft("x"));
        Files.writeString(path, "mine");
        assertEquals(
                "FILE_EXISTS",
                Refusals.of(() -> writer().write(draft("x"))).get(0).code().name());
        assertEquals("mine", Files.readString(path));
        assertEquals(List.of(path), list(path.getParent()));
    }

    @Test
    void makesIdsOfTwelveDigits() {
        RevisionIdSource source = new RevisionIdSource(new SplittableRandom(1));
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (int i = 0; i < 1000; i++) {
            RevisionId id = source.next();
            assertTrue(id.value().matches("[0-9a-f]{12}"), id.value());
            ids.add(id);
        }
        assertEquals(1000, ids.size());
    }

    private RevisionFileWriter writer() {
        return new RevisionFileWriter(directory.resolve("new/deep"), FileNameTemplate.standard(ZoneOffset.UTC));
    }

    private static RevisionDraft draft(String message) {
        Revision revision = new Revision(
                new RevisionId("8f8ecb998390"),
                Set.of(new RevisionId("1975ea83b712")),
                Set.of("27c6a30d7c24"),
                Set.of(new BranchLabel("accounts")),
                message);
        return new RevisionDraft(
                revision,
                List.of(),
                NOW,
                SectionDraft.of("ALTER TABLE users ADD COLUMN phone_number varchar(20);"),
                SectionDraft.of("ALTER TABLE users DROP COLUMN phone_number;\n"));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
