package dev.revchain.maven;

import dev.revchain.command.Stamp;
import dev.revchain.plan.StampPlan;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;

/**
 * A record of where a database is, and what is told of it.
 *
 * @param goal that makes it
 * @param folders of the revisions
 * @param database that it is about
 */
record Stamping(Goal goal, RevisionFolders folders, DatabaseChoice database) {

    /**
     * Makes it.
     *
     * @param target where the database is
     * @param purge whether all that is recorded is forgotten first
     * @param dry whether it is only shown
     */
    void run(String target, boolean purge, boolean dry) {
        Stamp.Request request = new Stamp.Request(folders.directory(), target, purge, dry, database.settings());
        StampPlan plan = new Stamp(request).run(database, new EventLog(goal.log()));
        if (dry) {
            goal.log().info("Dry run: nothing is recorded.");
        }
        plan.remove().forEach(id -> goal.log().info("forget  " + id));
        plan.add().forEach(id -> goal.log().info("record  " + id));
        String heads = EventLog.words(plan.headsAfter());
        if (plan.isEmpty()) {
            goal.log().info("Nothing to do: already at " + heads);
        } else {
            goal.log().info((dry ? "Would be at " : "Now at ") + heads);
        }
    }

    /** Nobody said it. */
    static RuntimeException noTarget() {
        return Problem.of(ProblemCode.PARAMETER_INVALID, "stamp needs to know where the database is")
                .remedy(Remedy.run("stamp", "to", "heads", "it has everything the project has"))
                .remedy(Remedy.run("stamp", "to", "base", "it has nothing"))
                .refused();
    }
}
