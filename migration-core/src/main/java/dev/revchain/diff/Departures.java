package dev.revchain.diff;

import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of the objects that go need a command of their own: those that do not go by themselves with what they stand in, and
 * those that would still be in the way of something dropped earlier.
 */
final class Departures {

    private final Links links;
    private final Map<ObjectId, ObjectId> wholes;
    private final Takers takers;
    private final Map<ObjectId, Integer> positions = new HashMap<>();
    private final Map<ObjectId, Integer> rebuilds = new HashMap<>();
    private final Set<ObjectId> spoken = new HashSet<>();

    /**
     * Those of an order.
     *
     * @param wholes with which objects others go, beside those that their needs tell
     * @param takers who takes the names of those that go
     * @param rebuilt whether an altered object is made anew, and the old one dropped
     */
    Departures(
            Links links, List<Node> order, Map<ObjectId, ObjectId> wholes, Takers takers, Predicate<ObjectId> rebuilt) {
        this.links = links;
        this.wholes = wholes;
        this.takers = takers;
        for (int i = 0; i < order.size(); i++) {
            Node node = order.get(i);
            if (node.moment() == Node.Moment.OUT) {
                positions.put(node.id(), i);
            } else if (node.moment() == Node.Moment.ALTER && rebuilt.test(node.id())) {
                rebuilds.put(node.id(), i);
            }
        }
        boolean grew = true;
        while (grew) {
            Map<ObjectId, Integer> gone = new HashMap<>();
            grew = false;
            for (ObjectId id : positions.keySet()) {
                grew |= !spoken.contains(id) && isInTheWay(id, gone) && spoken.add(id);
            }
        }
    }

    /** Whether the object must be dropped by a command. */
    boolean isSpoken(ObjectId id) {
        return spoken.contains(id);
    }

    private boolean isInTheWay(ObjectId id, Map<ObjectId, Integer> gone) {
        int goes = gone(id, gone);
        if ((goes == positions.get(id) && owners(id).isEmpty()) || takers.of(id) < goes) {
            return true;
        }
        return links.needsOf(id).stream()
                .filter(need -> need.strength() == Strength.NORMAL)
                .map(Dependency::referenced)
                .anyMatch(need -> positions.containsKey(need)
                        ? gone(need, gone) < goes
                        : rebuilds.getOrDefault(need, goes) < goes);
    }

    /** When the object is really gone. */
    private int gone(ObjectId id, Map<ObjectId, Integer> known) {
        Integer found = known.get(id);
        if (found != null) {
            return found;
        }
        int own = positions.get(id);
        known.put(id, own);
        int goes = spoken.contains(id)
                ? own
                : owners(id).stream()
                        .mapToInt(owner -> gone(owner, known))
                        .min()
                        .orElse(own);
        known.put(id, goes);
        return goes;
    }

    /** Whether the dependent goes by itself with what it needs. */
    static boolean goesWith(Dependency need) {
        return switch (need.strength()) {
            case AUTO, OWNED, MUTUAL -> true;
            case NORMAL, FOLLOWS, WITHIN, SOFT -> false;
        };
    }

    private List<ObjectId> owners(ObjectId id) {
        return Stream.concat(
                        Optional.ofNullable(wholes.get(id)).stream(),
                        links.needsOf(id).stream().filter(Departures::goesWith).map(Dependency::referenced))
                .filter(positions::containsKey)
                .toList();
    }
}
