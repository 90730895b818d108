package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two catalogs as if what new objects bring with them had been there before, to be altered into what is wanted. */
record Arrivals(Catalog before, Catalog after) {

    static Arrivals expected(Catalog before, Catalog after, Map<ObjectId, Fate> fates, AlterRules rules) {
        Map<ObjectId, SchemaObject> arrived = new LinkedHashMap<>();
        Catalog staying = staying(before, fates);
        for (SchemaObject object : after.objects().values()) {
            Fate fate = fates.get(object.id());
            if (fate != null && fate.comes()) {
                rules.arrivals(object, staying).forEach(arrival -> arrived.put(arrival.id(), arrival));
            }
        }
        return arrived.isEmpty() ? new Arrivals(before, after) : with(before, after, arrived, rules);
    }

    /** What goes for good goes first, and brings nothing to what is new. */
    private static Catalog staying(Catalog before, Map<ObjectId, Fate> fates) {
        Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>(before.objects());
        objects.keySet().removeIf(id -> fates.get(id) == Fate.DROP);
        return new Catalog(objects, before.dependencies(), before.unmodelled());
    }

    private static Arrivals with(Catalog before, Catalog after, Map<ObjectId, SchemaObject> arrived, AlterRules rules) {
        Map<ObjectId, SchemaObject> had = new LinkedHashMap<>(before.objects());
        Map<ObjectId, SchemaObject> wanted = new LinkedHashMap<>(after.objects());
        Set<Dependency> stays = new LinkedHashSet<>(before.dependencies());
        Set<Dependency> needs = new LinkedHashSet<>(after.dependencies());
        stays.removeIf(dependency -> arrived.containsKey(dependency.dependent()));
        arrived.forEach((id, arrival) -> {
            had.put(id, arrival);
            wanted.putIfAbsent(id, rules.silent(arrival));
            arrival.parent().ifPresent(parent -> needs.add(new Dependency(id, parent, Strength.AUTO)));
        });
        Catalog said = new Catalog(wanted, Set.of(), List.of());
        wanted.values()
                .forEach(object -> rules.follows(object, said)
                        .filter(arrived::containsKey)
                        .ifPresent(above -> needs.add(new Dependency(object.id(), above, Strength.FOLLOWS))));
        return new Arrivals(
                new Catalog(had, stays, before.unmodelled()), new Catalog(wanted, needs, after.unmodelled()));
    }
}
