package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TablePart.Column;
import java.util.ArrayList;
import java.util.List;

/** Builds a type anew beside the old one, moves the columns over, and drops the old one. */
final class MovedColumns {

    private MovedColumns() {}

    static List<String> rebuild(ObjectId old, List<String> create, List<Column> carried) {
        String aside = old.last() + "__old";
        ObjectId renamed = ObjectId.of(old.kind(), old.part(0), aside);
        List<String> commands = new ArrayList<>();
        if (carried.isEmpty()) {
            commands.add("DROP " + Names.reference(old));
            commands.addAll(create);
            return commands;
        }
        commands.add("ALTER " + Names.reference(old) + " RENAME TO " + Names.quote(aside));
        commands.addAll(create);
        for (Column column : carried) {
            if (!column.inherited() && column.owner().kind() == ObjectKind.TABLE) {
                commands.add(Names.alterTable(column.owner()) + " ALTER COLUMN "
                        + Names.quote(column.id().last()) + " TYPE " + ColumnSyntax.type(column.type())
                        + ColumnSyntax.using(column, "::text::"));
            }
        }
        commands.add("DROP " + Names.reference(renamed));
        return commands;
    }
}
