package dev.revchain.maven;

import dev.revchain.command.Down;
import dev.revchain.command.Up;
import dev.revchain.command.WriteScript;
import dev.revchain.execute.Report;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunSettings;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.revision.RevisionId;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What {@code up} and {@code down} do: revisions are run, or what would be run is written. */
final class Running {

    private final Goal goal;
    private final RevisionFolders folders;
    private final DatabaseChoice database;
    private final RunSettings settings;
    private final String resume;
    private final ScriptChoice script;

    /**
     * On that database.
     *
     * @param resume a word of {@link Resumption}, as the POM says it
     * @param script whether anything is run
     */
    Running(
            Goal goal,
            RevisionFolders folders,
            DatabaseChoice database,
            RunSettings settings,
            String resume,
            ScriptChoice script) {
        this.goal = goal;
        this.folders = folders;
        this.database = database;
        this.settings = settings;
        this.resume = resume;
        this.script = script;
    }

    /**
     * Up to a target.
     *
     * @param accept revisions whose edit is right, with commas
     * @param allowUnknown whether the database may hold revisions without a file
     */
    void up(String target, String accept, boolean allowUnknown) {
        if (script.isScript()) {
            script(Direction.UP, target);
        } else if (script.isDryRun()) {
            dryRun(out -> upTo(target, accept, allowUnknown).dryRun(database, out));
        } else {
            tell(upTo(target, accept, allowUnknown).run(database, new EventLog(goal.log()), System::nanoTime));
        }
    }

    private Up upTo(String target, String accept, boolean allowUnknown) {
        Set<RevisionId> accepted = new HashSet<>();
        for (String word : Choice.words(accept)) {
            accepted.add(new RevisionId(word));
        }
        return new Up(new Up.Request(folders.directory(), target, settings, accepted, allowUnknown, resumption()));
    }

    /**
     * Down to a target.
     *
     * @param useRecorded whether a revision without a file is taken back by what the database recorded
     */
    void down(String target, boolean useRecorded) {
        EventLog events = new EventLog(goal.log());
        if (script.isScript()) {
            script(Direction.DOWN, target);
        } else if (script.isDryRun()) {
            dryRun(out -> downTo(target, useRecorded).dryRun(database, events, out));
        } else {
            tell(downTo(target, useRecorded).run(database, events, System::nanoTime));
        }
    }

    private Down downTo(String target, boolean useRecorded) {
        return new Down(new Down.Request(folders.directory(), target, settings, useRecorded, resumption()));
    }

    private Resumption resumption() {
        return Choice.of(
                Resumption.class, "resume", goal.given("resume", resume).orElse("ask"));
    }

    private void script(Direction direction, String range) {
        script.write(out -> new WriteScript(new WriteScript.Request(folders.directory(), range, direction, settings))
                .write(out, database));
    }

    private void dryRun(Function<Writer, Plan> writing) {
        goal.log().info("Dry run: this is what would be sent to the database; nothing is.");
        script.write(writing);
    }

    private void tell(Report report) {
        String heads = EventLog.words(report.headsAfter());
        int count = report.steps().size();
        if (count == 0) {
            goal.log().info("Nothing to do: already at " + heads);
        } else {
            goal.log().info(count + (count == 1 ? " revision" : " revisions") + ", now at " + heads);
        }
    }
}
