package dev.revchain.naming;

import dev.revchain.catalog.Attribute.Comment;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Cluster;
import dev.revchain.catalog.TablePart.ReplicaIdentity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A catalog in which constraints and indexes have other names, and what hangs on them goes along.
 *
 * @param ids the new ids by the old ones; all at once, so that two can exchange their names
 */
record NewIds(Map<ObjectId, ObjectId> ids) {

    NewIds {
        ids = withComments(ids);
    }

    private static Map<ObjectId, ObjectId> withComments(Map<ObjectId, ObjectId> parts) {
        Map<ObjectId, ObjectId> all = new HashMap<>(parts);
        parts.forEach((old, now) -> all.put(old.attached(ObjectKind.COMMENT), now.attached(ObjectKind.COMMENT)));
        return Map.copyOf(all);
    }

    Catalog in(Catalog catalog) {
        Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
        for (SchemaObject object : catalog.objects().values()) {
            objects.put(now(object.id()), renamed(object));
        }
        Set<Dependency> dependencies = new LinkedHashSet<>();
        for (Dependency need : catalog.dependencies()) {
            dependencies.add(new Dependency(now(need.dependent()), now(need.referenced()), need.strength()));
        }
        return new Catalog(objects, dependencies, catalog.unmodelled());
    }

    private SchemaObject renamed(SchemaObject object) {
        if (object instanceof Comment comment) {
            return new Comment(
                    now(comment.id()), now(comment.target()), now(comment.holder()), comment.text(), comment.initial());
        }
        if (object instanceof Cluster cluster) {
            return new Cluster(cluster.id(), cluster.owner(), index(cluster.owner(), cluster.index()));
        }
        if (object instanceof ReplicaIdentity identity) {
            Optional<String> index = identity.index().map(name -> index(identity.owner(), name));
            return new ReplicaIdentity(identity.id(), identity.owner(), identity.mode(), index);
        }
        return ids.containsKey(object.id()) ? NamedPart.withId(object, now(object.id())) : object;
    }

    /** The new name of an index of that table, which may be a constraint's. */
    private String index(ObjectId table, String name) {
        ObjectId index = ObjectId.of(ObjectKind.INDEX, table.part(0), name);
        ObjectId constraint = ObjectId.of(ObjectKind.CONSTRAINT, table.part(0), table.part(1), name);
        return now(ids.containsKey(index) ? index : constraint).last();
    }

    private ObjectId now(ObjectId id) {
        return ids.getOrDefault(id, id);
    }
}
