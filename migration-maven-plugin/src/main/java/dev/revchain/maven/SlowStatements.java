package dev.revchain.maven;

import dev.revchain.scratch.StatementListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/**
 * Says which statement is waited for, once that takes long, and who keeps it waiting, so that nobody looks at a console that
 * has nothing to say. It looks from time to time, so that a quick statement costs nothing.
 */
final class SlowStatements implements StatementListener {

    /** How often it is looked in the time that nothing is said: a statement may begin at any moment in it. */
    private static final int LOOKS = 5;

    private final Log log;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, SlowStatements::daemon);
    private Optional<Future<?>> watch = Optional.empty();
    private Optional<Awaited> awaited = Optional.empty();

    /**
     * Says it to the log.
     *
     * @param patience how long nothing is said at first; then twice as long each time
     */
    SlowStatements(Log log, Duration patience) {
        this.log = log;
        this.patience = patience;
        // Nobody says when the last statement was run: the thread goes by itself.
        clock.setKeepAliveTime(1, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "migrate-slow-statements");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void begins(String at) {
        begins(at, List::of);
    }

    /**
     * A statement is sent.
     *
     * @param blockers who keeps it waiting, asked when it takes long
     */
    synchronized void begins(String at, Supplier<List<String>> blockers) {
        awaited = Optional.of(new Awaited(at, blockers, System.nanoTime(), patience));
        if (watch.isEmpty()) {
            long pause = Math.max(1, patience.toMillis() / LOOKS);
            watch = Optional.of(clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public synchronized void ends() {
        awaited = Optional.empty();
    }

    private void look() {
        due().ifPresent(slow -> {
            List<String> blockers = slow.blockers.get();
            log.info("Waiting for the statement at " + slow.at + ", "
                    + slow.waited().toSeconds() + " s so far"
                    + (blockers.isEmpty() ? "" : "; it waits for " + String.join("; ", blockers)));
        });
    }

    /** The statement of which it is time to speak. */
    private synchronized Optional<Awaited> due() {
        if (awaited.isEmpty()) {
            watch.ifPresent(task -> task.cancel(false));
            watch = Optional.empty();
        }
        Optional<Awaited> due = awaited.filter(one -> one.waited().compareTo(one.patience) >= 0);
        due.ifPresent(one -> awaited = Optional.of(one.afterWord()));
        return due;
    }

    /**
     * A statement that has no answer yet.
     *
     * @param since nanoseconds of a clock that only measures
     * @param patience when it is time to speak of it
     */
    private record Awaited(String at, Supplier<List<String>> blockers, long since, Duration patience) {

        Duration waited() {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        Awaited afterWord() {
            return new Awaited(at, blockers, since, waited().multipliedBy(2));
        }
    }
}
