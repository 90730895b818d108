package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.command.NotModelled.Side;
import dev.revchain.database.ServerVersion;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.RunSettings;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.file.RevisionDraft;
import dev.revchain.file.RevisionFileWriter;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.ModelFile;
import dev.revchain.source.ModelFilesWriter;
import dev.revchain.source.SqlFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Starts a chain from a database that has a schema already: reads it, writes it as a model and as the first revision, and
 * records that the database is there. The database is only read, but for that record.
 */
public final class InitFromDatabase {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revision the first revision, and where and how it is written
     * @param project what else a project needs
     * @param schemaDirectory where the model goes
     * @param reading what of the database counts
     * @param settings where it is recorded
     * @param reversible whether the first revision can be taken back, which drops everything
     */
    public record Request(
            Generate.Request revision,
            Init.Request project,
            Path schemaDirectory,
            CatalogReading reading,
            RunSettings settings,
            boolean reversible) {}

    /**
     * What was written, or would be.
     *
     * @param model the files of the model, below its folder
     * @param revisions the first revision; several where transactions ask for it
     * @param notModelled what the database holds and no model can
     * @param server the version of the database
     * @param head where the database is now
     */
    public record Outcome(
            List<ModelFile> model,
            List<Generate.Written> revisions,
            List<NotModelled> notModelled,
            ServerVersion server,
            RevisionId head) {
        public Outcome {
            model = List.copyOf(model);
            revisions = List.copyOf(revisions);
            notModelled = List.copyOf(notModelled);
        }
    }

    /** What a database holds. */
    private record Live(Catalog catalog, ServerVersion version) {}

    /** The verb with its request. */
    public InitFromDatabase(Request request) {
        this.request = request;
    }

    /**
     * Does all of it.
     *
     * @param database called when the project is known to be empty
     * @param scratch a server to think on, made for the version of the database
     * @throws MigrationException.Refused {@code CHAIN_EXISTS} when the project or the database has revisions already, and
     *     what {@link Baseline#of} refuses; nothing is written then
     */
    public Outcome run(
            Supplier<SessionOpener> database,
            Function<ServerVersion, ScratchServer> scratch,
            ExecutionListener listener) {
        refuseStarted();
        SessionOpener opener = database.get();
        refuseRecorded(opener);
        CatalogReading reading = request.reading();
        Live live = read(opener, reading);
        Baseline baseline;
        try (ScratchServer server = scratch.apply(live.version())) {
            baseline = Baseline.of(live.catalog(), reading, request.schemaDirectory(), request.reversible(), server);
        }
        Author author = new Author(Chain.EMPTY, Author.Place.of(request.revision()));
        Author.Planned planned = author.plan(request.revision().wanted());
        List<Revision> line = author.line(planned.draft().revision(), baseline.parts());
        List<RevisionDraft> drafts = baseline.drafts(line, request.revision().now(), request.reversible());
        if (!request.revision().dryRun()) {
            write(baseline, drafts, planned.writer());
            stamp(opener, line.get(line.size() - 1).id(), listener);
        }
        return new Outcome(
                baseline.model().files(),
                written(baseline, drafts, planned.writer()),
                new NotModelled.Sightings().add(Side.DATABASE, live.catalog()).all(),
                live.version(),
                line.get(line.size() - 1).id());
    }

    private List<Generate.Written> written(Baseline baseline, List<RevisionDraft> drafts, RevisionFileWriter writer) {
        List<Generate.Written> written = new ArrayList<>();
        for (RevisionDraft draft : drafts) {
            Part part = baseline.parts().get(written.size());
            written.add(new Generate.Written(
                    writer.pathOf(draft),
                    RevisionFileWriter.text(draft),
                    part.up().all(),
                    request.reversible() ? part.down().all() : List.of()));
        }
        return written;
    }

    private void refuseStarted() {
        RevisionDirectory revisions = request.revision().revisions();
        Chain chain = revisions.exists() ? Chain.read(revisions) : Chain.EMPTY;
        if (!chain.files().isEmpty()) {
            throw exists("the project has revisions already")
                    .fact("revisions", String.valueOf(chain.files().size()))
                    .fact(
                            "first",
                            chain.files().values().iterator().next().path().toString())
                    .remedy(Remedy.run("stamp", "to", "heads", "record that the database has what they do"))
                    .refused();
        }
        if (new SqlFiles(request.schemaDirectory()).exists()) {
            throw exists("the project has a model already")
                    .fact("model", request.schemaDirectory().toString())
                    .remedy(Remedy.set("schemaDirectory", "src/main/schema2", "write another one"))
                    .refused();
        }
    }

    private static Problem exists(String sentence) {
        return Problem.of(ProblemCode.CHAIN_EXISTS, sentence + "; nothing was written");
    }

    private void refuseRecorded(SessionOpener opener) {
        AppliedRevisions applied;
        try (MigrationSession session = MigrationSession.toRead(opener, request.settings())) {
            applied = session.applied();
        }
        if (!applied.all().isEmpty()) {
            throw exists("the database has applied revisions already")
                    .fact("database", opener.address().toString())
                    .fact("revisions", String.valueOf(applied.all().size()))
                    .remedy(Remedy.advice("work in the project whose revisions they are"))
                    .remedy(Remedy.run("stamp", "to", "base", "or forget them").with("purge", ""))
                    .refused();
        }
    }

    private Live read(SessionOpener opener, CatalogReading reading) {
        try (Session session = opener.open()) {
            return new Live(reading.of(session), session.version());
        }
    }

    private void write(Baseline baseline, List<RevisionDraft> drafts, RevisionFileWriter writer) {
        new ModelFilesWriter(baseline.model()).write();
        try {
            writer.writeAll(drafts);
            new Init(request.project()).run();
        } catch (MigrationException e) {
            throw e.told(problem -> problem.fact(
                            "state", "the model is in " + request.schemaDirectory() + "; the database was only read")
                    .remedy(Remedy.advice("delete the model, and begin again")));
        }
    }

    private void stamp(SessionOpener opener, RevisionId head, ExecutionListener listener) {
        Stamp.Request stamp =
                new Stamp.Request(request.revision().revisions(), head.value(), false, false, request.settings());
        try {
            new Stamp(stamp).run(() -> opener, listener);
        } catch (MigrationException e) {
            throw e.told(problem -> problem.fact(
                            "state",
                            "model and revision are written; the database does not know yet that it is at " + head)
                    .remedy(Remedy.run("stamp", "to", "head", "records it, when this is mended")));
        }
    }
}
