package dev.revchain.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who holds a lock, as written beside it. Words for people: the lock itself is the operating system's.
 *
 * @param pid of the process
 * @param started when it started, so that a pid used again is not taken for it
 * @param command what it is, without options: they may hold a password
 */
record LockHolder(long pid, String started, String command) {

    static final LockHolder UNKNOWN = new LockHolder(0, "", "a process that left no name");

    static LockHolder ourselves() {
        ProcessHandle self = ProcessHandle.current();
        return new LockHolder(self.pid(), started(self), words(System.getProperty("sun.java.command", "java")));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    /** The words that are no options. */
    static String words(String command) {
        return Stream.of(command.split("\\s+"))
                .filter(word -> !word.startsWith("-") && !word.contains("="))
                .collect(Collectors.joining(" "));
    }

    void write(Path file) throws IOException {
        Files.write(file, List.of(String.valueOf(pid), started, command));
    }

    static LockHolder read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new LockHolder(Long.parseLong(lines.get(0)), lines.get(1), lines.get(2));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }

    /** Whether it is this very process. */
    boolean isThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return Optional.of(self)
                .filter(s -> s.pid() == pid && started(s).equals(started))
                .isPresent();
    }
}
