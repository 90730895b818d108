package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.MaterializedView;
import dev.revchain.catalog.RelationObject.View;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnStorage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Views and materialized views. */
final class ViewDdl implements ObjectDdl<View> {

    @Override
    public List<String> create(View view) {
        return List.of("CREATE VIEW " + body(view));
    }

    private static String body(View view) {
        ViewQuery query = ViewQuery.of(view.query());
        return Names.qualified(view.id()) + query.columns() + Settings.with(view.options()) + " AS\n" + query.text();
    }

    @Override
    public List<String> drop(View view) {
        return List.of("DROP VIEW " + Names.qualified(view.id()));
    }

    @Override
    public Optional<List<String>> alter(View before, View after) {
        int columns = before.columns().size();
        boolean extended = after.columns().size() >= columns
                && after.columns().subList(0, columns).equals(before.columns());
        if (!extended) {
            return Optional.empty();
        }
        if (before.query().equals(after.query()) && before.columns().equals(after.columns())) {
            return Optional.of(
                    Settings.change("ALTER VIEW " + Names.qualified(after.id()), before.options(), after.options()));
        }
        return Optional.of(List.of("CREATE OR REPLACE VIEW " + body(after)));
    }

    /** {@code CREATE MATERIALIZED VIEW}. */
    record Materialized(int serverVersion) implements ObjectDdl<MaterializedView> {
        @Override
        public List<String> create(MaterializedView view) {
            ViewQuery query = ViewQuery.of(view.query());
            List<String> commands = new ArrayList<>();
            commands.add("CREATE MATERIALIZED VIEW " + Names.qualified(view.id()) + query.columns()
                    + view.accessMethod()
                            .map(method -> " USING " + Names.quote(method))
                            .orElse("")
                    + Settings.with(view.options()) + " AS\n" + query.text());
            commands.addAll(columns(List.of(), view.columns()));
            return commands;
        }

        @Override
        public List<String> drop(MaterializedView view) {
            return List.of("DROP MATERIALIZED VIEW " + Names.qualified(view.id()));
        }

        @Override
        public Optional<List<String>> alter(MaterializedView before, MaterializedView after) {
            if (!before.query().equals(after.query()) || !before.accessMethod().equals(after.accessMethod())) {
                return Optional.empty();
            }
            List<String> commands =
                    new ArrayList<>(Settings.change(alter(after.id()), before.options(), after.options()));
            commands.addAll(columns(before.columns(), after.columns()));
            return Optional.of(commands);
        }

        private List<String> columns(List<Column> before, List<Column> after) {
            Map<ObjectId, ColumnStorage> old = storages(before);
            Map<ObjectId, ColumnStorage> wanted = storages(after);
            return Stream.concat(before.stream(), after.stream())
                    .collect(Collectors.toMap(Column::id, Function.identity(), (a, b) -> b, LinkedHashMap::new))
                    .values()
                    .stream()
                    .flatMap(column -> clauses(column)
                            .change(
                                    old.getOrDefault(column.id(), ColumnStorage.USUAL),
                                    wanted.getOrDefault(column.id(), ColumnStorage.USUAL))
                            .stream())
                    .toList();
        }

        private static Map<ObjectId, ColumnStorage> storages(List<Column> columns) {
            return columns.stream().collect(Collectors.toMap(Column::id, Column::storage));
        }

        private StorageClauses clauses(Column column) {
            String alterColumn = alter(column.owner()) + " ALTER COLUMN "
                    + Names.quote(column.id().last()) + " ";
            return new StorageClauses(alterColumn, column.type().name(), serverVersion);
        }

        private static String alter(ObjectId view) {
            return "ALTER MATERIALIZED VIEW " + Names.qualified(view);
        }
    }
}
