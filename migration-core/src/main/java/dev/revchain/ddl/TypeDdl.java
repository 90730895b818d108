package dev.revchain.ddl;

import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.DefinedType;
import dev.revchain.catalog.TypeObject.TypeAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Composite types, range types and base types. */
final class TypeDdl {

    private TypeDdl() {}

    /** {@code CREATE TYPE … AS (…)}. */
    record Composites() implements RebuildDdl<CompositeType> {
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
            String cascade = before.hasTables() && after.hasTables() ? " CASCADE" : "";
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
                    commands.add(alter + " ALTER ATTRIBUTE " + Names.quote(attribute.name()) + " TYPE "
                            + typeOf(attribute) + cascade);
                }
            }
            return Optional.of(commands);
        }

        /** Attributes can be added at the end only; what stays must stay in its order. */
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
            return !reached.equals(List.copyOf(byName(wanted).keySet()));
        }

        @Override
        public List<String> rebuild(SchemaObject before, CompositeType after, List<Column> carried) {
            return MovedColumns.rebuild(before.id(), create(after), carried);
        }

        private static Map<String, TypeAttribute> byName(CompositeType type) {
            return type.attributes().stream()
                    .collect(Collectors.toMap(
                            TypeAttribute::name, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        }

        private static String attribute(TypeAttribute attribute) {
            return Names.quote(attribute.name()) + " " + typeOf(attribute);
        }

        private static String typeOf(TypeAttribute attribute) {
            return attribute.type()
                    + attribute.collation().map(c -> " COLLATE " + c).orElse("");
        }
    }

    /** {@code CREATE TYPE … AS RANGE (…)}, and base types with their functions in C. */
    record Defined() implements RebuildDdl<DefinedType> {
        @Override
        public List<String> create(DefinedType type) {
            return List.of(("CREATE " + Names.reference(type.id()) + " " + type.clauses()).stripTrailing());
        }

        @Override
        public List<String> drop(DefinedType type) {
            return List.of("DROP " + Names.reference(type.id()));
        }

        @Override
        public Optional<List<String>> alter(DefinedType before, DefinedType after) {
            return Optional.empty();
        }

        @Override
        public boolean rebuilds(SchemaObject before, SchemaObject after) {
            return true;
        }

        @Override
        public List<String> rebuild(SchemaObject before, DefinedType after, List<Column> carried) {
            return MovedColumns.rebuild(before.id(), create(after), carried);
        }
    }
}
