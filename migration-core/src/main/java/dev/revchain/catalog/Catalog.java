package dev.revchain.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The schema of one database as a value.
 *
 * @param objects by id, in the order in which they were read: columns in the order of their table
 * @param dependencies among these objects
 * @param unmodelled what was seen and has no place here
 */
public record Catalog(Map<ObjectId, SchemaObject> objects, Set<Dependency> dependencies, List<Unmodelled> unmodelled) {

    public Catalog {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        dependencies = Collections.unmodifiableSet(new LinkedHashSet<>(dependencies));
        unmodelled = List.copyOf(unmodelled);
    }

    /** The schema of a database in which nothing has been made. */
    public static Catalog empty() {
        return new Catalog(Map.of(), Set.of(), List.of());
    }

    /** The object of that name, if there is one. */
    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }
}
