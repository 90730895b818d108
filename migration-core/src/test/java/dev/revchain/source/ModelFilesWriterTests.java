package dev.revchain.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All the files of a model, or none. */
class ModelFilesWriterTests {

    @TempDir
    private Path folder;

    @Test
    void writesAllOfThem() throws IOException {
        writer("schemas.sql", "public/tables/t.sql").write();
        assertEquals(List.of("schema/public/tables/t.sql", "schema/schemas.sql"), files());
        assertEquals("-- schemas.sql\n", Files.readString(folder.resolve("schema/schemas.sql")));
    }

    @Test
    void leavesAloneWhatElseIsThere() throws IOException {
        put("schema/.gitkeep");
        writer("public/tables/t.sql").write();
        assertEquals(List.of("schema/.gitkeep", "schema/public/tables/t.sql"), files());
    }

    @Test
    void writesOverNothing() throws IOException {
        put("schema/public/README.md");
        MigrationException.Refused refused = assertThrows(
                MigrationException.Refused.class,
                () -> writer("extensions.sql", "public/tables/t.sql").write());
        assertEquals(ProblemCode.FILE_EXISTS, refused.problems().get(0).code());
        assertEquals(List.of("schema/public/README.md"), files());
    }

    @Test
    void takesAwayWhatItWroteWhenItCannotGoOn() throws IOException {
        put("schema");
        MigrationException.Refused refused = assertThrows(
                MigrationException.Refused.class,
                () -> writer("extensions.sql", "public/tables/t.sql").write());
        assertEquals(
                "no file was written", refused.problems().get(0).facts().get(1).value());
        assertEquals(List.of("schema"), files());
    }

    private ModelFilesWriter writer(String... paths) {
        List<ModelFile> files = Stream.of(paths)
                .map(path -> new ModelFile(path, "-- " + path + "\n"))
                .toList();
        return new ModelFilesWriter(new ModelFiles(folder.resolve("schema"), files));
    }

    private void put(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "here\n");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
