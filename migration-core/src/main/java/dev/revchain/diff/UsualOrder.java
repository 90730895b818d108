package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which a person would write changes where dependencies leave the choice: first what goes, from the outermost
 * in; then what changes and what comes, kind by kind, each with its parts.
 */
final class UsualOrder {

    private final Catalog before;
    private final Catalog after;
    private final Map<ObjectId, Integer> positions = new HashMap<>();

    UsualOrder(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
        after.objects().keySet().forEach(id -> positions.put(id, positions.size()));
        before.objects().keySet().forEach(id -> positions.putIfAbsent(id, positions.size()));
    }

    List<Node> sort(Collection<Node> nodes) {
        Comparator<Node> out = Comparator.comparing((Node node) -> node.id().kind())
                .thenComparing(Node::id)
                .reversed();
        Comparator<Node> in = Comparator.comparing(
                        (Node node) -> root(node.id()).kind())
                .thenComparing(node -> root(node.id()))
                .thenComparing(node -> node.id().kind())
                .thenComparing(node -> positions.get(node.id()));
        List<Node> sorted = new ArrayList<>();
        nodes.stream().filter(Node::isLeaving).sorted(out).forEach(sorted::add);
        nodes.stream().filter(node -> !node.isLeaving()).sorted(in).forEach(sorted::add);
        return sorted;
    }

    /** The object next to which this one is written. */
    private ObjectId root(ObjectId id) {
        ObjectId at = id;
        while (at.kind().standsWithParent()) {
            Optional<ObjectId> parent = find(at).flatMap(SchemaObject::parent);
            if (parent.isEmpty()) {
                return at;
            }
            at = parent.get();
        }
        return at;
    }

    private Optional<SchemaObject> find(ObjectId id) {
        return after.find(id).or(() -> before.find(id));
    }
}
