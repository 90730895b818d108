package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionDirectoryTests {

    @TempDir
    Path directory;

    @Test
    void readsFilesInTheOrderOfTheirNames() {
        revision("b.sql", "2");
        revision("a.sql", "1");
        revision("C.SQL", "3");
        for (String other : List.of(".a.sql", "a.sql~", "#a.sql#", "a.sql.orig", "a.sql.rej", "readme.md", "._a.sql")) {
            Refusals.write(directory, other, "not SQL");
        }
        revision("sub/d.sql", "4");
        revision(".hidden/e.sql", "5");
        assertEquals(List.of("3", "1", "2"), ids(false, directory));
        assertEquals(List.of("3", "1", "2", "4"), ids(true, directory));
    }

    @Test
    void readsNothingFromAnEmptyDirectory() {
        assertEquals(List.of(), ids(true, directory));
    }

    @Test
    void countsAFileOnceHoweverItIsReached() {
        revision("sub/a.sql", "1");
        Path sub = directory.resolve("sub");
        assertEquals(List.of("1"), ids(true, directory, sub, directory.resolve("sub/../sub"), sub.toAbsolutePath()));
    }

    /** As in a locale without the letters of a name: Java shows another name, which leads nowhere. */
    @Test
    void readsAFileWhoseNameCannotBeShown() throws Exception {
        revision("a.sql", "1");
        String rename = "mv a.sql \"$(printf 'b\\344.sql')\"";
        Process shell = new ProcessBuilder("sh", "-c", rename)
                .directory(directory.toFile())
                .start();
        assumeTrue(shell.waitFor() == 0, "this file system has no such names");
        assertEquals(List.of("1"), ids(false, directory));
    }

    @Test
    void needsOneDirectoryAtLeast() {
        revision("a/a.sql", "1");
        Path missing = directory.resolve("none");
        assertEquals(List.of("1"), ids(false, missing, directory.resolve("a")));
        assertEquals("DIRECTORY_NOT_FOUND", code(missing));
        assertEquals("DIRECTORY_NOT_FOUND", code(directory.resolve("a/a.sql")));
    }

    @Test
    void tellsAllThatIsWrongWithAllFiles() {
        Refusals.write(directory, "a.sql", "SELECT 1");
        revision("b.sql", "1");
        revision("c.sql", "1");
        Refusals.write(directory, "d.sql", "-- Revision ID: head\n-- Revises:\n-- migrate:up\n");
        assertEquals(
                List.of(
                        "SECTION_MISSING 1",
                        "HEADER_MISSING_ID 1",
                        "HEADER_VALUE 1",
                        "HEADER_VALUE 1:17",
                        "DUPLICATE_REVISION 1:17 1:17"),
                Refusals.summaries(Refusals.of(() -> ids(false, directory))));
    }

    @Test
    void refusesNamesThatDifferInCaseAlone() {
        revision("a.sql", "1");
        revision("A.sql", "2");
        assumeTrue(directory.toFile().list().length == 2, "this file system takes the names for one");
        assertEquals("FILE_NAME_CLASH", code(directory));
        revision("x/b.sql", "3");
        revision("y/B.sql", "4");
        assertEquals(List.of("4", "3"), ids(false, directory.resolve("x"), directory.resolve("y")));
    }

    /** macOS takes both for one letter. */
    @Test
    void refusesNamesThatDifferInHowAnAccentIsWrittenAlone() {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names of files are ASCII here");
        revision("\u00e9.sql", "1");
        revision("e\u0301.sql", "2");
        assumeTrue(directory.toFile().list().length == 2, "this file system takes the names for one");
        assertEquals("FILE_NAME_CLASH", code(directory));
    }

    @Test
    void followsLinksWithinTheDirectoryOnly(@TempDir Path outside) throws IOException {
        Path inside = revision("a.sql", "1");
        Path other = Refusals.write(outside, "b.sql", Files.readString(inside).replace("1", "2"));
        Files.createSymbolicLink(directory.resolve("z.sql"), inside);
        assertEquals(List.of("1"), ids(true, directory));
        Files.createSymbolicLink(directory.resolve("loop"), directory);
        assertEquals(List.of("1"), ids(true, directory));
        Files.createSymbolicLink(directory.resolve("b.sql"), other);
        assertEquals("FILE_UNREADABLE", code(directory));
        Files.delete(directory.resolve("b.sql"));
        Files.createSymbolicLink(directory.resolve("broken.sql"), Path.of("nowhere.sql"));
        assertEquals("FILE_UNREADABLE", code(directory));
    }

    @Test
    void namesFilesAsTheDirectoryWasGiven() {
        revision("sub/a.sql", "1");
        Path given = directory.resolve("sub/../sub");
        RevisionFile file = new RevisionDirectory(List.of(given), false).read().get(0);
        assertEquals(given.resolve("a.sql"), file.path());
    }

    @Test
    void readsHundredsOfFiles() {
        for (int i = 0; i < 500; i++) {
            revision("%05d.sql".formatted(i), "r" + i);
        }
        assertEquals(500, ids(true, directory).size());
    }

    private Path revision(String name, String id) {
        return Refusals.write(
                directory, name, "-- Revision ID: " + id + "\n-- Revises:\n-- migrate:up\n-- migrate:down\n");
    }

    private String code(Path location) {
        return Refusals.of(() -> ids(true, location)).get(0).code().name();
    }

    private static List<String> ids(boolean recursive, Path... locations) {
        return new RevisionDirectory(List.of(locations), recursive)
                .read().stream().map(file -> file.revision().id().value()).toList();
    }
}
