package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.TypeAttribute;
import dev.revchain.catalog.TypeObject.TypeUse;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tables that follow a composite type. PostgreSQL gives their columns another type with that of the attribute only where an
 * assignment would do; else the tables leave the type, are given the column, and follow the type again.
 */
final class TypedTables {

    private final Catalog from;
    private final Map<ObjectId, Change> changes = new HashMap<>();

    private TypedTables(Catalog from, List<Change> changes) {
        this.from = from;
        changes.forEach(change -> this.changes.put(change.subject(), change));
    }

    /** The changes, with what tables must do before and after their type is altered. */
    static List<Change> released(Catalog from, List<Change> changes) {
        TypedTables tables = new TypedTables(from, changes);
        return changes.stream().flatMap(tables::released).toList();
    }

    private Stream<Change> released(Change change) {
        return change instanceof Change.Alter alter
                        && alter.before() instanceof CompositeType before
                        && alter.after() instanceof CompositeType after
                        && !new CompositeTypeDdl().rebuilds(before, after)
                ? released(change, before, after)
                : Stream.of(change);
    }

    private Stream<Change> released(Change change, CompositeType before, CompositeType after) {
        CompositeType between = between(before, after);
        List<Table> tables = of(before.id());
        if (between.equals(after) || tables.isEmpty()) {
            return Stream.of(change);
        }
        List<Change> all = new ArrayList<>();
        if (!between.equals(before)) {
            all.add(alter(before, between));
        }
        tables.forEach(table -> all.add(alter(table, table.withType(Optional.empty()))));
        Incidental<TypeUse> alone = new Incidental<>(new TypeUse(false, false));
        all.add(alter(
                new CompositeType(between.id(), between.attributes(), alone),
                new CompositeType(after.id(), after.attributes(), alone)));
        tables.forEach(table -> all.addAll(retyped(table, between, after)));
        tables.forEach(table -> all.add(alter(table.withType(Optional.empty()), table)));
        return all.stream();
    }

    private static Change alter(SchemaObject before, SchemaObject after) {
        return new Change.Alter(before, after, List.of());
    }

    /** As wanted, but that attributes which no assignment takes to their new type have the old one. */
    private static CompositeType between(CompositeType before, CompositeType after) {
        List<TypeAttribute> attributes = after.attributes().stream()
                .map(wanted -> before.attributes().stream()
                        .filter(old -> old.name().equals(wanted.name()))
                        .filter(old -> !new TypeChange(old.type(), wanted.type()).isAssignment())
                        .findFirst()
                        .orElse(wanted))
                .toList();
        return new CompositeType(after.id(), attributes, before.use());
    }

    /** The tables that follow the type before and after. */
    private List<Table> of(ObjectId type) {
        Optional<String> name = Optional.of(Names.qualified(type));
        return from.objects().values().stream()
                .filter(object ->
                        object instanceof Table table && table.ofType().equals(name) && stays(table))
                .map(Table.class::cast)
                .toList();
    }

    private boolean stays(Table table) {
        Change change = changes.get(table.id());
        return change == null
                || (change instanceof Change.Alter alter
                        && ((Table) alter.after()).ofType().equals(table.ofType()));
    }

    private List<Change> retyped(Table table, CompositeType before, CompositeType after) {
        return after.attributes().stream()
                .filter(attribute -> !before.attributes().contains(attribute))
                .map(attribute -> ObjectId.of(
                        ObjectKind.COLUMN, table.id().part(0), table.id().part(1), attribute.name()))
                .map(changes::get)
                .filter(Change.Alter.class::isInstance)
                .map(change -> retyped((Change.Alter) change))
                .toList();
    }

    private static Change retyped(Change.Alter column) {
        Column own = ColumnDdl.own((Column) column.before());
        Column wanted = (Column) column.after();
        return alter(
                own,
                new Column(
                        own.id(),
                        own.owner(),
                        wanted.type(),
                        own.notNull(),
                        own.generated(),
                        own.inheritance(),
                        own.storage()));
    }
}
