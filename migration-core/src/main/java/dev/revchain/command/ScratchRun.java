package dev.revchain.command;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Executor;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunLimits;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.RunSettings.TransactionMode;
import dev.revchain.execute.Work;
import dev.revchain.plan.Plan;
import dev.revchain.problem.MigrationException;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.StatementListener;
import dev.revchain.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Revisions run in a scratch database. */
final class ScratchRun {

    /** Holds the version table in scratch databases; no part of any model. */
    static final String SCHEMA = "revchain_replay";

    private ScratchRun() {}

    private static RunSettings settings(ScratchRules rules) {
        return new RunSettings(
                new QualifiedName(SCHEMA, "schema_revision"),
                TransactionMode.REVISION,
                new RunLimits(Duration.ofMinutes(1), Duration.ZERO, 0, rules.statementTimeout()),
                false,
                "replay");
    }

    /**
     * Runs a plan.
     *
     * @throws MigrationException.Refused when a step is refused; where the database is then matters to nobody, and is not
     *     told
     */
    static void of(ScratchDatabase database, Plan plan, List<Work> works) {
        ScratchRules rules = database.rules();
        try (MigrationSession session = MigrationSession.toWrite(database.opener(), settings(rules))) {
            new Executor(session, event -> tell(rules.listener(), event), Resumption.ASK, () -> 0L)
                    .run(plan, works, Optional.empty());
        } catch (MigrationException.Refused e) {
            throw e.told(problem -> problem.without("now at"));
        }
    }

    private static void tell(StatementListener listener, ExecutionEvent event) {
        if (event instanceof ExecutionEvent.StatementStarted started) {
            listener.begins(started.at());
        } else if (event instanceof ExecutionEvent.StatementFinished) {
            listener.ends();
        }
    }
}
