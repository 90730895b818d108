package dev.revchain.command;

import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.Executor;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.RunSettings.TransactionMode;
import dev.revchain.execute.Work;
import dev.revchain.plan.Plan;
import dev.revchain.problem.MigrationException;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Revisions run in a scratch database, with nobody listening. */
final class ScratchRun {

    /** Holds the version table in scratch databases; no part of any model. */
    static final String SCHEMA = "revchain_replay";

    private static final RunSettings SETTINGS = new RunSettings(
            new QualifiedName(SCHEMA, "schema_revision"),
            TransactionMode.REVISION,
            Duration.ofMinutes(1),
            Duration.ZERO,
            Duration.ZERO,
            false,
            "replay");

    private ScratchRun() {}

    /**
     * Runs a plan.
     *
     * @throws MigrationException.Refused when a step is refused; where the database is then matters to nobody, and is not
     *     told
     */
    static void of(ScratchDatabase database, Plan plan, List<Work> works) {
        try (MigrationSession session = MigrationSession.toWrite(database.opener(), SETTINGS)) {
            new Executor(session, ExecutionListener.SILENT, Resumption.ASK, () -> 0L)
                    .run(plan, works, Optional.empty());
        } catch (MigrationException.Refused e) {
            throw e.told(problem -> problem.without("now at"));
        }
    }
}
