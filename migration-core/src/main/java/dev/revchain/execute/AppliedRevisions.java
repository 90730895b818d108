package dev.revchain.execute;

import dev.revchain.revision.RevisionId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything the version table holds, in the order it was applied. */
public final class AppliedRevisions {

    /** A database on which nothing was ever applied. */
    public static final AppliedRevisions NONE = new AppliedRevisions(Map.of());

    private final Map<RevisionId, AppliedRevision> rows;

    private AppliedRevisions(Map<RevisionId, AppliedRevision> rows) {
        this.rows = rows;
    }

    /** The rows in their order. */
    public static AppliedRevisions of(Collection<AppliedRevision> rows) {
        Map<RevisionId, AppliedRevision> byId = new LinkedHashMap<>();
        for (AppliedRevision row : rows) {
            byId.put(row.revision().id(), row);
        }
        return new AppliedRevisions(byId);
    }

    /** All rows. */
    public Collection<AppliedRevision> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** The row of a revision. */
    public Optional<AppliedRevision> find(RevisionId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /**
     * The revisions that count as applied: complete ones, and one that stopped on its way down, since taking it down is
     * what is left to do.
     */
    public Set<RevisionId> ids() {
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (AppliedRevision row : rows.values()) {
            if (row.halfway().isEmpty() || !row.halfway().get().up()) {
                ids.add(row.revision().id());
            }
        }
        return ids;
    }

    /** The revision that stopped halfway; a run begins with it, so there is never a second one. */
    public Optional<AppliedRevision> halfway() {
        for (AppliedRevision row : rows.values()) {
            if (row.halfway().isPresent()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
