package dev.revchain.command;

import dev.revchain.file.FileNameTemplate;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.file.RevisionFileWriter;
import dev.revchain.hazard.Hazard;
import dev.revchain.revision.RevisionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a new revision for a person to fill in. */
public final class Generate {

    private final Request request;

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param wanted the revision
     * @param location the folder for the file; that of its parent when absent
     * @param names how files are called
     * @param ids makes ids
     * @param now the time of writing
     * @param dryRun whether to find out only what would be written
     */
    public record Request(
            RevisionDirectory revisions,
            NewRevision wanted,
            Optional<Path> location,
            FileNameTemplate names,
            Supplier<RevisionId> ids,
            Instant now,
            boolean dryRun) {}

    /**
     * A revision file.
     *
     * @param path where it is, or would be
     * @param text what it holds
     * @param upHazards what is dangerous in its upgrade
     * @param downHazards what is dangerous in its downgrade
     */
    public record Written(Path path, String text, List<Hazard> upHazards, List<Hazard> downHazards) {
        public Written {
            upHazards = List.copyOf(upHazards);
            downHazards = List.copyOf(downHazards);
        }
    }

    /** The verb with its request. */
    public Generate(Request request) {
        this.request = request;
    }

    /**
     * Writes the file.
     *
     * @throws dev.revchain.problem.MigrationException.Refused when the revision does not fit into the graph; nothing is
     *     written then
     */
    public Written run() {
        return write(plan());
    }

    /**
     * Writes the file of a revision that joins others.
     *
     * @return nothing where there are not several to join
     * @throws dev.revchain.problem.MigrationException.Refused as {@link #run} does
     */
    public Optional<Written> merge() {
        Author.Planned planned = plan();
        return planned.draft().revision().isMerge() ? Optional.of(write(planned)) : Optional.empty();
    }

    private Author.Planned plan() {
        Chain chain = Chain.read(request.revisions());
        return new Author(chain, Author.Place.of(request)).plan(request.wanted());
    }

    private Written write(Author.Planned planned) {
        Path path = request.dryRun() ? planned.path() : planned.writer().write(planned.draft());
        return new Written(path, RevisionFileWriter.text(planned.draft()), List.of(), List.of());
    }
}
