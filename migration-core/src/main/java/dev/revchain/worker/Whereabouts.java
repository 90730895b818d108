package dev.revchain.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells where the classes of the project were when the JVM ends before the worker is done: since one of them ends it, or
 * since it takes too long.
 */
final class Whereabouts {

    private static final int MOST_FRAMES = 5;
    private static final List<String> JDK = List.of("java.", "jdk.", "sun.", "com.sun.");

    private Whereabouts() {}

    /** From now on, whatever ends the JVM but a halt leaves a report that has no outcome. */
    static void reportAtExit(Thread worker, Path report) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(worker, report)));
    }

    private static void write(Thread worker, Path file) {
        Report report = new Report();
        report.whereabouts(frames(leaving().orElseGet(worker::getStackTrace)));
        try {
            report.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thread that called {@code System.exit}, if one did. */
    private static Optional<StackTraceElement[]> leaving() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                                && frame.getMethodName().equals("exit")))
                .findFirst();
    }

    /** Those that called into the JDK last. */
    private static List<String> frames(StackTraceElement... stack) {
        return Stream.of(stack)
                .dropWhile(Whereabouts::isOfJdk)
                .takeWhile(frame -> !isOfJdk(frame))
                .limit(MOST_FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + " (" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")")
                .toList();
    }

    private static boolean isOfJdk(StackTraceElement frame) {
        return JDK.stream().anyMatch(frame.getClassName()::startsWith);
    }
}
