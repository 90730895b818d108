package dev.revchain.command;

import dev.revchain.file.RevisionDraft;
import dev.revchain.file.RevisionFileWriter;
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
     * Writes the revisions, once they are proved both ways.
     *
     * @param scratch a server to think on; called when the files are known to be good
     * @return the files in the order of the revisions; none when there is nothing to do
     * @throws dev.revchain.problem.MigrationException.Refused when the model or a revision is wrong, or the change cannot
     *     be proved; nothing is written then
     */
    public List<Generate.Written> run(Supplier<ScratchServer> scratch) {
        Chain chain = Chain.read(request.revisions());
        Author author = new Author(chain, Author.Place.of(request));
        Author.Planned planned = author.plan(request.wanted());
        Revision whole = planned.draft().revision();
        try (ScratchServer server = scratch.get();
                Comparison comparison =
                        Comparison.of(chain, whole.downRevisions(), model, server, reading.comparison())) {
            StageWriter stages = new StageWriter(server.version().major());
            List<Part> parts = new Proof(comparison, stages, whole.downRevisions()).run();
            return written(parts, author.line(whole, parts), planned.writer());
        }
    }

    private List<Generate.Written> written(List<Part> parts, List<Revision> line, RevisionFileWriter writer) {
        List<RevisionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            drafts.add(parts.get(i).draft(line.get(i), request.now()));
        }
        List<Path> paths =
                request.dryRun() ? drafts.stream().map(writer::pathOf).toList() : writer.writeAll(drafts);
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
