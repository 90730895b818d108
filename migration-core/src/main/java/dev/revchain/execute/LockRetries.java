package dev.revchain.execute;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.time.Duration;

/**
 * Tries a revision again that did not get a lock on a table in time. It gives way meanwhile: while a statement waits for
 * such a lock, all that come after it wait too.
 */
final class LockRetries {

    private static final Pause FIRST_PAUSE = new Pause(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final int most;
    private final ExecutionListener listener;
    private final Work work;
    private Pause pause = FIRST_PAUSE;
    private int retry;

    /** As often as the limits allow; never where what was done before the statement stays done. */
    LockRetries(RunLimits limits, ExecutionListener listener, Work work) {
        this.most = work.inTransaction() ? limits.tableLockRetries() : 0;
        this.listener = listener;
        this.work = work;
    }

    /** Whether a revision that failed, and is rolled back, is to be tried again; then after a pause. */
    boolean again(MigrationException failure) {
        Problem problem = failure.problems().get(0);
        if (problem.code() != ProblemCode.TABLE_LOCK_TIMEOUT || retry == most) {
            return false;
        }
        retry++;
        String at = problem.evidence("at").findFirst().orElseThrow();
        listener.on(new ExecutionEvent.TableLockMissed(work.step(), at, retry, most, pause.length()));
        try {
            pause.sleep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        pause = pause.next();
        return true;
    }
}
