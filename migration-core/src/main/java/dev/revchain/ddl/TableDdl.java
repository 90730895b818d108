package dev.revchain.ddl;

import dev.revchain.catalog.RelationObject.RowSecurity;
import dev.revchain.catalog.RelationObject.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables, without their columns. */
final class TableDdl implements ObjectDdl<Table> {

    @Override
    public List<String> create(Table table) {
        return create(table, new TableBody(List.of(), List.of(), Optional.empty()));
    }

    List<String> create(Table table, TableBody body) {
        String create = table.storage().madeUnlogged().value() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ";
        String of = table.ofType().map(type -> " OF " + type).orElse("");
        List<String> commands = new ArrayList<>();
        commands.add(create
                + Names.qualified(table.id())
                + of
                + body.text(table.ofType().isPresent())
                + table.partitionKey().map(key -> "\nPARTITION BY " + key).orElse("")
                + table.storage()
                        .accessMethod()
                        .map(method -> "\nUSING " + Names.quote(method))
                        .orElse("")
                + Settings.with(table.storage().options()).replaceFirst("^ ", "\n"));
        commands.addAll(security(table, new RowSecurity(false, false), table.security()));
        return commands;
    }

    @Override
    public List<String> drop(Table table) {
        return List.of("DROP TABLE " + Names.qualified(table.id()));
    }

    @Override
    public Optional<List<String>> alter(Table before, Table after) {
        if (!before.partitionKey().equals(after.partitionKey())) {
            return Optional.empty();
        }
        String alter = Names.alterTable(after.id());
        List<String> commands = new ArrayList<>();
        if (!before.ofType().equals(after.ofType())) {
            commands.add(alter + after.ofType().map(type -> " OF " + type).orElse(" NOT OF"));
        }
        if (before.storage().unlogged() != after.storage().unlogged()) {
            commands.add(alter + (after.storage().unlogged() ? " SET UNLOGGED" : " SET LOGGED"));
        }
        if (!before.storage().accessMethod().equals(after.storage().accessMethod())) {
            commands.add(alter + " SET ACCESS METHOD "
                    + after.storage().accessMethod().map(Names::quote).orElse("heap"));
        }
        commands.addAll(Settings.change(
                alter, before.storage().options(), after.storage().options()));
        commands.addAll(security(after, before.security(), after.security()));
        return Optional.of(commands);
    }

    private static List<String> security(Table table, RowSecurity before, RowSecurity after) {
        String alter = Names.alterTable(table.id());
        List<String> commands = new ArrayList<>();
        if (before.enabled() != after.enabled()) {
            commands.add(alter + (after.enabled() ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
        }
        if (before.forced() != after.forced()) {
            commands.add(alter + (after.forced() ? " FORCE" : " NO FORCE") + " ROW LEVEL SECURITY");
        }
        return commands;
    }
}
