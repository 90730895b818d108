package dev.revchain.introspect;

import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.ForeignTable;
import dev.revchain.catalog.RelationObject.MaterializedView;
import dev.revchain.catalog.RelationObject.RowSecurity;
import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.RelationObject.TableStorage;
import dev.revchain.catalog.RelationObject.View;
import dev.revchain.catalog.RelationObject.ViewColumn;
import dev.revchain.catalog.SchemaObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tables, views, sequences: what has a name among the relations. */
final class TableReaders {

    static final List<ObjectReader> ALL = List.of(
            new ObjectReader("sequences", TableReaders::sequence),
            new ObjectReader("tables", TableReaders::table),
            new ObjectReader("foreign_tables", TableReaders::foreignTable),
            new ObjectReader("views", TableReaders::view));

    private TableReaders() {}

    static ObjectId relation(ObjectKind kind, Row row) throws SQLException {
        return ObjectId.of(kind, row.text("nspname"), row.text("relname"));
    }

    private static SchemaObject table(Row row) throws SQLException {
        Optional<String> partitionKey = row.optional("partition_key");
        boolean unlogged = row.flag("unlogged");
        return new Table(
                relation(ObjectKind.TABLE, row),
                new TableStorage(
                        unlogged && partitionKey.isEmpty(),
                        new Incidental<>(unlogged),
                        row.optional("access_method"),
                        row.options("options")),
                partitionKey,
                row.optional("of_type"),
                new RowSecurity(row.flag("relrowsecurity"), row.flag("relforcerowsecurity")));
    }

    private static SchemaObject foreignTable(Row row) throws SQLException {
        return new ForeignTable(relation(ObjectKind.FOREIGN_TABLE, row), row.text("srvname"), row.options("options"));
    }

    private static SchemaObject view(Row row) throws SQLException {
        ObjectId id = relation(row.relation("relkind"), row);
        String query = RowColumns.unnamed(row.expression("query"), row.list("row_columns"));
        if (id.kind() == ObjectKind.MATERIALIZED_VIEW) {
            return new MaterializedView(id, query, row.optional("access_method"), row.options("options"), List.of());
        }
        List<String> names = row.list("names");
        List<String> types = row.list("types");
        List<ViewColumn> columns = IntStream.range(0, names.size())
                .mapToObj(i -> new ViewColumn(names.get(i), types.get(i)))
                .toList();
        return new View(id, columns, query, row.options("options"));
    }

    private static SchemaObject sequence(Row row) throws SQLException {
        return new Sequence(relation(ObjectKind.SEQUENCE, row), row.text("type"), row.sequence(), row.flag("unlogged"));
    }
}
