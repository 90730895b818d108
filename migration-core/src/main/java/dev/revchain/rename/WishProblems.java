package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.ddl.RenameDdl;
import dev.revchain.diff.Change;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.List;

/** What is wrong with a rename that somebody wrote. */
final class WishProblems {

    private static final int MOST = 10;

    private WishProblems() {}

    static MigrationException ambiguous(RenameWish wish, List<ObjectId> meant) {
        Problem problem = problem("\"" + wish.reason().text() + "\" can mean several things", wish.reason());
        for (ObjectId id : meant) {
            problem = problem.fact("there is", described(id));
        }
        return problem.remedy(Remedy.advice("write the schema before the name, or the kind, such as "
                        + meant.get(0).kind().word() + " " + wish.reason().text()))
                .refused();
    }

    static MigrationException stays(Taken taken) {
        String old = described(taken.rename().from());
        return problem("the model still has the " + old, taken.reason())
                .remedy(Remedy.advice("take it out of the model, or do not say that it is renamed"))
                .refused();
    }

    static MigrationException twice(Taken taken) {
        return problem("two renames lead to the " + described(taken.rename().to()), taken.reason())
                .remedy(Remedy.advice("name one of them"))
                .refused();
    }

    /** The server does not want it. */
    static MigrationException impossible(Reason reason, Change.Rename step, String server) {
        return problem("PostgreSQL does not rename the " + described(step.from()), reason)
                .fact("statement", RenameDdl.statement(step).sql())
                .fact("server", server)
                .remedy(Remedy.run("generate", "empty", "", "write this revision by hand"))
                .refused();
    }

    /** Nothing that is there is meant. */
    static Problem unknown(RenameWish wish, Catalog now, Catalog desired) {
        Inventory before = Inventory.of(now);
        Inventory after = Inventory.of(desired);
        boolean isOld = before.ids().stream().anyMatch(wish.from()::fits);
        boolean isNew = after.ids().stream().anyMatch(wish.to()::fits);
        String what = !isOld
                ? "the revisions produce nothing that is called " + wish.from()
                : isNew
                        ? wish.from() + " cannot become " + wish.to()
                        : "the model has nothing that is called " + wish.to();
        boolean done = !isOld && before.ids().stream().anyMatch(wish.to()::fits);
        Problem problem = problem(done ? what + "; " + wish.to() + " is there already" : what, wish.reason());
        for (Level level : List.of(Level.SCHEMA, Level.OBJECT, Level.PART)) {
            problem = listed(problem, "vanishes", before.without(after, level));
            problem = listed(problem, "appears", after.without(before, level));
        }
        if (done) {
            problem = problem.remedy(
                    Remedy.advice(
                            "if the last revision drops the one and adds the other, and no database has it yet: delete its file first"));
        }
        return problem.remedy(Remedy.advice("write what vanishes before the colon, and what it becomes behind it"));
    }

    private static Problem listed(Problem problem, String fact, List<ObjectId> ids) {
        Problem longer = problem;
        for (ObjectId id : ids.subList(0, Math.min(MOST, ids.size()))) {
            longer = longer.fact(fact, described(id));
        }
        return longer;
    }

    private static Problem problem(String sentence, Reason reason) {
        Problem problem = Problem.of(ProblemCode.RENAME_INVALID, sentence);
        return reason.text().isEmpty() ? problem : problem.fact("at", reason.text());
    }

    private static String described(ObjectId id) {
        return id.kind().word() + " " + RenameParameter.name(id);
    }
}
