package dev.revchain.introspect;

import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Cluster;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.DefaultAbove;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TablePart.ReplicaIdentity;
import dev.revchain.catalog.TablePart.SequenceOwner;
import dev.revchain.catalog.TablePart.TriggerState;
import dev.revchain.catalog.TypeObject.DefinedType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hangs on what, in our names: the server's {@code pg_depend}, and what follows from the objects themselves. */
final class Dependencies {

    private final Map<ObjectId, SchemaObject> objects;
    private final Map<List<String>, List<ObjectId>> columns;
    private final Map<ObjectId, List<ObjectId>> checks;
    private final Map<ObjectId, List<ObjectId>> partitions;
    private final Set<Dependency> all = new LinkedHashSet<>();

    Dependencies(Map<ObjectId, SchemaObject> objects) {
        this.objects = objects;
        this.columns = objects.keySet().stream()
                .filter(id -> id.kind() == ObjectKind.COLUMN)
                .collect(Collectors.groupingBy(id -> id.path().subList(0, 2)));
        this.checks = objects.values().stream()
                .filter(check -> check instanceof Constraint constraint && constraint.type() == ConstraintType.CHECK)
                .collect(Collectors.groupingBy(
                        check -> ((Constraint) check).owner(),
                        Collectors.mapping(SchemaObject::id, Collectors.toList())));
        this.partitions = objects.values().stream()
                .filter(place -> place instanceof Attachment partition
                        && partition.bound().isPresent())
                .map(Attachment.class::cast)
                .collect(Collectors.groupingBy(
                        Attachment::parentTable, Collectors.mapping(Attachment::owner, Collectors.toList())));
        objects.values().forEach(this::implied);
        new BodyReferences(objects, columns)
                .each((routine, named) -> all.add(new Dependency(routine, named, Strength.SOFT)));
    }

    Set<Dependency> all() {
        List.copyOf(all).stream()
                .filter(need -> need.dependent().kind() == ObjectKind.CAST)
                .forEach(need -> afterCast(need.dependent(), need.referenced()));
        objects.values().stream()
                .filter(type -> type instanceof DefinedType defined && defined.isBase())
                .forEach(type -> tie(type.id()));
        return all;
    }

    /** What was written as a cast is kept as a call of its function, and is a cast again when it is read. */
    private void afterCast(ObjectId cast, ObjectId function) {
        List.copyOf(all).stream()
                .filter(need -> need.referenced().equals(function)
                        && !need.dependent().equals(cast)
                        && function.kind() == ObjectKind.FUNCTION)
                .forEach(need -> all.add(new Dependency(need.dependent(), cast, Strength.SOFT)));
    }

    /** A base type needs its functions as they need it: they come before it, the one that makes the type's name known first. */
    private void tie(ObjectId type) {
        List<ObjectId> functions = all.stream()
                .filter(need ->
                        need.dependent().equals(type) && need.referenced().kind() == ObjectKind.FUNCTION)
                .map(Dependency::referenced)
                .filter(function -> all.contains(new Dependency(function, type, Strength.NORMAL)))
                .toList();
        for (ObjectId function : functions) {
            all.remove(new Dependency(function, type, Strength.NORMAL));
            all.add(new Dependency(function, type, Strength.MUTUAL));
            functions.stream()
                    .filter(first -> !first.equals(function) && first.last().startsWith("cstring"))
                    .forEach(first -> all.add(new Dependency(function, first, Strength.SOFT)));
        }
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
        if (dependent.kind() == ObjectKind.FOREIGN_KEY && referenced.kind() == ObjectKind.COLUMN) {
            pointsTo(dependent, referenced);
        }
        if (isPartOf(referenced, dependent)) {
            all.add(new Dependency(referenced, dependent, Strength.NORMAL));
        }
    }

    /**
     * A table is better looked after when the tables that it points to have been, and their partitions: it is these that have
     * the rows.
     */
    private void pointsTo(ObjectId key, ObjectId column) {
        ObjectId from = objects.get(key).parent().orElseThrow();
        ObjectId to = objects.get(column).parent().orElseThrow();
        if (to.equals(from)) {
            // It also hangs on the columns that point, and those of its partitions come after its own.
            return;
        }
        within(to)
                .filter(place -> !place.equals(from))
                .forEach(place -> all.add(new Dependency(from, place, Strength.SOFT)));
    }

    private Stream<ObjectId> within(ObjectId table) {
        return Stream.concat(
                Stream.of(table),
                partitions.getOrDefault(table, List.of()).stream().flatMap(this::within));
    }

    /** The index of a partition's own key is a part of that of its table when it is there first, and they go together. */
    private static boolean isPartOf(ObjectId whole, ObjectId key) {
        return whole.kind() == ObjectKind.INDEX && key.kind() == ObjectKind.CONSTRAINT;
    }

