package dev.revchain.command;

import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.Script;
import dev.revchain.ddl.TransactionNeed;
import dev.revchain.file.RevisionDraft;
import dev.revchain.file.RevisionFileWriter;
import dev.revchain.file.SectionDraft;
import dev.revchain.file.SectionName;
import dev.revchain.hazard.ScriptHazards;
import dev.revchain.revision.Revision;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares the model with what the revisions produce, and writes the revision that makes them agree. */
public final class GenerateFromModel {

    private final Generate.Request request;
    private final Model model;
    private final ModelReading reading;

    /**
     * The verb with its request.
     *
     * @param model what the schema should be
     * @param reading what of it counts
     */
    public GenerateFromModel(Generate.Request request, Model model, ModelReading reading) {
        this.request = request;
        this.model = model;
        this.reading = reading;
    }

    /**
     * Writes the revision, once it is proved both ways.
     *
     * @param scratch a server to think on; called when the files are known to be good
     * @return the file; empty when there is nothing to do
     * @throws dev.revchain.problem.MigrationException.Refused when the model or a revision is wrong, or the revision
     *     cannot be proved; nothing is written then
     */
    public Optional<Generate.Written> run(Supplier<ScratchServer> scratch) {
        Chain chain = Chain.read(request.revisions());
        Author author = new Author(chain, Author.Place.of(request));
        Author.Planned planned = author.plan(request.wanted());
        Revision revision = planned.draft().revision();
        try (ScratchServer server = scratch.get()) {
            Comparison comparison = Comparison.of(chain, revision.downRevisions(), model, server, reading.comparison());
            if (comparison.isEmpty()) {
                return Optional.empty();
            }
            ScriptHazards upHazards = ScriptHazards.of(comparison.up(), comparison.current(), comparison.desired());
            ScriptHazards downHazards = ScriptHazards.of(comparison.down(), comparison.desired(), comparison.current());
            SectionDraft up = section(comparison.up(), upHazards);
            SectionDraft down = section(comparison.down(), downHazards);
            new Proof(comparison, revision).run(text(SectionName.UP, up), text(SectionName.DOWN, down));
            RevisionDraft draft =
                    new RevisionDraft(revision, List.of(), planned.draft().createDate(), up, down);
            Path path = request.dryRun() ? planned.path() : planned.writer().write(draft);
            return Optional.of(
                    new Generate.Written(path, RevisionFileWriter.text(draft), upHazards.all(), downHazards.all()));
        }
    }

    /** A statement that needs a commit before the next takes the whole section out of its transaction. */
    private static SectionDraft section(Script script, ScriptHazards hazards) {
        boolean together = script.statements().stream()
                .map(DdlStatement::transaction)
                .allMatch(need -> need == TransactionNeed.ANY);
        return together ? SectionDraft.of(hazards.text()) : SectionDraft.withoutTransaction(hazards.text());
    }

    private static String text(SectionName name, SectionDraft draft) {
        return name.line() + " " + draft.options() + "\n" + draft.sql();
    }
}
