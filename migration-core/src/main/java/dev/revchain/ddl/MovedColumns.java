package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TablePart.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds a type anew beside the old one, moves the columns over, and drops the old one. */
final class MovedColumns {

    private MovedColumns() {}

    /** Moves the columns by way of text. */
    static List<String> rebuild(ObjectId old, List<String> create, List<Column> carried) {
        return rebuild(old, create, carried, column -> Optional.empty());
    }

    /**
     * Moves the columns.
     *
     * @param value how a column's new value is made of the old one; by way of text where that says nothing
     */
    static List<String> rebuild(
            ObjectId old, List<String> create, List<Column> carried, Function<Column, Optional<String>> value) {
        List<String> commands = new ArrayList<>();
        if (carried.isEmpty()) {
            commands.add("DROP " + Names.reference(old));
            commands.addAll(create);
            return commands;
        }
        commands.add(putAside(old));
        commands.addAll(create);
        for (Column column : carried) {
            if (!column.inherited() && column.owner().kind() == ObjectKind.TABLE) {
                String name = Names.quote(column.id().last());
                commands.add(Names.alterTable(column.owner()) + " ALTER COLUMN " + name + " TYPE "
                        + ColumnSyntax.type(column.type()) + " USING "
                        + value.apply(column)
                                .orElse(name + "::text::" + column.type().name()));
            }
        }
        commands.add("DROP " + Names.reference(aside(old)));
        return commands;
    }

    /** Gives the old name free. */
    static String putAside(ObjectId old) {
        return "ALTER " + Names.reference(old) + " RENAME TO "
                + Names.quote(aside(old).part(1));
    }

    private static ObjectId aside(ObjectId old) {
        return ObjectId.of(old.kind(), old.part(0), Names.cut(old.part(1), "__old"));
    }
}
