package dev.revchain.maven;

import dev.revchain.scratch.StatementListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.logging.Log;

/** Says which statement is waited for, once that takes long, so that nobody looks at a console that has nothing to say. */
final class SlowStatements implements StatementListener {

    private final Log log;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, SlowStatements::daemon);
    private Optional<Future<?>> word = Optional.empty();

    /**
     * Says it to the log.
     *
     * @param patience how long nothing is said, each time
     */
    SlowStatements(Log log, Duration patience) {
        this.log = log;
        this.patience = patience;
        clock.setRemoveOnCancelPolicy(true);
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
        long start = System.nanoTime();
        word = Optional.of(clock.scheduleWithFixedDelay(
                () -> say(at, Duration.ofNanos(System.nanoTime() - start)),
                patience.toMillis(),
                patience.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    private void say(String at, Duration waited) {
        log.info("Waiting for the statement at " + at + ", " + waited.toSeconds() + " s so far");
    }

    @Override
    public void ends() {
        word.ifPresent(task -> task.cancel(false));
        word = Optional.empty();
    }
}
