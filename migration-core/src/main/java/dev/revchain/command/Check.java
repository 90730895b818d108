package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.RunSettings;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import dev.revchain.stage.StageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Looks for everything that should stop a merge or a release, and tells all of it at once. */
public final class Check {

    private static final int MOST_LINES = 40;

    private final Request request;

    /** Something to check. */
    public enum Kind {
        /** The project has one head. */
        HEADS,
        /** The revisions produce what the model says. */
        MODEL,
        /** No applied revision was edited since. */
        EDITED,
        /** The live schema is what its applied revisions produce. */
        DRIFT
    }

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param kinds what to check
     * @param model what the schema should be
     * @param reading what of it counts
     * @param settings where the version table is
     */
    public record Request(
            RevisionDirectory revisions, Set<Kind> kinds, Model model, ModelReading reading, RunSettings settings) {

        public Request {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The verb with its request. */
    public Check(Request request) {
        this.request = request;
    }

    /**
     * Checks.
     *
     * @param database called when something about a database is to be checked
     * @param scratch called when a schema is to be thought about
     * @return all that is wrong; empty when nothing is
     */
    public List<Problem> run(Supplier<SessionOpener> database, Supplier<ScratchServer> scratch) {
        Chain chain = Chain.read(request.revisions());
        List<Problem> problems = new ArrayList<>();
        boolean severalHeads = chain.graph().heads().size() > 1;
        if (request.kinds().contains(Kind.HEADS) && severalHeads) {
            problems.add(severalHeads(chain));
        }
        boolean edited = request.kinds().contains(Kind.EDITED);
        boolean drift = request.kinds().contains(Kind.DRIFT);
        boolean model = request.kinds().contains(Kind.MODEL);
        Situation situation =
                edited || drift ? situation(chain, database.get()) : new Situation(chain, AppliedRevisions.NONE);
        if (edited) {
            problems.addAll(situation.editedProblems());
        }
        if (model || drift) {
            try (ScratchServer server = scratch.get()) {
                if (model) {
                    problems.addAll(modelChanges(chain, server));
                }
                if (drift) {
                    problems.addAll(drift(situation, database.get(), server));
                }
            }
        }
        return problems;
    }

    private Situation situation(Chain chain, SessionOpener database) {
        try (MigrationSession session = MigrationSession.toRead(database, request.settings())) {
            return new Situation(chain, session.applied());
        }
    }

    private static Problem severalHeads(Chain chain) {
        Problem problem = Problem.of(
                ProblemCode.MULTIPLE_HEADS,
                "the project has " + chain.graph().heads().size() + " heads");
        for (RevisionId head : chain.graph().heads()) {
            problem = problem.fact("head", chain.graph().describe(head));
        }
        return problem.remedy(Remedy.run("merge", "join them"));
    }

    private List<Problem> modelChanges(Chain chain, ScratchServer server) {
        String changes;
        try (Comparison comparison = Comparison.of(
                chain,
                chain.graph().heads(),
                request.model(),
                server,
                request.reading().comparison())) {
            StageWriter writer = new StageWriter(server.version().major());
            changes = writer.script(comparison.current(), comparison.desired()).text();
            String back =
                    writer.script(comparison.desired(), comparison.current()).text();
            if (changes.isEmpty() && back.isEmpty()) {
                return List.of();
            }
        }
        List<String> lines = changes.lines().toList();
        String shown = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        return List.of(Problem.of(ProblemCode.MODEL_CHANGED, "the model holds changes that no revision holds")
                .fact("changes", lines.size() > MOST_LINES ? shown + "\n..." : shown)
                .remedy(Remedy.run("generate", "m", "what changed", "write the revision")));
    }

    private List<Problem> drift(Situation situation, SessionOpener database, ScratchServer server) {
        situation.refuseUnknown();
        Comparison.Reading reading = request.reading().comparison();
        Catalog live;
        try (Session session = database.open()) {
            live = reading.withoutTables(request.settings().versionTable()).of(session);
        }
        Set<RevisionId> heads = situation.chain().graph().maximal(situation.known());
        try (ScratchDatabase replayed = new ChainReplay(server, situation.chain()).at(heads)) {
            List<String> differences = Differences.between(reading.of(replayed), live);
            if (differences.isEmpty()) {
                return List.of();
            }
            Problem problem = Problem.of(ProblemCode.DRIFT, "the live schema is not what its applied revisions produce")
                    .fact("database", database.address().toString());
            for (String difference : differences) {
                problem = problem.fact("object", difference);
            }
            return List.of(problem.remedy(Remedy.advice(
                    "take the change back, or make a revision of it and record that with migrate:stamp")));
        }
    }
}
