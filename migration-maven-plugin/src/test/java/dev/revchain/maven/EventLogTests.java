package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Step;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventLogTests {

    private static final Revision REVISION =
            new Revision(new RevisionId("8f8ecb998390"), Set.of(), Set.of(), Set.of(), "Add phone");
    private static final Step UP = new Step(REVISION, Direction.UP, Set.of(REVISION.id()));
    private static final Step DOWN = new Step(REVISION, Direction.DOWN, Set.of());

    @Test
    void aStepIsOneLineWhenItIsDone() {
        assertEquals(
                List.of(
                        "DEBUG Running 1 of 2: up   8f8ecb998390  Add phone",
                        "INFO up   8f8ecb998390  Add phone  (27 ms)",
                        "INFO down 8f8ecb998390  Add phone  (61.5 s)"),
                logged(
                        new ExecutionEvent.StepStarted(UP, 1, 2),
                        new ExecutionEvent.StepFinished(UP, Duration.ofMillis(27)),
                        new ExecutionEvent.StepFinished(DOWN, Duration.ofMillis(61_500))));
    }

    @Test
    void aNoticeKeepsItsPlaceAndAWarningIsOne() {
        assertEquals(
                List.of("INFO a.sql:3:1  NOTICE: table is there", "WARN a.sql:4:1  WARNING: hash index"),
                logged(
                        new ExecutionEvent.ServerNotice("a.sql:3:1", "NOTICE", "table is there"),
                        new ExecutionEvent.ServerNotice("a.sql:4:1", "WARNING", "hash index")));
    }

    @Test
    void aDatabaseThatIsAheadIsWarnedOf() {
        assertEquals(
                List.of("WARN The database is ahead of this project: 1 applied without a file here:"
                        + " 8f8ecb998390 (Add phone)"),
                logged(new ExecutionEvent.AheadOfFiles(List.of(REVISION))));
    }

    @Test
    void acceptedEditsAreNamed() {
        assertEquals(
                List.of("INFO Accepted as edited: 8f8ecb998390 (Add phone)"),
                logged(new ExecutionEvent.EditsAccepted(List.of(REVISION))));
    }

    @Test
    void aWaitSaysForWhomAndHowLong() {
        assertEquals(
                List.of("INFO Waiting for another migration, 15 s so far: deploy, pid 4711"),
                logged(new ExecutionEvent.LockAwaited("deploy, pid 4711", Duration.ofSeconds(15))));
    }

    @Test
    void aRevisionThatIsTriedAgainSaysWhy() {
        assertEquals(
                List.of(
                        "WARN No lock in time for the statement at b.sql:8:1: rolled back, and tried again in 1.5 s (1 of 5)"),
                logged(new ExecutionEvent.TableLockMissed(UP, "b.sql:8:1", 1, 5, Duration.ofMillis(1500))));
    }

    @Test
    void whatIsResumedSaysWhereAndWhy() {
        assertEquals(
                List.of(
                        "INFO Going on with up   8f8ecb998390  Add phone at statement 3",
                        "INFO Going on with up   8f8ecb998390  Add phone at statement 3: the index is invalid"),
                logged(
                        new ExecutionEvent.StepResumed(UP, 3, Optional.empty()),
                        new ExecutionEvent.StepResumed(UP, 3, Optional.of("the index is invalid"))));
    }

    @Test
    void aRecordedDowngradeIsShownBeforeItIsRun() {
        assertEquals(
                List.of(
                        "WARN No file for down 8f8ecb998390  Add phone; its downgrade as recorded in the database:",
                        "WARN     DROP TABLE a;",
                        "WARN     DROP TABLE b;"),
                logged(new ExecutionEvent.RecordedDowngrade(DOWN, "DROP TABLE a;\nDROP TABLE b;\n")));
    }

    private static List<String> logged(ExecutionEvent... events) {
        RecordedLog log = new RecordedLog();
        List.of(events).forEach(new EventLog(log)::on);
        return log.lines();
    }
}
