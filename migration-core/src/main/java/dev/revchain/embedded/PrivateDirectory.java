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
        requireTrusted(real);
        if ((modeOf(real) & 0777) != bits(mode) && isOurs(real)) {
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString(mode));
        }
        return new PrivateDirectory(real);
    }

    /** What was found and not made by us just now must be our own or root's, and no link to somewhere else. */
    static void requireTrusted(Path path) throws IOException {
        boolean trusted = isOurs(path) || (ServerAccount.uidOf(path) == 0 && (modeOf(path) & 0022) == 0);
        if (!trusted || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw Problem.of(ProblemCode.EMBEDDED_START, path + " is not a folder of the user who runs this")
                    .fact(
                            "owner",
                            "uid " + ServerAccount.uidOf(path) + ", expected uid "
                                    + ServerAccount.invoker().uid())
                    .remedy(handOver(path))
                    .refused();
        }
    }

    /** What makes somebody else's folder ours; the number of a user is always known, unlike the name. */
    static Remedy handOver(Path path) {
        return Remedy.advice("give it to the user who runs this: sudo chown -R "
                + ServerAccount.invoker().uid() + " " + path + "; or delete it");
    }

    /** Whether the folder is there and somebody else's, as far as we may look. */
    static boolean isOthers(Path path) {
        try {
            return !isOurs(path);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOurs(Path path) throws IOException {
        return ServerAccount.uidOf(path) == ServerAccount.invoker().uid();
    }

    private static int modeOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    }

    /** A folder in it, as open as it is. */
    PrivateDirectory within(String name) throws IOException {
        return create(path.resolve(name), PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    private static int bits(String mode) {
        return mode.chars().map(c -> c == '-' ? 0 : 1).reduce(0, (bits, bit) -> bits << 1 | bit);
    }
}
