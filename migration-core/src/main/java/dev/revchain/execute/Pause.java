package dev.revchain.execute;

import java.time.Duration;

/** Waits between two tries, each longer than the one before. */
record Pause(Duration length, Duration longest) {

    /** Waits. */
    void sleep() throws InterruptedException {
        Thread.sleep(length.toMillis());
    }

    /** The next one: half as long again, up to the longest. */
    Pause next() {
        Duration next = length.multipliedBy(3).dividedBy(2);
        return new Pause(next.compareTo(longest) < 0 ? next : longest, longest);
    }
}
