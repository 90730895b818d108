package dev.revchain.ddl;

import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnStorage;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.catalog.TablePart.Inheritance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Columns of tables. */
record ColumnDdl(int serverVersion) implements ObjectDdl<Column> {

    @Override
    public List<String> create(Column column) {
        return create(column, List.of());
    }

    /** Makes the column with its default or identity, so that rows which are there already get a value. */
    List<String> create(Column column, List<SchemaObject> parts) {
        List<String> commands = new ArrayList<>();
        if (column.inherited()) {
            of(parts, DefaultValue.class).ifPresent(d -> commands.addAll(new ColumnPartDdl.Defaults().create(d)));
            commands.addAll(demand(column));
            return commands;
        }
        commands.add(Names.alterTable(column.owner()) + " ADD COLUMN "
                + ColumnSyntax.column(
                        column,
                        of(parts, DefaultValue.class).map(DefaultValue::expression),
                        of(parts, Identity.class)));
        commands.addAll(afterCreate(column));
        return commands;
    }

    /** What a table demands of a column that came with its parent. */
    List<String> demand(Column column) {
        return column.inheritance().filter(Inheritance::ownNotNull).isPresent()
                ? List.of(ColumnSyntax.alter(column) + "SET NOT NULL")
                : List.of();
    }

    /** The column as one of its own table, as it is before a parent is given to the table and after it is taken away. */
    static Column own(Column column) {
        return new Column(
                column.id(),
                column.owner(),
                column.type(),
                column.notNull(),
                column.generated(),
                Optional.empty(),
                column.storage());
    }

    private static <T extends SchemaObject> Optional<T> of(List<SchemaObject> parts, Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** What {@code ADD COLUMN} and {@code CREATE TABLE} cannot say. */
    List<String> afterCreate(Column column) {
        return storage(column).change(ColumnStorage.USUAL, withoutForeign(column.storage()));
    }

    private static ColumnStorage withoutForeign(ColumnStorage storage) {
        Map<String, String> options = new TreeMap<>(storage.options());
        options.keySet().removeIf(name -> name.startsWith(ColumnSyntax.FOREIGN));
        return new ColumnStorage(storage.strategy(), storage.compression(), storage.statistics(), options);
    }

    @Override
    public List<String> drop(Column column) {
        return column.inherited()
                ? List.of()
                : List.of(Names.alterTable(column.owner()) + " DROP COLUMN "
                        + Names.quote(column.id().last()));
    }

    @Override
    public Optional<List<String>> alter(Column before, Column after) {
        if (!keepsExpression(before, after)) {
            return Optional.empty();
        }
        List<String> commands = new ArrayList<>();
        String alter = ColumnSyntax.alter(after);
        if (before.generated().isPresent() && after.generated().isEmpty()) {
            commands.add(alter + "DROP EXPRESSION");
        }
        if (!before.type().equals(after.type()) && !(before.inherited() && after.inherited())) {
            commands.add(alter + "TYPE " + ColumnSyntax.type(after.type()) + using(before, after));
        }
        if (!before.generated().equals(after.generated()) && after.generated().isPresent()) {
            commands.add(alter + "SET EXPRESSION AS "
                    + Parentheses.around(after.generated().get().expression()));
        }
        if (before.notNull() != after.notNull()) {
            commands.add(alter + (after.notNull() ? "SET NOT NULL" : "DROP NOT NULL"));
        } else if (losesParentsDemand(before, after)) {
            commands.add(alter + "SET NOT NULL");
        }
        ColumnStorage present = before.type().equals(after.type()) ? before.storage() : ofNewType(before.storage());
        commands.addAll(storage(after).change(withoutForeign(present), withoutForeign(after.storage())));
        String foreign =
                Settings.foreignChange(ColumnSyntax.foreignOptions(before), ColumnSyntax.foreignOptions(after));
        if (!foreign.isEmpty()) {
            commands.add("ALTER FOREIGN TABLE " + Names.qualified(after.owner()) + " ALTER COLUMN "
                    + Names.quote(after.id().last()) + foreign);
        }
        return Optional.of(commands);
    }

    /** A new type brings its own way of keeping values, whatever was said before. */
    private static ColumnStorage ofNewType(ColumnStorage before) {
        return new ColumnStorage(Optional.empty(), Optional.empty(), before.statistics(), before.options());
    }

    /** The parent no longer demands values, and takes the demand from its children: this one keeps its own. */
    private static boolean losesParentsDemand(Column before, Column after) {
        boolean had = before.inheritance().filter(Inheritance::ownNotNull).isPresent();
        return before.inherited()
                && before.notNull()
                && after.notNull()
                && !had
                && after.inheritance().filter(Inheritance::ownNotNull).isPresent();
    }

    /** An expression can be taken away, and since PostgreSQL 17 changed, but not given. */
    private boolean keepsExpression(Column before, Column after) {
        if (before.generated().equals(after.generated())) {
            return true;
        }
        if (before.generated().isEmpty()) {
            return false;
        }
        boolean wasVirtual = before.generated().get().virtual();
        return after.generated().isEmpty()
                ? !wasVirtual
                : serverVersion >= 17 && wasVirtual == after.generated().get().virtual();
    }

    private static String using(Column before, Column after) {
        TypeChange change = new TypeChange(before.type().name(), after.type().name());
        // A foreign table keeps no values here that could be turned into others.
        boolean needless = change.isAssignment()
                || after.generated().isPresent()
                || after.owner().kind() == ObjectKind.FOREIGN_TABLE;
        return needless
                ? ""
                : " USING " + change.expression(Names.quote(after.id().last()));
    }

    private StorageClauses storage(Column column) {
        return new StorageClauses(ColumnSyntax.alter(column), column.type().name(), serverVersion);
    }
}
