package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is in the objects that hold others: in a table its columns with their types, in a schema its objects.
 *
 * @param parts of each holder, without its name
 * @param places of each table under others: a partition for other values is another one
 */
record Contents(Map<ObjectId, Set<Object>> parts, Map<ObjectId, Set<Object>> places) {

    /** Less in common than this part of both together is no likeness. */
    private static final double LEAST = 0.5;

    static Contents of(Catalog catalog) {
        Map<ObjectId, Set<Object>> parts = new HashMap<>();
        Map<ObjectId, Set<Object>> places = new HashMap<>();
        for (SchemaObject object : catalog.objects().values()) {
            if (object instanceof Column column) {
                add(parts, column.owner(), List.of(column.id().name(), column.type()));
            } else if (object instanceof Attachment place) {
                add(places, place.owner(), List.of(place.parentTable(), place.bound()));
            } else if (Level.of(object.id().kind()) == Level.OBJECT
                    && object.id().nameIndex() > 0) {
                List<String> path = object.id().path();
                add(
                        parts,
                        ObjectId.of(ObjectKind.SCHEMA, path.get(0)),
                        List.of(object.id().kind(), path.subList(1, path.size())));
            }
        }
        return new Contents(parts, places);
    }

    private static void add(Map<ObjectId, Set<Object>> map, ObjectId key, Object value) {
        map.computeIfAbsent(key, k -> new HashSet<>()).add(value);
    }

    /** What one of them and another one of the other catalog share, as a part of what both hold; 0 when it is not the most. */
    double similarity(ObjectId id, Contents others, ObjectId other) {
        Set<Object> here = parts.getOrDefault(id, Set.of());
        Set<Object> there = others.parts.getOrDefault(other, Set.of());
        boolean samePlace = places.getOrDefault(id, Set.of()).equals(others.places.getOrDefault(other, Set.of()));
        long shared = samePlace ? here.stream().filter(there::contains).count() : 0;
        double similarity = 2.0 * shared / Math.max(1, here.size() + there.size());
        return similarity > LEAST ? similarity : 0;
    }
}
