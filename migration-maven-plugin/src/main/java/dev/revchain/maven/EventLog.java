package dev.revchain.maven;

import dev.revchain.database.Printable;
import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Step;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Tells the events of a run as lines of Maven's log. */
final class EventLog implements ExecutionListener {

    private static final int MOST_NAMED = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Log log;
    private Optional<SlowStatements> slow = Optional.empty();

    EventLog(Log log) {
        this.log = log;
    }

    @Override
    public void on(ExecutionEvent event) {
        if (event instanceof ExecutionEvent.StatementStarted started) {
            slow = slow.or(() -> Optional.of(new SlowStatements(log, PATIENCE)));
            slow.get().begins(started.at(), started.blockers()::ask);
        } else if (event instanceof ExecutionEvent.StatementFinished) {
            slow.ifPresent(SlowStatements::ends);
        } else if (event instanceof ExecutionEvent.StepStarted started) {
            log.debug("Running " + started.number() + " of " + started.of() + ": " + words(started.step()));
        } else if (event instanceof ExecutionEvent.StepFinished finished) {
            log.info(words(finished.step()) + "  " + words(finished.took()));
        } else if (event instanceof ExecutionEvent.ServerNotice notice) {
            tell(notice);
        } else if (event instanceof ExecutionEvent.LockAwaited awaited) {
            log.info("Waiting for another migration, " + awaited.waited().toSeconds() + " s so far: "
                    + Printable.text(awaited.holder()));
        } else if (event instanceof ExecutionEvent.TableLockMissed missed) {
            log.warn(String.format(
                    Locale.ROOT,
                    "No lock in time for the statement at %s: rolled back, and tried again in %.1f s (%d of %d)",
                    missed.at(),
                    missed.pause().toMillis() / 1000.0,
                    missed.retry(),
                    missed.of()));
        } else if (event instanceof ExecutionEvent.StepResumed resumed) {
            log.info("Going on with " + words(resumed.step()) + " at statement " + resumed.statement()
                    + resumed.because().map(because -> ": " + because).orElse(""));
        } else if (event instanceof ExecutionEvent.RecordedDowngrade recorded) {
            log.warn("No file for " + words(recorded.step()) + "; its downgrade as recorded in the database:");
            recorded.sql().lines().forEach(line -> log.warn("    " + Printable.text(line)));
        } else if (event instanceof ExecutionEvent.AheadOfFiles ahead) {
            log.warn("The database is ahead of this project: "
                    + ahead.revisions().size() + " applied without a file here: " + words(ahead.revisions()));
        } else if (event instanceof ExecutionEvent.EditsAccepted accepted) {
            log.info("Accepted as edited: " + words(accepted.revisions()));
        } else {
            throw new AssertionError(event);
        }
    }

    private void tell(ExecutionEvent.ServerNotice notice) {
        String text = notice.at() + "  " + notice.severity() + ": " + notice.message();
        if (notice.severity().equals("WARNING")) {
            log.warn(text);
        } else {
            log.info(text);
        }
    }

    /** Where a database is. */
    static String words(Set<RevisionId> heads) {
        StringJoiner words = new StringJoiner(", ").setEmptyValue("base");
        for (RevisionId head : new TreeSet<>(heads)) {
            words.add(head.value());
        }
        return words.toString();
    }

    static String words(Step step) {
        String verb = step.direction() == Direction.UP ? "up   " : "down ";
        return verb + step.revision().id() + "  "
                + Printable.text(step.revision().message());
    }

    private static String words(List<Revision> revisions) {
        String first = revisions.stream()
                .limit(MOST_NAMED)
                .map(revision -> revision.id() + " (" + Printable.text(revision.message()) + ")")
                .collect(Collectors.joining(", "));
        return revisions.size() > MOST_NAMED ? first + ", ..." : first;
    }

    static String words(Duration took) {
        return took.toMillis() < 10_000
                ? "(" + took.toMillis() + " ms)"
                : String.format(Locale.ROOT, "(%.1f s)", took.toMillis() / 1000.0);
    }
}
