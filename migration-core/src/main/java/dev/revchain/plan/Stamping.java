package dev.revchain.plan;

import dev.revchain.revision.Position;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a stamp writes. Alembic's rule: a target replaces the heads that it descends from or that descend from it (by
 * parents and by dependencies), together with what these alone needed; heads that have nothing to do with it stay.
 * {@code base} replaces all heads, {@code label@base} those of that branch.
 *
 * <p>Other than Alembic, all targets are looked at before anything is replaced, so none undoes the other; and a target
 * that another one needs adds nothing, it does not become a second head.
 */
final class Stamping {

    private final RevisionGraph graph;
    private final TargetResolver resolver;
    private final Set<RevisionId> applied;
    private final Set<RevisionId> known;
    private final boolean purge;

    Stamping(RevisionGraph graph, Set<RevisionId> applied, boolean purge) {
        this.graph = graph;
        this.resolver = new TargetResolver(graph);
        this.applied = applied;
        this.known = new LinkedHashSet<>(applied);
        this.purge = purge;
        known.removeIf(id -> !graph.contains(id));
    }

    StampPlan at(Target target) {
        Set<RevisionId> heads = graph.maximal(known);
        Set<RevisionId> after = new LinkedHashSet<>(purge ? Set.of() : heads);
        Set<RevisionId> wanted = new LinkedHashSet<>();
        for (Target part : target.parts()) {
            Position position = resolver.position(part, known);
            after.removeAll(replaced(position));
            wanted.addAll(position.revisions());
        }
        after.addAll(wanted);
        return toState(heads, graph.ancestors(after));
    }

    private Set<RevisionId> replaced(Position position) {
        Set<RevisionId> from = position.revisions().isEmpty() ? position.lines() : position.revisions();
        if (from.isEmpty()) {
            return known;
        }
        Set<RevisionId> related = new LinkedHashSet<>(graph.ancestors(from));
        related.addAll(graph.descendants(from));
        return related;
    }

    private StampPlan toState(Set<RevisionId> heads, Set<RevisionId> after) {
        Set<RevisionId> unknown = new LinkedHashSet<>(applied);
        unknown.removeAll(known);
        Set<RevisionId> remove = new LinkedHashSet<>(unknown);
        List<RevisionId> gone = new ArrayList<>();
        graph.inOrder(known).forEach(revision -> gone.add(revision.id()));
        gone.removeAll(after);
        Collections.reverse(gone);
        remove.addAll(gone);
        Set<RevisionId> add = new LinkedHashSet<>(after);
        add.removeAll(known);
        Set<RevisionId> before = new LinkedHashSet<>(heads);
        before.addAll(unknown);
        return new StampPlan(remove, add, before, graph.maximal(after));
    }
}
