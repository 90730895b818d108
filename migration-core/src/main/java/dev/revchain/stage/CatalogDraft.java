package dev.revchain.stage;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A catalog that differs from another one in a few objects. */
final class CatalogDraft {

    private final Catalog base;
    private final Map<ObjectId, SchemaObject> objects;
    private final Map<ObjectId, List<Dependency>> needs = new LinkedHashMap<>();

    CatalogDraft(Catalog base) {
        this.base = base;
        this.objects = new LinkedHashMap<>(base.objects());
    }

    /** Puts an object there that needs what the one in its place needed. */
    void put(SchemaObject object) {
        objects.put(object.id(), object);
    }

    /** Puts an object there with all that it needs. */
    void put(SchemaObject object, List<Dependency> itsNeeds) {
        objects.put(object.id(), object);
        needs.put(object.id(), itsNeeds);
    }

    void remove(ObjectId id) {
        objects.remove(id);
    }

    boolean contains(ObjectId id) {
        return objects.containsKey(id);
    }

    /** The places that are taken by its objects. */
    Set<String> slots() {
        Set<String> slots = new HashSet<>();
        objects.values().forEach(object -> slots.addAll(object.slots()));
        return slots;
    }

    /** The catalog as it is now; a need of what is not there is none. */
    Catalog catalog() {
        Set<Dependency> dependencies = new LinkedHashSet<>();
        base.dependencies().stream()
                .filter(need -> !needs.containsKey(need.dependent()))
                .forEach(dependencies::add);
        needs.values().forEach(dependencies::addAll);
        dependencies.removeIf(need -> !contains(need.dependent()) || !contains(need.referenced()));
        return new Catalog(objects, dependencies, base.unmodelled());
    }
}
