package dev.revchain.introspect;

import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RoutineObject.Aggregate;
import dev.revchain.catalog.RoutineObject.Routine;
import dev.revchain.catalog.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Functions, procedures and aggregates. */
final class RoutineReaders {

    static final List<ObjectReader> ALL = List.of(
            new ObjectReader("routines", RoutineReaders::routine),
            new ObjectReader("aggregates", RoutineReaders::aggregate));

    private RoutineReaders() {}

    private static ObjectId id(ObjectKind kind, Row row) throws SQLException {
        return ObjectId.of(kind, row.text("nspname"), row.text("proname"), row.text("argument_types"));
    }

    private static SchemaObject routine(Row row) throws SQLException {
        boolean procedure = row.text("prokind").equals("p");
        List<String> shape = new ArrayList<>();
        shape.add(row.text("result"));
        shape.add(row.text("identity_arguments"));
        shape.add(row.text("prokind"));
        return new Routine(
                id(procedure ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION, row),
                shape,
                (int) row.number("defaults"),
                row.text("definition").stripTrailing(),
                new Incidental<>(false));
    }

    private static SchemaObject aggregate(Row row) throws SQLException {
        return new Aggregate(id(ObjectKind.AGGREGATE, row), row.text("arguments"), row.text("clauses"));
    }
}
