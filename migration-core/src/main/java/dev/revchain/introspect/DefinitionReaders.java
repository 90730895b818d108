package dev.revchain.introspect;

import dev.revchain.catalog.Definition;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Objects that are their defining clauses: each query gives the kind, the path, the clauses and the options. */
final class DefinitionReaders {

    static final List<ObjectReader> ALL = Stream.of(
                    "access_methods",
                    "collations",
                    "conversions",
                    "casts",
                    "operators",
                    "operator_families",
                    "operator_classes",
                    "text_search",
                    "event_triggers",
                    "foreign_data",
                    "publications",
                    "statistics")
            .map(query -> new ObjectReader(query, DefinitionReaders::definition))
            .toList();

    private DefinitionReaders() {}

    private static Definition definition(Row row) throws SQLException {
        return new Definition(
                new ObjectId(ObjectKind.valueOf(row.text("kind")), row.list("path")),
                row.expression("text"),
                row.options("options"));
    }
}
