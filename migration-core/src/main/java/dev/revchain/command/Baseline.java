package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.file.RevisionDraft;
import dev.revchain.file.SectionDraft;
import dev.revchain.layout.ModelLayout;
import dev.revchain.layout.Roles;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.rename.RenameRequest;
import dev.revchain.revision.Revision;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import dev.revchain.source.ModelFiles;
import dev.revchain.stage.StageWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The schema of a database as a model and as the first revision of a chain, both proved before they are written: the model,
 * loaded, gives what the database holds, and so does the revision, run on an empty database.
 *
 * @param model the files
 * @param parts of the first revision; several where transactions ask for it
 * @param roles that the schema names
 */
record Baseline(ModelFiles model, List<Part> parts, Roles roles) {

    /**
     * Thinks it up, and proves it.
     *
     * @param live what the database holds
     * @param directory where the model goes
     * @param reversible whether the way back is to be proved too
     * @throws MigrationException.Refused {@code MODEL_MISSING} when the database holds nothing, {@code NOT_PROVED} with the
     *     difference that is left, {@code MODEL_FAILED} with what the scratch server lacks
     */
    static Baseline of(Catalog live, CatalogReading reading, Path directory, boolean reversible, ScratchServer server) {
        int version = server.version().major();
        Catalog empty;
        try (ScratchDatabase nothing = server.create()) {
            empty = reading.of(nothing);
        }
        ModelFiles model = new ModelFiles(directory, new ModelLayout(version, server.role()).of(empty, live));
        if (!model.exists()) {
            throw Problem.of(ProblemCode.MODEL_MISSING, "the database holds no schema to start from")
                    .remedy(Remedy.run("init", "starts a project from nothing"))
                    .refused();
        }
        try (Comparison comparison =
                Comparison.of(Chain.EMPTY, Set.of(), Model.of(model), server, reading, RenameRequest.NONE)) {
            refuseDifferences(live, comparison.desired());
            Proof proof = new Proof(comparison, new StageWriter(version), Set.of());
            return new Baseline(model, reversible ? proof.run() : proof.runUp(), Roles.namedIn(live));
        } catch (MigrationException.Refused e) {
            throw e.told(Baseline::remedied);
        }
    }

    private static void refuseDifferences(Catalog live, Catalog loaded) {
        List<Fact> differences = Differences.left(live, loaded);
        if (!differences.isEmpty()) {
            throw Problem.of(
                            ProblemCode.NOT_PROVED,
                            "the model of the database does not give what the database holds; nothing was written")
                    .withFacts(differences)
                    .refused();
        }
    }

    /** Nothing here is for the user to mend in a file: the server to think on may lack something, or we do. */
    private static Problem remedied(Problem problem) {
        return problem.withOtherRemedies(List.of(
                Remedy.set(
                        "scratchUrl",
                        "jdbc:postgresql://localhost/postgres",
                        "a server with the extensions and locales of the database"),
                Remedy.set("excludeObjects", "schema.name", "leaves an object out")));
    }

    /** The revisions as they are written: the roles come first, since the rest names them. */
    List<RevisionDraft> drafts(List<Revision> line, Instant createDate, boolean reversible) {
        List<RevisionDraft> drafts = new ArrayList<>();
        for (Part part : parts) {
            RevisionDraft draft = part.draft(line.get(drafts.size()), createDate);
            drafts.add(new RevisionDraft(
                    draft.revision(),
                    draft.description(),
                    draft.createDate(),
                    drafts.isEmpty() ? withRoles(draft.up()) : draft.up(),
                    reversible ? draft.down() : SectionDraft.irreversible(),
                    draft.proved()));
        }
        return drafts;
    }

    private SectionDraft withRoles(SectionDraft up) {
        return roles.statement()
                .map(sql -> new SectionDraft(sql + ";\n\n" + up.sql(), up.options()))
                .orElse(up);
    }
}
