package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dependencies of one catalog, found from either end. */
public final class Links {

    private final Map<ObjectId, List<Dependency>> needs = new HashMap<>();
    private final Map<ObjectId, List<Dependency>> neededBy = new HashMap<>();

    /** The dependencies of this catalog. */
    public Links(Catalog catalog) {
        for (Dependency dependency : catalog.dependencies()) {
            needs.computeIfAbsent(dependency.dependent(), id -> new ArrayList<>())
                    .add(dependency);
            neededBy.computeIfAbsent(dependency.referenced(), id -> new ArrayList<>())
                    .add(dependency);
        }
    }

    /** What the object needs. */
    public List<Dependency> needsOf(ObjectId id) {
        return needs.getOrDefault(id, List.of());
    }

    /** What needs the object. */
    public List<Dependency> dependentsOf(ObjectId id) {
        return neededBy.getOrDefault(id, List.of());
    }

    /** All that goes with an object, however far: what stands in it, and what is said of that. */
    public Set<ObjectId> partsOf(ObjectId whole) {
        return all(whole, Strength.AUTO);
    }

    /** The objects whose content is a part of that of this one, however far. */
    public Set<ObjectId> within(ObjectId whole) {
        return all(whole, Strength.WITHIN);
    }

    private Set<ObjectId> all(ObjectId whole, Strength strength) {
        Set<ObjectId> found = new LinkedHashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(Set.of(whole));
        while (!open.isEmpty()) {
            for (Dependency dependency : dependentsOf(open.remove())) {
                if (dependency.strength() == strength && found.add(dependency.dependent())) {
                    open.add(dependency.dependent());
                }
            }
        }
        return found;
    }

    /** Whether one still needs the other, as much as that dependency says it did. */
    boolean hold(Dependency dependency) {
        return needsOf(dependency.dependent()).stream()
                .filter(d -> d.referenced().equals(dependency.referenced()))
                .anyMatch(d -> !dependency.strength().binds() || d.strength().binds());
    }

    /** Whether one needs the other in the server's eyes. */
    boolean needs(ObjectId dependent, ObjectId referenced) {
        return needsOf(dependent).stream()
                .anyMatch(d -> d.referenced().equals(referenced) && d.strength().binds());
    }
}
