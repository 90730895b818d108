package dev.revchain.file;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes revision files. A file is there whole or not at all, and none is ever overwritten.
 *
 * @param directory where they go; made when it is missing
 * @param names how they are called
 */
public record RevisionFileWriter(Path directory, FileNameTemplate names) {

    /** The file's text, UTF-8 with LF line ends. */
    public static String text(RevisionDraft draft) {
        return RevisionText.of(draft);
    }

    /** Where a revision goes, whether or not it has been written. */
    public Path pathOf(RevisionDraft draft) {
        String name = names.nameOf(draft.revision().id(), draft.revision().message(), draft.createDate());
        return directory.resolve(name);
    }

    /**
     * Writes a revision.
     *
     * @return its path
     * @throws dev.revchain.problem.MigrationException.Refused FILE_EXISTS
     * @throws dev.revchain.problem.MigrationException.Failed FILE_UNREADABLE
     */
    public Path write(RevisionDraft draft) {
        Path path = pathOf(draft);
        // Hidden, so that no reader takes it for a revision.
        Path draftPath = path.resolveSibling("." + path.getFileName() + ".tmp");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createFile(draftPath);
            try {
                Files.writeString(draftPath, text(draft), StandardOpenOption.SYNC, StandardOpenOption.WRITE);
                publish(draftPath, path);
            } finally {
                Files.deleteIfExists(draftPath);
            }
            return path;
        } catch (FileAlreadyExistsException e) {
            throw Problem.of(ProblemCode.FILE_EXISTS, "\"" + e.getFile() + "\" exists already")
                    .remedy(Remedy.advice("delete it, or choose another id or message"))
                    .refused();
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, "\"" + path + "\" cannot be written")
                    .fact("cause", e.getClass().getSimpleName() + ": " + e.getMessage())
                    .failed(e);
        }
    }

    /**
     * Writes several revisions, all or none of them.
     *
     * @return their paths, in the same order
     * @throws dev.revchain.problem.MigrationException as {@link #write} does
     */
    public List<Path> writeAll(List<RevisionDraft> drafts) {
        List<Path> written = new ArrayList<>();
        try {
            drafts.forEach(draft -> written.add(write(draft)));
            return written;
        } catch (MigrationException e) {
            for (Path path : written) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException left) {
                    e.addSuppressed(left);
                }
            }
            throw e;
        }
    }

    /** A link appears at once and never over another file; where there are no links, a move comes close. */
    private static void publish(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(from, to);
        }
    }
}
