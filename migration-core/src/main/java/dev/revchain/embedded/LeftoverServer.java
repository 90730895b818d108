package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that outlived its process: either its watchdog is about to end it, or the watchdog was killed as well. We
 * hold the lock on its data, so nobody needs it.
 *
 * @param data its data
 * @param server what it says about itself
 */
record LeftoverServer(Path data, PostmasterPid server) {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Clears the way for a new server on these data. */
    static void clear(Path data) throws IOException {
        Optional<PostmasterPid> server = PostmasterPid.read(data);
        if (server.isPresent()) {
            new LeftoverServer(data, server.get()).end();
        }
        Files.deleteIfExists(PostmasterPid.in(data));
    }

    /** Waits until it is gone, and ends it if it does not go. */
    private void end() throws IOException {
        if (!goneWithin(GRACE)) {
            interrupt(server.pid());
            if (!goneWithin(PATIENCE)) {
                throw Problem.of(ProblemCode.EMBEDDED_BUSY, "a PostgreSQL server still runs on " + data)
                        .fact("process", String.valueOf(server.pid()))
                        .remedy(Remedy.advice("End process " + server.pid()))
                        .refused();
            }
        }
    }

    private boolean goneWithin(Duration patience) {
        Deadline deadline = Deadline.in(patience);
        while (server.isServerOn(data)) {
            if (deadline.passed()) {
                return false;
            }
            Deadline.pause(10);
        }
        return true;
    }

    /** Asks a server for a fast shutdown; Java itself can only ask for a slow one that waits for the sessions. */
    static void interrupt(long pid) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", String.valueOf(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
