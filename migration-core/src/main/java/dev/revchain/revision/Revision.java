package dev.revchain.revision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One step of the history of a schema, without its SQL.
 *
 * @param id its name
 * @param downRevisions its parents, in the order written: none for a base, several for a merge
 * @param dependsOn revisions that must be applied before it without being its parents: each an id or a branch label,
 *     as written; a label stands for the revision that carries it
 * @param branchLabels labels that it carries itself
 * @param message what it does, in one line
 */
public record Revision(
        RevisionId id,
        Set<RevisionId> downRevisions,
        Set<String> dependsOn,
        Set<BranchLabel> branchLabels,
        String message) {

    public Revision {
        downRevisions = Collections.unmodifiableSet(new LinkedHashSet<>(downRevisions));
        dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
        branchLabels = Collections.unmodifiableSet(new LinkedHashSet<>(branchLabels));
    }

    /** Whether it has no parent. */
    public boolean isBase() {
        return downRevisions.isEmpty();
    }

    /** Whether it joins several parents. */
    public boolean isMerge() {
        return downRevisions.size() > 1;
    }
}