    private Strength strength(ObjectId dependent, ObjectId referenced) {
        if (isPartOf(referenced, dependent)) {
            return Strength.MUTUAL;
        }
        return switch (dependent.kind()) {
            case TABLE, FOREIGN_TABLE -> referenced.kind() == ObjectKind.TABLE ? Strength.SOFT : Strength.NORMAL;
            case SEQUENCE -> referenced.kind() == ObjectKind.COLUMN ? Strength.OWNED : Strength.NORMAL;
            case INDEX, CONSTRAINT, FOREIGN_KEY ->
                dependsOnOwn(dependent, referenced) ? Strength.AUTO : Strength.NORMAL;
            default -> Strength.NORMAL;
        };
    }

    /**
     * An index goes with its columns, and a constraint with those of its table; but what an exclusion reads besides its keys
     * cannot go while it is there.
     */
    private boolean dependsOnOwn(ObjectId dependent, ObjectId referenced) {
        Optional<ObjectId> table = objects.get(dependent).parent();
        boolean excludes = objects.get(dependent) instanceof Constraint constraint
                && constraint.type() == ConstraintType.EXCLUSION;
        return !excludes
                && referenced.kind() == ObjectKind.COLUMN
                && table.equals(objects.get(referenced).parent());
    }

    private boolean isParent(ObjectId dependent, ObjectId referenced) {
        return objects.get(dependent).parent().filter(referenced::equals).isPresent();
    }

    private void implied(SchemaObject object) {
        boolean stays =
                object instanceof Attachment place && place.legacy().value().referenced();
        object.parent().ifPresent(parent -> link(object, parent, stays ? Strength.NORMAL : Strength.AUTO));
        if (object instanceof SequenceOwner owner) {
            all.add(new Dependency(owner.id(), owner.column(), Strength.NORMAL));
        }
        if (object instanceof Column column) {
            column.above().ifPresent(parent -> link(column, parent, Strength.FOLLOWS));
        }
        if (object instanceof DefaultValue value) {
            value.above().value().map(DefaultAbove::id).ifPresent(above -> link(value, above, Strength.FOLLOWS));
        }
        if (object instanceof Grant grant) {
            // What is taken from a role on a table is taken from it on the columns too.
            grant.onWhole(objects.get(grant.holder())).ifPresent(whole -> link(grant, whole, Strength.FOLLOWS));
            // Where a grant goes to the former or the next owner, a change of owners would make one of two.
            link(grant, grant.holder().attached(ObjectKind.OWNER), Strength.SOFT);
        }
        if (object instanceof TriggerState state) {
            link(state, state.origin(), Strength.AUTO);
        }
        if (object instanceof Cluster cluster) {
            index(cluster, cluster.index(), Strength.AUTO);
        }
        if (object instanceof ReplicaIdentity identity) {
            identity.index().ifPresent(index -> index(identity, index, Strength.NORMAL));
        }
        if (object instanceof Attachment attachment) {
            attachment(attachment);
        }
        if (object instanceof Index index && !index.valid()) {
            invalid(index);
        }
        schema(object);
    }

    private void link(SchemaObject dependent, ObjectId referenced, Strength strength) {
        if (objects.containsKey(referenced)) {
            all.add(new Dependency(dependent.id(), referenced, strength));
        }
    }

    /** A partition that joins later would get an index of its own from it, so the partitions come first. */
    private void invalid(Index index) {
        objects.values().stream()
                .filter(place ->
                        place instanceof Attachment a && a.parentTable().equals(index.owner()))
                .forEach(place -> all.add(new Dependency(index.id(), place.id(), Strength.SOFT)));
    }

    /** An index that is named by itself, or by the constraint that made it. */
    private void index(TablePart part, String name, Strength strength) {
        ObjectId table = part.owner();
        Stream.of(
                        ObjectId.of(ObjectKind.INDEX, table.part(0), name),
                        ObjectId.of(ObjectKind.CONSTRAINT, table.part(0), table.part(1), name))
                .filter(objects::containsKey)
                .forEach(index -> all.add(new Dependency(part.id(), index, strength)));
    }

    private void attachment(Attachment attachment) {
        all.add(new Dependency(attachment.id(), attachment.parentTable(), Strength.NORMAL));
        Strength strength = attachment.bound().isPresent() ? Strength.WITHIN : Strength.SOFT;
        all.add(new Dependency(attachment.owner(), attachment.parentTable(), strength));
        checks.getOrDefault(attachment.owner(), List.of())
                .forEach(check -> all.add(new Dependency(attachment.id(), check, Strength.SOFT)));
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
