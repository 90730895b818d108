package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Comment;
import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.Attribute.Owner;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TypeObject.Domain;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Domains under the ids of types. Where one of them takes the place of the other, that is one type built anew, and columns can
 * move over.
 *
 * @param ids the new ids by the old ones
 */
record DomainsAsTypes(Map<ObjectId, ObjectId> ids) {

    /** The catalog, with each domain that is a type of another kind in the other one under the id of that. */
    static Catalog in(Catalog catalog, Catalog other) {
        Map<ObjectId, ObjectId> ids = new HashMap<>();
        for (SchemaObject object : catalog.objects().values()) {
            ObjectId type =
                    object.id().prefix(ObjectKind.TYPE, object.id().path().size());
            if (object instanceof Domain && other.find(type).isPresent()) {
                ids.put(object.id(), type);
                for (ObjectKind kind : new ObjectKind[] {ObjectKind.COMMENT, ObjectKind.OWNER}) {
                    ids.put(object.id().attached(kind), type.attached(kind));
                }
            }
        }
        return ids.isEmpty() ? catalog : new DomainsAsTypes(ids).in(catalog);
    }

    /** The id of a type as commands about it must name it. */
    static ObjectId named(SchemaObject type) {
        return type instanceof Domain ? type.id().prefix(ObjectKind.DOMAIN, 2) : type.id();
    }

    private Catalog in(Catalog catalog) {
        Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
        Map<ObjectId, ObjectId> all = new HashMap<>(ids);
        for (SchemaObject object : catalog.objects().values()) {
            SchemaObject moved = moved(object);
            objects.put(moved.id(), moved);
            all.put(object.id(), moved.id());
        }
        Set<Dependency> dependencies = new LinkedHashSet<>();
        for (Dependency need : catalog.dependencies()) {
            dependencies.add(new Dependency(
                    all.getOrDefault(need.dependent(), need.dependent()),
                    all.getOrDefault(need.referenced(), need.referenced()),
                    need.strength()));
        }
        return new Catalog(objects, dependencies, catalog.unmodelled());
    }

    private SchemaObject moved(SchemaObject object) {
        if (object instanceof Domain domain) {
            return new Domain(
                    now(domain.id()),
                    domain.type(),
                    domain.collation(),
                    domain.notNull(),
                    domain.defaultValue(),
                    domain.inside());
        }
        if (object instanceof Constraint check) {
            return new Constraint(check.id(), now(check.owner()), check.type(), check.definition(), check.options());
        }
        if (object instanceof Comment comment) {
            return new Comment(
                    now(comment.id()), now(comment.target()), now(comment.holder()), comment.text(), comment.initial());
        }
        if (object instanceof Owner owner) {
            return new Owner(now(owner.id()), now(owner.target()), now(owner.holder()), owner.role());
        }
        return object instanceof Grant grant && ids.containsKey(grant.target()) ? moved(grant) : object;
    }

    private Grant moved(Grant grant) {
        ObjectId target = now(grant.target());
        return new Grant(
                target.attached(ObjectKind.GRANT, grant.id().last()),
                target,
                now(grant.holder()),
                grant.grantee(),
                grant.privileges(),
                grant.initial(),
                grant.owner());
    }

    private ObjectId now(ObjectId id) {
        return ids.getOrDefault(id, id);
    }
}
