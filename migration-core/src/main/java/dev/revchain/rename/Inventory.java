package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.View;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.EnumType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything in a catalog that has a name of its own, also what is no object there: labels, attributes, columns of views.
 *
 * @param holders what each of them stands in; itself when it stands in nothing
 */
record Inventory(Map<ObjectId, ObjectId> holders) {

    static Inventory of(Catalog catalog) {
        Map<ObjectId, ObjectId> holders = new LinkedHashMap<>();
        for (SchemaObject object : catalog.objects().values()) {
            if (Level.of(object.id().kind()) == Level.PART && object instanceof TablePart part) {
                holders.put(object.id(), part.owner());
            } else if (Level.of(object.id().kind()) != Level.NONE) {
                holders.put(object.id(), object.id());
            }
            parts(object).forEach(part -> holders.put(part, object.id()));
        }
        return new Inventory(holders);
    }

    private static List<ObjectId> parts(SchemaObject object) {
        if (object instanceof EnumType type) {
            return type.labels().stream()
                    .map(label -> part(type.id(), ObjectKind.LABEL, label))
                    .toList();
        }
        if (object instanceof CompositeType type) {
            return type.attributes().stream()
                    .map(attribute -> part(type.id(), ObjectKind.COLUMN, attribute.name()))
                    .toList();
        }
        return object instanceof View view
                ? view.columns().stream()
                        .map(column -> part(view.id(), ObjectKind.COLUMN, column.name()))
                        .toList()
                : List.of();
    }

    /** The id of something that stands in an object of a schema. */
    static ObjectId part(ObjectId holder, ObjectKind kind, String name) {
        return ObjectId.of(kind, holder.part(0), holder.part(1), name);
    }

    Set<ObjectId> ids() {
        return holders.keySet();
    }

    boolean has(ObjectId id) {
        return holders.containsKey(id);
    }

    /** What it stands in; itself when it stands in nothing. */
    ObjectId holder(ObjectId id) {
        return holders.getOrDefault(id, id);
    }

    /** What is here and not there, at one level; parts only of what is in both. */
    List<ObjectId> without(Inventory other, Level level) {
        return ids().stream()
                .filter(id -> Level.of(id.kind()) == level && !other.has(id))
                .filter(id -> holder(id).equals(id) || other.has(holder(id)))
                .toList();
    }
}
