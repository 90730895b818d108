package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.ForeignTable;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.catalog.TablePart.Inheritance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A new table with its parts, as one {@code CREATE TABLE} and the few commands it cannot hold. */
record NewTable(SchemaObject table, List<SchemaObject> parts, ScriptNames names, int serverVersion) {

    List<String> commands() {
        List<Attachment> parents = of(Attachment.class);
        Optional<Attachment> partition =
                parents.stream().filter(p -> p.bound().isPresent()).findFirst();
        List<String> lines = new ArrayList<>();
        List<String> later = new ArrayList<>();
        ColumnConstraints constraints = new ColumnConstraints(of(Constraint.class), names);
        boolean comesWithColumns = !parents.isEmpty() || isTyped();
        for (Column column : of(Column.class)) {
            if (!comesWithColumns || isNamed(column)) {
                Optional<Identity> identity = identityOf(column.id());
                lines.add(ColumnSyntax.column(column, defaultOf(column.id()), identity, constraints.at(column)));
            } else {
                override(column).ifPresent(lines::add);
            }
            later.addAll(new ColumnDdl(serverVersion).afterCreate(column));
        }
        constraints.behind().forEach(constraint -> lines.add(ConstraintDdl.line(constraint)));
        constraints.later().forEach(constraint -> later.addAll(new ConstraintDdl().create(constraint)));
        List<Attachment> plainParents =
                parents.stream().filter(p -> p.bound().isEmpty()).toList();
        List<String> commands = new ArrayList<>(create(new TableBody(lines, plainParents, partition)));
        if (plainParents.isEmpty()) {
            commands.addAll(later);
            return commands;
        }
        inheritedDefaults().forEach(value -> commands.addAll(new ColumnPartDdl.Defaults().create(value)));
        of(Column.class).stream()
                .filter(column -> !isNamed(column) && !isKey(column))
                .flatMap(column -> new ColumnDdl(serverVersion).demand(column).stream())
                .forEach(commands::add);
        commands.addAll(later);
        return commands;
    }

    /** Whether the table names the column, be it that its parent has it too. */
    private boolean isNamed(Column column) {
        return column.inheritance()
                .map(inheritance -> inheritance.local().value() && isPlainChild())
                .orElse(true);
    }

    /** Whether the primary key demands values of the column. */
    private boolean isKey(Column column) {
        return of(Constraint.class).stream()
                .filter(constraint -> constraint.type() == ConstraintType.PRIMARY_KEY)
                .map(constraint -> constraint.definition().replaceFirst("PRIMARY KEY \\((.*?)\\).*", "$1"))
                .flatMap(keys -> Stream.of(keys.split(", ")))
                .anyMatch(Names.quote(column.id().last())::equals);
    }

    private boolean isPlainChild() {
        return of(Attachment.class).stream().anyMatch(p -> p.bound().isEmpty());
    }

    private List<String> create(TableBody body) {
        return table instanceof Table plain
                ? new TableDdl().create(plain, body)
                : new ForeignDataDdl.Tables().create((ForeignTable) table, body);
    }

    private boolean isTyped() {
        return table instanceof Table plain && plain.ofType().isPresent();
    }

    /** What a partition or a typed table says of a column it did not make: the name and what is its own. */
    private Optional<String> override(Column column) {
        boolean named = of(Attachment.class).stream().allMatch(p -> p.bound().isPresent());
        Optional<String> defaultValue = ownDefaultOf(column.id());
        boolean notNull = column.inheritance().filter(Inheritance::ownNotNull).isPresent();
        if (!named || (defaultValue.isEmpty() && !notNull)) {
            return Optional.empty();
        }
        return Optional.of(Names.quote(column.id().last())
                + defaultValue
                        .map(value ->
                                " " + DefaultSyntax.clause(value, column.type().name()))
                        .orElse("")
                + (notNull ? " NOT NULL" : ""));
    }

    private List<DefaultValue> inheritedDefaults() {
        List<ObjectId> inherited = of(Column.class).stream()
                .filter(column -> !isNamed(column))
                .map(Column::id)
                .toList();
        return of(DefaultValue.class).stream()
                .filter(value -> inherited.contains(value.owner()) && !value.isInherited())
                .toList();
    }

    private Optional<String> ownDefaultOf(ObjectId column) {
        return of(DefaultValue.class).stream()
                .filter(value -> value.owner().equals(column) && !value.isInherited())
                .map(DefaultValue::expression)
                .findFirst();
    }

    private Optional<String> defaultOf(ObjectId column) {
        return of(DefaultValue.class).stream()
                .filter(value -> value.owner().equals(column))
                .map(DefaultValue::expression)
                .findFirst();
    }

    private Optional<Identity> identityOf(ObjectId column) {
        return of(Identity.class).stream()
                .filter(identity -> identity.owner().equals(column))
                .findFirst();
    }

    private <T extends SchemaObject> List<T> of(Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
