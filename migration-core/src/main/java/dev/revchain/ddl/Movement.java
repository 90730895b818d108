package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.diff.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that stay and get another parent, or a type to follow. What a table inherits comes and goes with its parent, but a table that is given a
 * parent must have the columns before, and one that is taken away from its parent keeps them.
 *
 * @param places the places under parents that come or go, and the tables that are given a type or lose it
 */
record Movement(Set<ObjectId> places) {

    /** All that are given a parent, or lose one. */
    static Movement of(List<Change> changes) {
        return new Movement(changes.stream()
                .filter(change ->
                        change.last().filter(Attachment.class::isInstance).isPresent() || retypes(change))
                .map(Change::subject)
                .collect(Collectors.toSet()));
    }

    private static boolean retypes(Change change) {
        return change instanceof Change.Alter alter
                && alter.before() instanceof Table before
                && alter.after() instanceof Table after
                && !before.ofType().equals(after.ofType());
    }

    /** Whether the tables of two parts come together or part: no command on the parent reaches the other. */
    boolean parts(ObjectId part, ObjectId above) {
        return places.contains(
                ObjectId.of(ObjectKind.ATTACHMENT, part.part(0), part.part(1), above.part(0), above.part(1)));
    }

    /** The change, with a column of a moving table as its table's own. */
    Change withOwnColumns(Change change) {
        if (change instanceof Change.Alter alter && !alter.carried().isEmpty()) {
            return new Change.Alter(
                    alter.before(),
                    alter.after(),
                    alter.carried().stream().map(this::ownWhereLeft).toList());
        }
        if (change instanceof Change.Replace replace && replace.after() instanceof Column after) {
            return new Change.Replace(meanwhile((Column) replace.before()), meanwhile(after), replace.half());
        }
        if (!(change.last().orElse(null) instanceof Column column) || !column.inherited()) {
            return change;
        }
        if (change instanceof Change.Create && isOwnMeanwhile(column)) {
            return new Change.Create(ColumnDdl.own(column));
        }
        if (change instanceof Change.Alter alter && isLeft((Column) alter.before())) {
            return new Change.Alter(
                    ColumnDdl.own((Column) alter.before()), ColumnDdl.own((Column) alter.after()), alter.carried());
        }
        return change instanceof Change.Drop && isOwnMeanwhile(column)
                ? new Change.Drop(ColumnDdl.own(column))
                : change;
    }

    private Column meanwhile(Column column) {
        return isOwnMeanwhile(column) ? ColumnDdl.own(column) : column;
    }

    /** Whether the table has the column by itself before it is given its parent or its type, and after it loses it. */
    private boolean isOwnMeanwhile(Column column) {
        return isLeft(column) || places.contains(column.owner());
    }

    private SchemaObject ownWhereLeft(SchemaObject carried) {
        return carried instanceof Column column && isLeft(column) ? ColumnDdl.own(column) : carried;
    }

    private boolean isLeft(Column column) {
        return column.above().filter(parent -> parts(column.id(), parent)).isPresent();
    }
}
