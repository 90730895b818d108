package dev.revchain.command;

import dev.revchain.database.SessionOpener;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.ScriptWriter;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Planner;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.RevisionRange;
import dev.revchain.revision.Target;
import java.io.Writer;
import java.util.Set;
import java.util.function.Supplier;

/** Writes the script of an upgrade or a downgrade instead of running it. */
public final class WriteScript {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param range {@code from:to}; for an upgrade {@code to} alone means from {@code base}
     * @param direction which way
     * @param settings how it would be run
     */
    public record Request(RevisionDirectory revisions, String range, Direction direction, RunSettings settings) {}

    /** The verb with its request. */
    public WriteScript(Request request) {
        this.request = request;
    }

    /**
     * Writes the script.
     *
     * @param database asked only when the range mentions {@code current}
     * @return the plan the script follows
     */
    public Plan write(Writer out, Supplier<SessionOpener> database) {
        Chain chain = Chain.read(request.revisions());
        RevisionRange range = range();
        RevisionGraph graph = chain.graph();
        Set<RevisionId> current =
                Describe.isAboutDatabase(range.toString()) ? current(chain, database) : graph.ancestors(graph.heads());
        Plan plan = new Planner(graph).along(range, request.direction(), current);
        boolean fromNothing = plan.headsBefore().isEmpty() && !plan.isEmpty();
        new ScriptWriter(out, request.settings()).write(title(range), WorkList.of(plan, chain), fromNothing);
        return plan;
    }

    private String title(RevisionRange range) {
        return (request.direction() == Direction.UP ? "Upgrade " : "Downgrade ") + range;
    }

    private RevisionRange range() {
        if (request.range().contains(":")) {
            return RevisionRange.parse(request.range());
        }
        if (request.direction() == Direction.DOWN) {
            throw Problem.of(ProblemCode.NOT_A_RANGE, "the script of a downgrade needs to know where it starts")
                    .remedy(script("current:-1", "from where the database is now"))
                    .remedy(script("head:base", "from the head down to the base"))
                    .refused();
        }
        return new RevisionRange(Target.Symbol.BASE, Target.parse(request.range()));
    }

    private static Remedy script(String range, String effect) {
        return Remedy.run("down", "sql", "", effect).with("to", range);
    }

    private Set<RevisionId> current(Chain chain, Supplier<SessionOpener> database) {
        try (MigrationSession session = MigrationSession.toRead(database.get(), request.settings())) {
            Situation situation = new Situation(chain, session.applied());
            situation.unknown().refuse();
            situation.halfway().ifPresent(halfway -> halfway.refuseOtherWay(request.direction() == Direction.UP));
            return situation.known();
        }
    }
}
