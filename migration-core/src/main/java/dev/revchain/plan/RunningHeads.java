package dev.revchain.plan;

import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The heads of a set of applied revisions while it changes one by one; each change costs no more than its links. */
final class RunningHeads {

    private final RevisionGraph graph;
    private final Set<RevisionId> applied;
    private final Map<RevisionId, Integer> users = new HashMap<>();
    private final Set<RevisionId> heads;

    RunningHeads(RevisionGraph graph, Set<RevisionId> applied) {
        this.graph = graph;
        this.applied = new HashSet<>(applied);
        this.heads = new LinkedHashSet<>(graph.maximal(applied));
        for (RevisionId id : applied) {
            for (RevisionId need : graph.needs(id)) {
                users.merge(need, 1, Integer::sum);
            }
        }
    }

    Set<RevisionId> now() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(heads));
    }

    void add(RevisionId id) {
        applied.add(id);
        for (RevisionId need : graph.needs(id)) {
            users.merge(need, 1, Integer::sum);
            heads.remove(need);
        }
        if (isUnused(id)) {
            heads.add(id);
        }
    }

    void remove(RevisionId id) {
        applied.remove(id);
        heads.remove(id);
        for (RevisionId need : graph.needs(id)) {
            users.merge(need, -1, Integer::sum);
            if (isUnused(need) && applied.contains(need)) {
                heads.add(need);
            }
        }
    }

    private boolean isUnused(RevisionId id) {
        return users.getOrDefault(id, 0) == 0;
    }
}
