package dev.revchain.file;

import dev.revchain.revision.Revision;
import java.time.Instant;
import java.util.List;

/**
 * A revision to be written.
 *
 * @param revision what its header says of the graph, and the message
 * @param description further lines for people, after the message
 * @param createDate when it is written; cut to whole seconds
 * @param up what applies it
 * @param down what takes it back
 * @param proved whether both ways were run and led where they should
 */
public record RevisionDraft(
        Revision revision,
        List<String> description,
        Instant createDate,
        SectionDraft up,
        SectionDraft down,
        boolean proved) {

    public RevisionDraft {
        description = List.copyOf(description);
    }

    /** One that nobody proved. */
    public RevisionDraft(
            Revision revision, List<String> description, Instant createDate, SectionDraft up, SectionDraft down) {
        this(revision, description, createDate, up, down, false);
    }
}
