package dev.revchain.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into its data, as {@code pg_ctl} reads it: line 1 is the pid, line 8 the
 * status (since PostgreSQL 10).
 *
 * @param pid of the server
 * @param ready whether it answers queries
 */
record PostmasterPid(long pid, boolean ready) {

    private static final int STATUS_LINE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty when there is no server, or it has only just begun to write. */
    static Optional<PostmasterPid> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(in(data), StandardCharsets.ISO_8859_1);
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PostmasterPid(Long.parseLong(lines.get(0).strip()), ready));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether that process is a server on these data: its arguments name them, so another one with its pid is not. */
    boolean isServerOn(Path data) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .map(List::of)
                .filter(arguments -> arguments.contains(data.toString()))
                .isPresent();
    }
}
