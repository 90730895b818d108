package dev.revchain.command;

import dev.revchain.command.NotModelled.Side;
import dev.revchain.file.RevisionDraft;
import dev.revchain.file.RevisionFileWriter;
import dev.revchain.rename.RenameRequest;
import dev.revchain.rename.Taken;
import dev.revchain.revision.Revision;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import dev.revchain.stage.StageWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Compares the model with what the revisions produce, and writes the revision that makes them agree; several where
 * transactions ask for it.
 */
public final class GenerateFromModel {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revision the revision that is wanted, and where and how it is written
     * @param model what the schema should be
     * @param reading what of it counts
     * @param renames what is known of renames
     * @param online whether the users of the database are to notice as little as can be
     */
    public record Request(
            Generate.Request revision, Model model, CatalogReading reading, RenameRequest renames, boolean online) {}

    /**
     * What became of it.
     *
     * @param revisions the files in the order of the revisions; none when there is nothing to do
     * @param renames what was taken for a rename
     * @param notModelled what exists and could not be compared
     */
    public record Report(List<Generate.Written> revisions, List<Taken> renames, List<NotModelled> notModelled) {
        public Report {
            revisions = List.copyOf(revisions);
            renames = List.copyOf(renames);
            notModelled = List.copyOf(notModelled);
        }
    }

    /** The verb with its request. */
    public GenerateFromModel(Request request) {
        this.request = request;
    }

    /**
     * Writes the revisions, once they are proved both ways.
     *
     * @param scratch a server to think on; called when the files are known to be good
     * @return what was written, and what could not be compared
     * @throws dev.revchain.problem.MigrationException.Refused when the model or a revision is wrong, or the change cannot
     *     be proved; nothing is written then
     */
    public Report run(Supplier<ScratchServer> scratch) {
        Chain chain = Chain.read(request.revision().revisions());
        Author author = new Author(chain, Author.Place.of(request.revision()));
        Author.Planned planned = author.plan(request.revision().wanted());
        Revision whole = planned.draft().revision();
        try (ScratchServer server = scratch.get();
                Comparison comparison = Comparison.of(
                        chain, whole.downRevisions(), request.model(), server, request.reading(), request.renames())) {
            StageWriter stages = new StageWriter(server.version().major(), request.online());
            List<Part> parts = new Proof(comparison, stages, whole.downRevisions()).run();
            return new Report(
                    written(parts, author.line(whole, parts), planned.writer()),
                    comparison.renamed().taken(),
                    new NotModelled.Sightings()
                            .add(Side.REVISIONS, comparison.current())
                            .add(Side.MODEL, comparison.desired())
                            .all());
        }
    }

    private List<Generate.Written> written(List<Part> parts, List<Revision> line, RevisionFileWriter writer) {
        List<RevisionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            drafts.add(parts.get(i).draft(line.get(i), request.revision().now()));
        }
        List<Path> paths = request.revision().dryRun()
                ? drafts.stream().map(writer::pathOf).toList()
                : writer.writeAll(drafts);
        List<Generate.Written> written = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String text = RevisionFileWriter.text(drafts.get(i));
            written.add(new Generate.Written(
                    paths.get(i), text, part.up().all(), part.down().all()));
        }
        return written;
    }
}
