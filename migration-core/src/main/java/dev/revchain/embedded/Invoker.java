package dev.revchain.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The user who runs this process. The JDK's own {@code UnixSystem} takes a user that the system has no name for, as
 * containers have them, for root.
 */
final class Invoker {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** Never changes while the process lives. */
    static final ServerAccount ACCOUNT = find();

    private Invoker() {}

    private static ServerAccount find() {
        try {
            return Files.isReadable(STATUS) ? fromStatus(Files.readAllLines(STATUS)) : fromNewFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerAccount fromStatus(List<String> status) throws IOException {
        return new ServerAccount(List.of(), effective(status, "Uid:"), effective(status, "Gid:"));
    }

    /** The second of four numbers: see proc(5). */
    private static int effective(List<String> status, String name) throws IOException {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Integer.parseUnsignedInt(line.strip().split("\\s+", -1)[2]))
                .findFirst()
                .orElseThrow(() -> new IOException(STATUS + " has no " + name));
    }

    private static ServerAccount fromNewFile() throws IOException {
        Path file = Files.createTempFile("revchain-", "");
        try {
            return new ServerAccount(
                    List.of(), ServerAccount.uidOf(file), (Integer) Files.getAttribute(file, "unix:gid"));
        } finally {
            Files.delete(file);
        }
    }
}
