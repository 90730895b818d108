package dev.revchain.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running server that does not outlive us. Beside it runs a watchdog that reads from a pipe whose other end only we
 * hold: when we close it, or die of whatever, it asks the server for a fast shutdown, which keeps the data.
 *
 * @param process the server itself: the shell that starts the watchdog turns into it
 */
record ServerProcess(Process process) {

    /**
     * {@code $1} is the folder of the socket, the rest is the server's command. The watchdog is nobody's child, so that
     * the server does not wonder about it, and ignores what a terminal sends to all processes in it. "gone" tells it
     * that the server is dead already and that its pid may be somebody else's. The folder can be removed once the server has taken its socket away.
     */
    private static final String WATCHDOG = """
            sockets=$1
            shift
            exec 3<&0 </dev/null
            ( (
              trap '' INT TERM HUP
              read -r word <&3
              [ "$word" = gone ] && exit
              kill -INT $$
              turns=0
              while [ -d "$sockets" ] && [ $turns -lt 100 ] && ! rmdir "$sockets"; do
                sleep 0.1
                turns=$((turns + 1))
              done
            ) >/dev/null 2>&1 & )
            exec 3<&-
            exec "$@"
            """;

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Starts it; it is not ready yet. Where there is {@code setsid}, in a session of its own: Ctrl-C, or a kill of the
     * whole process group, then reaches us alone, and the watchdog does the rest.
     */
    static ServerProcess start(ServerCommand command, SocketDirectory sockets, Path log) throws IOException {
        List<String> shell = new ArrayList<>();
        ServerAccount.program("setsid").map(Path::toString).ifPresent(shell::add);
        shell.addAll(List.of("sh", "-c", WATCHDOG, "sh", sockets.path().toString()));
        return new ServerProcess(
                command.builder(shell).redirectOutput(log.toFile()).start());
    }

    /** Whether it answers queries; empty when it died instead. */
    Optional<Boolean> ready(Path data) {
        boolean ready = PostmasterPid.read(data)
                .filter(pid -> pid.pid() == process.pid() && pid.ready())
                .isPresent();
        return process.isAlive() ? Optional.of(ready) : Optional.empty();
    }

    /** Ends it in good order, sessions or not, and waits until it is gone. Does nothing the second time. */
    void stop() throws IOException {
        try (OutputStream pipe = process.getOutputStream()) {
            if (!process.isAlive()) {
                pipe.write("gone\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The watchdog is dead: what follows does without it.
        }
        if (!endsWithin(GRACE)) {
            LeftoverServer.interrupt(process.pid());
            if (!endsWithin(PATIENCE)) {
                process.destroyForcibly();
                endsWithin(PATIENCE);
            }
        }
    }

    /** An interrupt must not leave a server behind: the wait goes on, and the interrupt is passed on after it. */
    private boolean endsWithin(Duration patience) {
        Deadline deadline = Deadline.in(patience);
        boolean interrupted = false;
        try {
            while (!deadline.passed()) {
                try {
                    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
