package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TypeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds a type anew beside the old one, with the types that hold it, moves the columns over, and drops the old ones. */
final class MovedColumns {

    private MovedColumns() {}

    /** Moves the columns by way of text. */
    static List<String> rebuild(ObjectId old, List<String> create, Carried carried) {
        return rebuild(old, create, carried, column -> Optional.empty());
    }

    /**
     * Moves the columns.
     *
     * @param value how a column's new value is made of the old one; by way of text where that says nothing
     */
    static List<String> rebuild(
            ObjectId old, List<String> create, Carried carried, Function<Column, Optional<String>> value) {
        List<String> commands = new ArrayList<>();
        if (!carried.needsOld()) {
            commands.add("DROP " + Names.reference(old));
            commands.addAll(create);
            return commands;
        }
        commands.add(putAside(old, carried.names()));
        commands.addAll(create);
        for (TypeObject holder : carried.holders()) {
            commands.add(putAside(holder.id(), carried.names()));
            commands.addAll(carried.create(holder));
        }
        carried.columns().stream()
                .filter(column -> !column.inherited())
                .forEach(column -> commands.add(ColumnSyntax.alter(column) + "TYPE " + ColumnSyntax.type(column.type())
                        + (sameValues(old, column, carried) ? "" : using(column, value))));
        carried.columns()
                .forEach(column -> commands.addAll(StorageClauses.kept(ColumnSyntax.alter(column), column.storage())));
        if (carried.sheds()) {
            commands.addAll(shed(old, carried));
        }
        return commands;
    }

    /** Whether the column moves to another collation and no other type. */
    private static boolean sameValues(ObjectId old, Column column, Carried carried) {
        String type = column.type().name().replace("[]", "");
        return old.kind() == ObjectKind.COLLATION
                && carried.holders().stream()
                        .map(holder -> Names.qualified(holder.id()))
                        .noneMatch(type::equals);
    }

    /** Drops the old types. */
    static List<String> shed(ObjectId old, Carried carried) {
        List<ObjectId> put = new ArrayList<>();
        put.add(old);
        carried.holders().forEach(holder -> put.add(0, holder.id()));
        return put.stream()
                .map(id -> "DROP " + Names.reference(carried.names().old(id)))
                .toList();
    }

    /** A foreign table has no values of its own. */
    private static String using(Column column, Function<Column, Optional<String>> value) {
        String byText =
                Names.quote(column.id().last()) + "::text::" + column.type().name();
        return column.owner().kind() == ObjectKind.TABLE
                ? " USING " + value.apply(column).orElse(byText)
                : "";
    }

    /** Gives the old name free. */
    static String putAside(ObjectId old, SideNames names) {
        return "ALTER " + Names.reference(old) + " RENAME TO "
                + Names.quote(names.old(old).part(1));
    }
}
