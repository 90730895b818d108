package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that nobody else can write to: made with its mode, and refused when somebody else made it first.
 *
 * @param path of the folder
 */
record PrivateDirectory(Path path) {

    /**
     * Makes the folder if it is not there.
     *
     * @param mode nine characters, such as {@code rwx------}
     * @throws dev.revchain.problem.MigrationException.Refused EMBEDDED_START when the folder is another user's
     */
    static PrivateDirectory create(Path path, String mode) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
        }
        Path real = path.toRealPath();
        requireOurs(real);
        int wanted = bits(mode);
        if (((Integer) Files.getAttribute(real, "unix:mode") & 0777) != wanted) {
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString(mode));
        }
        return new PrivateDirectory(real);
    }

    /** What was found and not made by us just now: our own, and no link to somewhere else. */
    static void requireOurs(Path path) throws IOException {
        int owner = ServerAccount.uidOf(path);
        int us = ServerAccount.invoker().uid();
        boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (owner != us || !directory) {
            throw Problem.of(ProblemCode.EMBEDDED_START, path + " is not a folder of the user who runs this")
                    .fact("owner", "uid " + owner + ", expected uid " + us)
                    .remedy(Remedy.advice("Delete " + path + ", or give it to the user who runs this"))
                    .refused();
        }
    }

    /** A folder in it, as open as it is. */
    PrivateDirectory within(String name) throws IOException {
        return create(path.resolve(name), PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    private static int bits(String mode) {
        return mode.chars().map(c -> c == '-' ? 0 : 1).reduce(0, (bits, bit) -> bits << 1 | bit);
    }
}
