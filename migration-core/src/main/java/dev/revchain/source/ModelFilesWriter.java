package dev.revchain.source;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the files of a model. They are there all or not at all: they are written aside first, into a folder that no reader
 * looks into, and moved when the last of them is on the disk. None is ever overwritten.
 */
public final class ModelFilesWriter {

    private final ModelFiles model;
    private final Path aside;

    /** A writer of these files into their folder, which is made when it is missing. */
    public ModelFilesWriter(ModelFiles model) {
        this.model = model;
        this.aside = model.directory().resolveSibling("." + model.directory().getFileName() + ".tmp");
    }

    /**
     * Writes them.
     *
     * @throws dev.revchain.problem.MigrationException.Refused {@code FILE_EXISTS}
     * @throws dev.revchain.problem.MigrationException.Failed {@code FILE_UNREADABLE}, saying what is left on the disk
     */
    public void write() {
        Deque<Path> written = new ArrayDeque<>();
        try {
            for (ModelFile file : model.files()) {
                Path path = aside.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
            Files.createDirectories(model.directory());
            for (Path from : entries(aside)) {
                Path to = model.directory().resolve(from.getFileName());
                Files.move(from, to);
                written.push(to);
            }
            Files.delete(aside);
        } catch (IOException e) {
            written.add(aside);
            throw failed(e, written.stream().filter(path -> !isGone(path)).toList());
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** Takes away what was written, as far as that goes. */
    private static boolean isGone(Path path) {
        try (Stream<Path> tree = Files.exists(path) ? Files.walk(path) : Stream.of()) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private RuntimeException failed(IOException e, List<Path> left) {
        boolean exists = e instanceof FileAlreadyExistsException;
        Problem problem = Problem.of(
                        exists ? ProblemCode.FILE_EXISTS : ProblemCode.FILE_UNREADABLE,
                        "the model cannot be written to \"" + model.directory() + "\"")
                .fact("cause", e.getClass().getSimpleName() + ": " + e.getMessage());
        for (Path path : left) {
            problem = problem.fact("left", path.toString());
        }
        problem = problem.fact("state", left.isEmpty() ? "no file was written" : "delete what is left");
        return exists
                ? problem.remedy(Remedy.advice("take what stands there away")).refused()
                : problem.failed(e);
    }
}
