package dev.revchain.disk;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;

/** The failures of the disk, as problems. */
public final class Unreadable {

    private Unreadable() {}

    /** {@code FILE_UNREADABLE}, for a file or a folder. */
    public static MigrationException file(Path path, IOException cause) {
        return Problem.of(ProblemCode.FILE_UNREADABLE, "\"" + path + "\" cannot be read")
                .fact("cause", cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .failed(cause);
    }
}
