package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.command.NotModelled.Side;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.rename.RenameRequest;
import dev.revchain.revision.RevisionId;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.stage.StageWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks that compare schemas, and what they met that cannot be compared. */
final class SchemaChecks {

    private static final int MOST_LINES = 40;

    private final Check.Request request;
    private final ScratchServer server;
    private final NotModelled.Sightings sightings = new NotModelled.Sightings();

    SchemaChecks(Check.Request request, ScratchServer server) {
        this.request = request;
        this.server = server;
    }

    NotModelled.Sightings sightings() {
        return sightings;
    }

    /** Whether the model holds changes that no revision holds. */
    Optional<Problem> model(Chain chain) {
        CatalogReading reading = request.reading();
        try (Comparison comparison =
                Comparison.of(chain, chain.graph().heads(), request.model(), server, reading, RenameRequest.NONE)) {
            sightings.add(Side.REVISIONS, comparison.current()).add(Side.MODEL, comparison.desired());
            StageWriter writer = new StageWriter(server.version().major());
            String changes =
                    writer.script(comparison.renamed(), comparison.desired()).text();
            String back =
                    writer.script(comparison.desired(), comparison.current()).text();
            return changes.isEmpty() && back.isEmpty() ? Optional.empty() : Optional.of(changed(changes));
        }
    }

    private static Problem changed(String changes) {
        return Problem.of(ProblemCode.MODEL_CHANGED, "the model holds changes that no revision holds")
                .fact("changes", beginning(changes))
                .remedy(Remedy.run("generate", "m", "what changed", "write the revision"))
                .remedy(Remedy.advice("or change the model, when a revision is right that a person wrote"));
    }

    private static String beginning(String script) {
        List<String> lines = script.lines().toList();
        String shown = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        return lines.size() > MOST_LINES ? shown + "\n..." : shown;
    }

    /** Whether the live schema is another than its applied revisions produce. */
    Optional<Problem> drift(Situation situation, SessionOpener database) {
        situation.unknown().refuse();
        Catalog all;
        Set<String> roles = new HashSet<>();
        situation.applied().all().forEach(row -> roles.add(row.appliedBy()));
        try (Session session = database.open()) {
            all = request.reading().all(session);
            roles.add(session.role());
        }
        CatalogReading reading = request.reading().withoutOwn(all);
        Set<RevisionId> heads = situation.chain().graph().maximal(situation.known());
        try (ScratchDatabase scratch = new ChainReplay(server, situation.chain()).at(heads)) {
            Catalog replayed = reading.of(scratch);
            Catalog live = new EntryGrants(roles).outOf(reading.filter().apply(all), replayed);
            sightings.add(Side.REVISIONS, replayed).add(Side.DATABASE, live);
            List<String> differences = Differences.between(replayed, live);
            if (differences.isEmpty()) {
                return Optional.empty();
            }
            String undoing = new StageWriter(server.version().major())
                    .script(live, replayed)
                    .text();
            return Optional.of(drifted(database, differences, undoing, !heads.isEmpty()));
        }
    }

    private static Problem drifted(SessionOpener database, List<String> differences, String undoing, boolean begun) {
        Problem problem = Problem.of(ProblemCode.DRIFT, "the live schema is not what its applied revisions produce")
                .fact("database", database.address().toString());
        for (String difference : differences) {
            problem = problem.fact("object", difference);
        }
        problem = problem.fact("undoing", beginning(undoing));
        if (!begun) {
            problem = problem.remedy(Remedy.run(
                    "stamp",
                    "to",
                    "<where the database is>",
                    "no revision is recorded: when the database has the schema already"));
        }
        return problem.remedy(Remedy.advice(
                        "take the change back, or make a revision of it and record that with migrate:stamp"))
                .remedy(Remedy.set("excludeObjects", "schema.name", "leaves out what others look after"));
    }
}
