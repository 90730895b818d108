package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.time.Duration;

/**
 * A moment up to which something is tried again and again.
 *
 * @param nanoTime that moment, on the clock of {@link System#nanoTime()}
 */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - nanoTime >= 0;
    }

    /** Sleeps a little. An interrupt ends whatever was tried. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemCode.EMBEDDED_START, "the wait for embedded PostgreSQL is interrupted")
                    .failed(e);
        }
    }
}
