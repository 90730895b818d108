package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Starts the server on data that are ready for it, and waits until it answers.
 *
 * <p>That the server which answers is ours needs no proof by asking it: the process we started says in its own data
 * that it is ready, and it never says so without having bound its socket and its port.
 *
 * @param version of the binaries
 * @param binaries folder of the binaries
 * @param account as whom
 * @param directory with the data
 */
record Launch(EmbeddedVersion version, Path binaries, ServerAccount account, DataDirectory directory) {

    private static final int ATTEMPTS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 5;
    private static final long PAUSE_MILLIS = 250;

    /**
     * Starts it, again with another port when somebody has the port.
     *
     * @param ports gives a port that is free, as far as one can tell beforehand; or none
     */
    RunningServer start(Supplier<OptionalInt> ports) throws IOException {
        ServerLog log = new ServerLog(List.of());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<RunningServer> server = attempt(ports.get());
            if (server.isPresent()) {
                return server.get();
            }
            log = ServerLog.read(directory.log());
            if (log.saysStillInUse()) {
                Deadline.pause(PAUSE_MILLIS);
            } else if (!log.saysPortTaken()) {
                break;
            }
        }
        throw failure("Embedded PostgreSQL " + version + " does not start", log);
    }

    private Optional<RunningServer> attempt(OptionalInt port) throws IOException {
        SocketDirectory sockets = SocketDirectory.create(account, directory.socketRecord());
        ServerProcess process = ServerProcess.start(command(sockets, port), sockets, directory.log());
        RunningServer server = new RunningServer(process, sockets, port, directory);
        try {
            if (becomesReady(process)) {
                return Optional.of(server);
            }
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
        server.stop();
        return Optional.empty();
    }

    private ServerCommand command(SocketDirectory sockets, OptionalInt port) {
        List<String> words = new ArrayList<>();
        words.add(binaries.resolve("bin/postgres").toString());
        words.addAll(ServerOptions.postgres(version.major(), directory.data(), sockets.path(), port));
        return new ServerCommand(account, words);
    }

    /** False when it died. */
    private boolean becomesReady(ServerProcess process) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!deadline.passed()) {
            Optional<Boolean> ready = process.ready(directory.data());
            if (ready.isEmpty() || ready.get()) {
                return ready.isPresent();
            }
            Deadline.pause(POLL_MILLIS);
        }
        throw failure(
                "Embedded PostgreSQL " + version + " is not ready after " + PATIENCE.toSeconds() + " s", lastWords());
    }

    private ServerLog lastWords() {
        try {
            return ServerLog.read(directory.log());
        } catch (IOException e) {
            return new ServerLog(List.of(e.toString()));
        }
    }

    /** What helps when the data are damaged, and nothing in them matters. */
    static Remedy afresh(Path directory) {
        return Remedy.advice("if the data are damaged: delete " + directory + " and run the goal again; all that is in"
                + " this database is lost");
    }

    private RuntimeException failure(String sentence, ServerLog log) {
        return Problem.of(ProblemCode.EMBEDDED_START, sentence)
                .fact("server", log.end())
                .fact("log", directory.log().toString())
                .remedy(
                        ServerLog.saysDiskFull(log.end())
                                ? Remedy.advice("free some space on the disk of "
                                        + directory.area().path())
                                : afresh(directory.area().path()))
                .failed(new IOException(log.end()));
    }
}
