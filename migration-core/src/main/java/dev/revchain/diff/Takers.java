package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When the names of what is there are taken by something else. */
final class Takers {

    private final Catalog before;
    private final Map<String, Integer> positions = new HashMap<>();

    Takers(List<Node> order, Catalog before, Catalog after) {
        this.before = before;
        for (int i = 0; i < order.size(); i++) {
            Node node = order.get(i);
            if (node.moment() == Node.Moment.IN || node.moment() == Node.Moment.ALTER) {
                Set<String> taken = new HashSet<>(after.objects().get(node.id()).slots());
                if (node.moment() == Node.Moment.ALTER) {
                    taken.removeAll(before.objects().get(node.id()).slots());
                }
                for (String slot : taken) {
                    positions.putIfAbsent(slot, i);
                }
            }
        }
    }

    /** Before which place in the order the object must be gone; behind the last where nothing takes its names. */
    int of(ObjectId id) {
        return before.objects().get(id).slots().stream()
                .mapToInt(slot -> positions.getOrDefault(slot, Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
