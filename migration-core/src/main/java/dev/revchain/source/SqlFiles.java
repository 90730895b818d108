package dev.revchain.source;

import dev.revchain.database.ServerVersion;
import dev.revchain.disk.Unreadable;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.rename.RenameWish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A schema as DDL in files, in any order.
 *
 * @param directory the folder with the files; those that end {@code .sql} count, in folders too
 */
public record SqlFiles(Path directory) implements SchemaSource {

    @Override
    public boolean exists() {
        return Files.isDirectory(directory) && !files().isEmpty();
    }

    @Override
    public String place() {
        return directory.toString();
    }

    /**
     * {@inheritDoc}
     *
     * @throws MigrationException.Refused {@code MODEL_FAILED} with every statement that has no place in a model
     */
    @Override
    public SourceContent read(ServerVersion server) {
        List<ModelStatement> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                statements.addAll(new SqlFile(file).statements());
            } catch (MigrationException.Refused e) {
                problems.addAll(e.problems());
            }
        }
        MigrationException.refuseIfAny(problems);
        return new SourceContent(statements, Set.of());
    }

    @Override
    public List<RenameWish> renames() {
        return files().stream()
                .flatMap(file -> new SqlFile(file).renames().stream())
                .toList();
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted(new FileOrder())
                    .toList();
        } catch (IOException e) {
            throw Unreadable.file(directory, e);
        } catch (UncheckedIOException e) {
            throw Unreadable.file(directory, e.getCause());
        }
    }
}
