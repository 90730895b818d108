package dev.revchain.ddl;

import dev.revchain.catalog.RelationObject.MaterializedView;
import dev.revchain.catalog.RelationObject.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Views and materialized views. */
final class ViewDdl implements ObjectDdl<View> {

    @Override
    public List<String> create(View view) {
        return List.of("CREATE VIEW " + body(view));
    }

    private static String body(View view) {
        return Names.qualified(view.id()) + Settings.with(view.options()) + " AS\n" + view.query();
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
    record Materialized() implements ObjectDdl<MaterializedView> {
        @Override
        public List<String> create(MaterializedView view) {
            return List.of("CREATE MATERIALIZED VIEW " + Names.qualified(view.id())
                    + view.accessMethod()
                            .map(method -> " USING " + Names.quote(method))
                            .orElse("")
                    + Settings.with(view.options()) + " AS\n" + view.query());
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
            String alter = "ALTER MATERIALIZED VIEW " + Names.qualified(after.id());
            return Optional.of(new ArrayList<>(Settings.change(alter, before.options(), after.options())));
        }
    }
}
