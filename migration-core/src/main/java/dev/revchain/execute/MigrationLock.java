package dev.revchain.execute;

import dev.revchain.database.Printable;
import dev.revchain.database.Session;
import dev.revchain.problem.Fact;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.time.Duration;
import java.util.List;

/**
 * The advisory lock that keeps runs on one version table apart.
 *
 * <p>It is held by the session that does the work, so that lock and work share one fate, and it is polled: a session that
 * waited inside {@code pg_advisory_lock} would hold a snapshot, and the holder's {@code CREATE INDEX CONCURRENTLY} would
 * wait for that snapshot for ever.
 */
final class MigrationLock {

    private static final Pause FIRST_PAUSE = new Pause(Duration.ofMillis(100), Duration.ofSeconds(2));
    private static final Duration FIRST_WORD = Duration.ofSeconds(3);
    private static final Duration NEXT_WORD = Duration.ofSeconds(15);

    private final Session session;
    private final LockKey key;
    private final RunSettings settings;

    MigrationLock(Session session, LockKey key, RunSettings settings) {
        this.session = session;
        this.key = key;
        this.settings = settings;
    }

    /**
     * Takes the lock, waiting for as long as the settings allow. It is dropped when the session ends.
     *
     * @throws dev.revchain.problem.MigrationException.Refused with {@code LOCK_TIMEOUT}, naming the holder
     */
    void acquire(ExecutionListener listener) {
        Duration waited = Duration.ZERO;
        Pause pause = FIRST_PAUSE;
        Duration nextWord = FIRST_WORD;
        while (!tryOnce()) {
            if (waited.compareTo(settings.limits().lock()) >= 0) {
                throw timeout(waited);
            }
            if (waited.compareTo(nextWord) >= 0) {
                listener.on(new ExecutionEvent.LockAwaited(told(holder()), waited));
                nextWord = waited.plus(NEXT_WORD);
            }
            sleep(pause);
            waited = waited.plus(pause.length());
            pause = pause.next();
        }
    }

    /** Takes the lock if it is free, or once more if it is ours. */
    boolean tryOnce() {
        String question = "SELECT pg_catalog.pg_try_advisory_lock(" + key.value() + ")";
        return session.query(question, row -> row.getBoolean(1)).get(0);
    }

    /** Who holds the lock, since when at most, what that session does, and whom it waits for in its turn. */
    private Holder holder() {
        List<Holder> holders = session.query(
                """
                SELECT a.pid, 'pid ' || a.pid || %s || coalesce(', connected for ' || pg_catalog.date_trunc('second',
                           pg_catalog.clock_timestamp() - a.backend_start), '') || %s
                FROM pg_catalog.pg_locks AS l JOIN pg_catalog.pg_stat_activity AS a USING (pid)
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                  AND l.database = (SELECT oid FROM pg_catalog.pg_database
                                    WHERE datname = pg_catalog.current_database())
                  AND ((l.classid::bigint << 32) | l.objid::bigint) = %s""".formatted(Blockers.WHO, Blockers.DOING, key.value()),
                row -> new Holder(row.getInt(1), Printable.text(row.getString(2))));
        return holders.isEmpty() ? Holder.HIDDEN : holders.get(0);
    }

    private List<String> blockers(Holder holder) {
        return holder.equals(Holder.HIDDEN) ? List.of() : Blockers.of(holder.pid(), session);
    }

    private String told(Holder holder) {
        List<String> blockers = blockers(holder);
        return holder.words() + (blockers.isEmpty() ? "" : "; it waits for " + String.join("; ", blockers));
    }

    private RuntimeException timeout(Duration waited) {
        Holder holder = holder();
        return Problem.of(
                        ProblemCode.LOCK_TIMEOUT,
                        "another migration holds the lock on "
                                + settings.versionTable().sql())
                .fact("holder", holder.words())
                .withFacts(blockers(holder).stream()
                        .map(words -> new Fact("waits for", words))
                        .toList())
                .fact("waited", waited.toSeconds() + " s")
                .fact("now at", "unchanged: nothing was run")
                .remedy(Remedy.set("lockTimeout", "1800", "wait longer, in seconds"))
                .remedy(Remedy.advice("if that process is dead: SELECT pg_terminate_backend(" + holder.process() + ")"))
                .refused();
    }

    private static void sleep(Pause pause) {
        try {
            pause.sleep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemCode.LOCK_TIMEOUT, "waiting for the migration lock was interrupted")
                    .fact("now at", "unchanged: nothing was run")
                    .failed(e);
        }
    }

    /**
     * Another session.
     *
     * @param pid its server process
     */
    private record Holder(int pid, String words) {

        static final Holder HIDDEN = new Holder(0, "a session that is not visible, or a prepared transaction");

        /** The server process as SQL would say it. */
        String process() {
            return pid == 0 ? "<pid>" : Integer.toString(pid);
        }
    }
}
