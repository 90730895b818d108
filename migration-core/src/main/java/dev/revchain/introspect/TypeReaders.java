package dev.revchain.introspect;

import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.DefinedType;
import dev.revchain.catalog.TypeObject.Domain;
import dev.revchain.catalog.TypeObject.EnumType;
import dev.revchain.catalog.TypeObject.TypeAttribute;
import dev.revchain.catalog.TypeObject.TypeUse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Types and domains. */
final class TypeReaders {

    static final List<ObjectReader> ALL = List.of(new ObjectReader("types", TypeReaders::type));

    private TypeReaders() {}

    private static SchemaObject type(Row row) throws SQLException {
        String kind = row.text("typtype");
        ObjectId id = ObjectId.of(
                kind.equals("d") ? ObjectKind.DOMAIN : ObjectKind.TYPE, row.text("nspname"), row.text("typname"));
        return switch (kind) {
            case "e" -> new EnumType(id, row.list("labels"));
            case "c" ->
                new CompositeType(
                        id,
                        attributes(row),
                        new Incidental<>(new TypeUse(row.flag("has_tables"), row.flag("has_columns"))));
            case "d" ->
                new Domain(
                        id,
                        row.text("base"),
                        row.optional("collation"),
                        row.flag("typnotnull"),
                        row.optionalExpression("default_value"),
                        row.flag("inside") ? Optional.of(Set.copyOf(row.list("rules"))) : Optional.empty());
            case "r" -> new DefinedType(id, "AS RANGE (" + row.text("range_clauses") + ")", row.optional("multirange"));
            case "p" -> new DefinedType(id, "", Optional.empty());
            default -> new DefinedType(id, "(" + row.text("base_clauses") + ")", Optional.empty());
        };
    }

    private static List<TypeAttribute> attributes(Row row) throws SQLException {
        List<String> names = row.list("names");
        List<String> types = row.list("types");
        List<String> collations = row.list("collations");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new TypeAttribute(
                        names.get(i),
                        types.get(i),
                        Optional.of(collations.get(i)).filter(c -> !c.isEmpty())))
                .toList();
    }
}
