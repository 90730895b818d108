package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
