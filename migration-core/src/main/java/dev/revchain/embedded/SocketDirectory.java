package dev.revchain.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A fresh folder for the socket, with a random name. It is not in the project, because a socket's path is limited to 107
 * bytes (103 on macOS) and not every shared folder of a container can hold one.
 *
 * @param path of the folder
 */
record SocketDirectory(Path path) {

    /** The number in the name of a socket when there is no port. */
    static final int PORT = 5432;

    private static final int MAX_BASE_LENGTH = 60;

    /**
     * Makes it so that only we and the server can enter. A server that is not us may do so by its group; it can make
     * its socket and not list what is there.
     *
     * @param record file that remembers the folder, for the next start if this process is killed
     */
    static SocketDirectory create(ServerAccount account, Path record) throws IOException {
        Path directory = Files.createTempDirectory(base(account), "revchain-");
        Files.writeString(record, directory.toString());
        ServerAccount us = ServerAccount.invoker();
        if (account.differsFrom(us)) {
            Files.setAttribute(directory, "unix:gid", account.gid());
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx-wx---"));
        }
        return new SocketDirectory(directory);
    }

    private static Path base(ServerAccount account) throws IOException {
        Path configured = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        boolean fits = configured.toString().length() <= MAX_BASE_LENGTH && Files.isWritable(configured);
        return fits && account.reaches(configured) ? configured : Path.of("/tmp");
    }

    /** Deletes the folder of a process that was killed, if it is ours still. */
    static void sweep(Path record) throws IOException {
        if (!Files.exists(record)) {
            return;
        }
        Path directory = Path.of(Files.readString(record));
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && directory.getFileName().toString().startsWith("revchain-")
                && ServerAccount.uidOf(directory) == ServerAccount.invoker().uid()) {
            new FileTree(directory).delete();
        }
        Files.delete(record);
    }

    /** The socket of a server that listens on this port, or as if. */
    Path socket(int port) {
        return path.resolve(".s.PGSQL." + port);
    }

    void delete(Path record) throws IOException {
        new FileTree(path).delete();
        Files.deleteIfExists(record);
    }
}
