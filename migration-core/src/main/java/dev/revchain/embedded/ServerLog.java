package dev.revchain.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server said since its start.
 *
 * @param lines in the order said
 */
record ServerLog(List<String> lines) {

    private static final int LAST = 12;

    static ServerLog read(Path file) throws IOException {
        return new ServerLog(Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of());
    }

    /** Whether it could not start because somebody else has the port. */
    boolean saysPortTaken() {
        return says("could not bind");
    }

    /** Whether it could not start because processes of a server that was killed have not gone yet. */
    boolean saysStillInUse() {
        return says("shared memory block") && says("is still in use");
    }

    /** Whether it, or Java, had no room to write. The words are the system's. */
    static boolean saysDiskFull(String words) {
        return words.contains("No space left");
    }

    private boolean says(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /** The last lines, where the reason stands. */
    String end() {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    }
}
