package dev.revchain.ddl;

import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.TypeAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code CREATE TYPE … AS (…)}. */
final class CompositeTypeDdl implements RebuildDdl<CompositeType> {
    @Override
    public List<String> create(CompositeType type) {
        String attributes =
                type.attributes().stream().map(a -> "    " + attribute(a)).collect(Collectors.joining(",\n"));
        return List.of("CREATE " + Names.reference(type.id()) + " AS "
                + (attributes.isEmpty() ? "()" : "(\n" + attributes + "\n)"));
    }

    @Override
    public List<String> drop(CompositeType type) {
        return List.of("DROP " + Names.reference(type.id()));
    }

    @Override
    public Optional<List<String>> alter(CompositeType before, CompositeType after) {
        String alter = "ALTER " + Names.reference(after.id());
        String cascade = before.use().value().tables() && after.use().value().tables() ? " CASCADE" : "";
        Map<String, TypeAttribute> old = byName(before);
        Map<String, TypeAttribute> wanted = byName(after);
        List<String> commands = new ArrayList<>();
        old.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> commands.add(alter + " DROP ATTRIBUTE " + Names.quote(name) + cascade));
        for (TypeAttribute attribute : after.attributes()) {
            if (!old.containsKey(attribute.name())) {
                commands.add(alter + " ADD ATTRIBUTE " + attribute(attribute) + cascade);
            } else if (!old.get(attribute.name()).equals(attribute)) {
                commands.add(alter + " ALTER ATTRIBUTE " + Names.quote(attribute.name()) + " TYPE " + typeOf(attribute)
                        + cascade);
            }
        }
        return Optional.of(commands);
    }

    /**
     * Attributes can be added at the end only, and what stays must stay in its order; nor can the type of an attribute change
     * while columns hold the composite type.
     */
    @Override
    public boolean rebuilds(SchemaObject before, SchemaObject after) {
        if (!(before instanceof CompositeType old) || !(after instanceof CompositeType wanted)) {
            return true;
        }
        List<String> reached = new ArrayList<>(byName(old).keySet());
        reached.retainAll(byName(wanted).keySet());
        byName(wanted).keySet().stream()
                .filter(name -> !byName(old).containsKey(name))
                .forEach(reached::add);
        boolean moved = !reached.equals(List.copyOf(byName(wanted).keySet()));
        return moved || (old.use().value().columns() && isRetyped(old, wanted));
    }

    private static boolean isRetyped(CompositeType before, CompositeType after) {
        Map<String, TypeAttribute> old = byName(before);
        return after.attributes().stream()
                .anyMatch(a -> old.containsKey(a.name()) && !old.get(a.name()).equals(a));
    }

    @Override
    public List<String> rebuild(SchemaObject before, CompositeType after, Carried carried) {
        return MovedColumns.rebuild(
                DomainsAsTypes.named(before),
                create(after),
                carried,
                column -> before instanceof CompositeType old ? moved(column, old, after) : Optional.empty());
    }

    /** The value with each attribute under its old name; a type that only holds the composite is moved as text. */
    private static Optional<String> moved(Column column, CompositeType before, CompositeType after) {
        String type = Names.qualified(after.id());
        if (!column.type().name().equals(type)) {
            return Optional.empty();
        }
        String name = Names.quote(column.id().last());
        String values = after.attributes().stream()
                .map(attribute -> valueOf(byName(before).get(attribute.name()), attribute, "(" + name + ")."))
                .collect(Collectors.joining(", "));
        return Optional.of("CASE WHEN " + name + " IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW(" + values + ")::"
                + type + " END");
    }

    private static String valueOf(TypeAttribute before, TypeAttribute after, String whole) {
        if (before == null) {
            return "NULL";
        }
        TypeChange change = new TypeChange(before.type(), after.type());
        String value = whole + Names.quote(after.name());
        return change.isAssignment() ? value : change.expression(value);
    }

    private static Map<String, TypeAttribute> byName(CompositeType type) {
        return type.attributes().stream()
                .collect(Collectors.toMap(TypeAttribute::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static String attribute(TypeAttribute attribute) {
        return Names.quote(attribute.name()) + " " + typeOf(attribute);
    }

    private static String typeOf(TypeAttribute attribute) {
        return attribute.type()
                + attribute.collation().map(c -> " COLLATE " + c).orElse("");
    }
}
