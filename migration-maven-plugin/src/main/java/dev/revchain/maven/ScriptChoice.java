package dev.revchain.maven;

import dev.revchain.plan.Plan;
import java.io.Writer;
import java.util.function.Function;

/**
 * Whether the SQL of a run is written instead of run, and where it goes.
 *
 * @param goal that runs
 * @param sql whether it is a script for another program
 * @param dryRun whether it is shown, as it would be run
 * @param outputFile as the POM says it; absent is null
 */
record ScriptChoice(Goal goal, boolean sql, boolean dryRun, String outputFile) {

    boolean isScript() {
        return goal.given("sql", sql);
    }

    boolean isDryRun() {
        return goal.given("dryRun", dryRun);
    }

    /** Writes it, or tells that there is nothing to do. */
    void write(Function<Writer, Plan> writing) {
        Answer answer = Answer.of(goal, outputFile);
        Answer.Text text = script -> {
            Plan plan = writing.apply(script);
            if (plan.isEmpty()) {
                goal.log().info("Nothing to do: already at " + EventLog.words(plan.headsAfter()));
            }
            return !plan.isEmpty();
        };
        if (isScript()) {
            answer.giveBare(text);
        } else {
            answer.showBare(text);
        }
    }
}
