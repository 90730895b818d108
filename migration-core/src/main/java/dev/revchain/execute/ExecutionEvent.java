package dev.revchain.execute;

import dev.revchain.plan.Step;
import dev.revchain.revision.Revision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that happened during a run. */
public sealed interface ExecutionEvent {

    /**
     * Another run holds the lock.
     *
     * @param holder who, as far as the server tells
     * @param waited for how long already
     */
    record LockAwaited(String holder, Duration waited) implements ExecutionEvent {}

    /**
     * A revision is about to run.
     *
     * @param step what
     * @param number from 1
     * @param of how many there are in the run
     */
    record StepStarted(Step step, int number, int of) implements ExecutionEvent {}

    /**
     * A statement of a revision is sent.
     *
     * @param at file, line and column of the statement
     * @param blockers who it waits for, if that takes long; may be asked from another thread
     */
    record StatementStarted(String at, Blockers blockers) implements ExecutionEvent {}

    /** The server has answered it, well or not. */
    record StatementFinished() implements ExecutionEvent {}

    /**
     * The server said something that is not an error.
     *
     * @param at file, line and column of the statement, or the word {@code COMMIT}
     * @param severity {@code NOTICE}, {@code WARNING} and so on, as the server says it
     * @param message what it said
     */
    record ServerNotice(String at, String severity, String message) implements ExecutionEvent {}

    /**
     * A revision did not get a lock on a table in time. It is rolled back, and tried again after a pause.
     *
     * @param step what
     * @param at file, line and column of the statement
     * @param retry from 1
     * @param of how often it may be tried again
     */
    record TableLockMissed(Step step, String at, int retry, int of, Duration pause) implements ExecutionEvent {}

    /**
     * A section outside a transaction goes on where an earlier run stopped.
     *
     * @param step what
     * @param statement the first statement that is run now, from 1
     * @param because what was found, if anything had to be mended first
     */
    record StepResumed(Step step, int statement, Optional<String> because) implements ExecutionEvent {}

    /**
     * A revision ran and is recorded.
     *
     * @param step what
     * @param took from its beginning to its commit
     */
    record StepFinished(Step step, Duration took) implements ExecutionEvent {}

    /**
     * There is nothing to do, and the database holds more than the project knows of: a newer release was here, or another
     * branch of the source.
     *
     * @param revisions applied ones without a file
     */
    record AheadOfFiles(List<Revision> revisions) implements ExecutionEvent {
        public AheadOfFiles {
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * The edited SQL of revisions is taken for what was applied.
     *
     * @param revisions those whose record was changed
     */
    record EditsAccepted(List<Revision> revisions) implements ExecutionEvent {
        public EditsAccepted {
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * A revision's downgrade runs from the record in the database, because its file is not there.
     *
     * @param step what
     * @param sql what will be run
     */
    record RecordedDowngrade(Step step, String sql) implements ExecutionEvent {}
}
