package dev.revchain.file;

import dev.revchain.revision.Revision;
import dev.revchain.sql.SourcePosition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A revision on disk, its header read and its SQL not.
 *
 * @param path as its directory was given
 * @param revision what the header says of the graph
 * @param description the lines of the header after the message, as far as the first key; often none
 * @param createDate when it was written, if the header says so; nothing is decided by it
 * @param proved the mark of the statements that {@code generate} proved, if it wrote the file
 * @param places where the words of the header stand: ids, labels, dependencies
 */
public record RevisionFile(
        Path path,
        Revision revision,
        List<String> description,
        Optional<Instant> createDate,
        Optional<String> proved,
        Map<String, SourcePosition> places) {

    public RevisionFile {
        description = List.copyOf(description);
        places = Map.copyOf(places);
    }

    /** The SQL of one way, as it is when it is read. */
    public Section section(SectionName name) {
        return new FileSection(path, name, Optional.empty());
    }

    /** The SQL of one way as it was reviewed; it is refused with {@code FILE_CHANGED} when the file was written since. */
    public Section reviewed(SectionName name, RevisionReview review) {
        return new FileSection(path, name, Optional.of(review.stamp()));
    }

    /** Reads the whole file once and checks it. */
    public RevisionReview review() {
        return RevisionReview.of(path);
    }

    /** Where a word of the header stands, as {@code file:line:column}; where the id stands for any other word. */
    public String placeOf(String word) {
        SourcePosition id = places.getOrDefault(revision.id().value(), SourcePosition.START);
        return path + ":" + places.getOrDefault(word, id);
    }
}
