package dev.revchain.introspect;

import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Inheritance;
import dev.revchain.catalog.TablePart.SequenceOwner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What hangs on what, in our names: the server's {@code pg_depend}, and what follows from the objects themselves. */
final class Dependencies {

    private final Map<ObjectId, SchemaObject> objects;
    private final Map<List<String>, List<ObjectId>> columns;
    private final Set<Dependency> all = new LinkedHashSet<>();

    Dependencies(Map<ObjectId, SchemaObject> objects) {
        this.objects = objects;
        this.columns = objects.keySet().stream()
                .filter(id -> id.kind() == ObjectKind.COLUMN)
                .collect(Collectors.groupingBy(id -> id.path().subList(0, 2)));
        objects.values().forEach(this::implied);
        new BodyReferences(objects, columns)
                .each((routine, named) -> all.add(new Dependency(routine, named, Strength.SOFT)));
    }

    Set<Dependency> all() {
        return all;
    }

    /** One row of {@code pg_depend}; what we do not know by name is left out. */
    void add(Optional<ObjectId> dependent, Optional<ObjectId> referenced) {
        if (dependent.isPresent() && referenced.isPresent()) {
            addKnown(known(dependent.get()), known(referenced.get()));
        }
    }

    private void addKnown(ObjectId dependent, ObjectId referenced) {
        if (dependent.kind() == ObjectKind.ATTACHMENT) {
            // What came to a partition with its place hangs on the parent's own, and comes and goes with that.
            return;
        }
        boolean holds = objects.containsKey(dependent) && objects.containsKey(referenced);
        if (!holds || dependent.equals(referenced) || isParent(dependent, referenced)) {
            return;
        }
        all.add(new Dependency(dependent, referenced, strength(dependent, referenced)));
    }

    private Strength strength(ObjectId dependent, ObjectId referenced) {
        return switch (dependent.kind()) {
            case TABLE, FOREIGN_TABLE -> referenced.kind() == ObjectKind.TABLE ? Strength.SOFT : Strength.NORMAL;
            case SEQUENCE -> referenced.kind() == ObjectKind.COLUMN ? Strength.OWNED : Strength.NORMAL;
            case INDEX, CONSTRAINT, FOREIGN_KEY ->
                dependsOnOwn(dependent, referenced) ? Strength.AUTO : Strength.NORMAL;
            default -> Strength.NORMAL;
        };
    }

    /** An index goes with its columns, and a constraint with those of its table. */
    private boolean dependsOnOwn(ObjectId dependent, ObjectId referenced) {
        Optional<ObjectId> table = objects.get(dependent).parent();
        return referenced.kind() == ObjectKind.COLUMN
                && table.equals(objects.get(referenced).parent());
    }

    private boolean isParent(ObjectId dependent, ObjectId referenced) {
        return objects.get(dependent).parent().filter(referenced::equals).isPresent();
    }

    private void implied(SchemaObject object) {
        object.parent()
                .filter(objects::containsKey)
                .ifPresent(parent -> all.add(new Dependency(object.id(), parent, Strength.AUTO)));
        if (object instanceof SequenceOwner owner) {
            all.add(new Dependency(owner.id(), owner.column(), Strength.NORMAL));
        }
        if (object instanceof Column column) {
            column.inheritance()
                    .map(Inheritance::parent)
                    .filter(objects::containsKey)
                    .ifPresent(parent -> all.add(new Dependency(column.id(), parent, Strength.SOFT)));
        }
        if (object instanceof Attachment attachment) {
            attachment(attachment);
        }
        schema(object);
    }

    private void attachment(Attachment attachment) {
        all.add(new Dependency(attachment.id(), attachment.parentTable(), Strength.NORMAL));
        all.add(new Dependency(attachment.owner(), attachment.parentTable(), Strength.SOFT));
        for (List<String> table :
                List.of(attachment.owner().path(), attachment.parentTable().path())) {
            for (ObjectId column : columns.getOrDefault(table, List.of())) {
                all.add(new Dependency(attachment.id(), column, Strength.SOFT));
            }
        }
    }

    /** Every object stands in its schema, also those for which the server writes no row. */
    private void schema(SchemaObject object) {
        ObjectId schema = ObjectId.of(ObjectKind.SCHEMA, object.id().part(0));
        if (object.parent().isEmpty() && object.id().path().size() > 1 && objects.containsKey(schema)) {
            all.add(new Dependency(object.id(), schema, Strength.NORMAL));
        }
    }

    private ObjectId known(ObjectId id) {
        if (objects.containsKey(id) || id.kind() != ObjectKind.COLUMN) {
            return id;
        }
        for (ObjectKind kind : new ObjectKind[] {ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.TYPE}) {
            if (objects.containsKey(id.prefix(kind, 2))) {
                return id.prefix(kind, 2);
            }
        }
        return id;
    }
}
