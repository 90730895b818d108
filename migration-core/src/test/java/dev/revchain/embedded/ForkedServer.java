package dev.revchain.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A JVM of its own that runs {@link ServerMain}.
 *
 * @param process the JVM
 * @param output what it prints
 */
record ForkedServer(Process process, BufferedReader output) implements AutoCloseable {

    static ForkedServer start(Path directory, Path cache, String then) throws IOException {
        return start(List.of(), directory, cache, then);
    }

    static ForkedServer start(List<String> before, Path directory, Path cache, String then) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(
                ServerMain.class.getName(), EmbeddedVersion.DEFAULT, directory.toString(), cache.toString(), then));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new ForkedServer(process, process.inputReader());
    }

    /** Waits until its server answers; returns the server's pid. */
    long awaitServer() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("up ")) {
                return Long.parseLong(line.substring("up ".length()));
            }
            System.err.println("[fork] " + line);
        }
        throw new IOException("The process ended without a server");
    }

    /** Kills it in the moment when something is true, or when it has ended. */
    void killWhen(BooleanSupplier condition) {
        while (!condition.getAsBoolean() && process.isAlive()) {
            Thread.onSpinWait();
        }
        kill();
    }

    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
