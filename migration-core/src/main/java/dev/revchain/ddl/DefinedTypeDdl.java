package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TypeObject.DefinedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE TYPE … AS RANGE (…)}, and base types with their functions in C. */
final class DefinedTypeDdl implements RebuildDdl<DefinedType> {

    @Override
    public List<String> create(DefinedType type) {
        return List.of(("CREATE " + Names.reference(type.id()) + " " + type.clauses()).stripTrailing());
    }

    /** A base type and its functions hold each other: they can only go together. */
    @Override
    public List<String> drop(DefinedType type) {
        return List.of("DROP " + Names.reference(type.id()) + (type.isBase() ? " CASCADE" : ""));
    }

    @Override
    public Optional<List<String>> alter(DefinedType before, DefinedType after) {
        return Optional.empty();
    }

    @Override
    public boolean rebuilds(SchemaObject before, SchemaObject after) {
        return !isBase(before) && !isBase(after);
    }

    private static boolean isBase(SchemaObject type) {
        return type instanceof DefinedType defined && defined.isBase();
    }

    @Override
    public List<String> rebuild(SchemaObject before, DefinedType after, Carried carried) {
        List<String> commands = new ArrayList<>();
        if (before instanceof DefinedType old && !carried.isEmpty()) {
            commands.addAll(putCompanionsAside(old));
        }
        commands.addAll(MovedColumns.rebuild(DomainsAsTypes.named(before), create(after), carried));
        return commands;
    }

    /** The multirange type and the constructors of a range type keep their names when the type gets another. */
    private static List<String> putCompanionsAside(DefinedType range) {
        String subtype = range.clauses().replaceFirst(".*?SUBTYPE = (.*?)(, .*|\\)$)", "$1");
        String own = range.id().last();
        List<String> commands = new ArrayList<>();
        commands.add(aside(range, own, subtype + ", " + subtype));
        commands.add(aside(range, own, subtype + ", " + subtype + ", text"));
        range.multirange().ifPresent(name -> {
            String type = Names.qualified(range.id());
            commands.add(aside(range, name, ""));
            commands.add(aside(range, name, type));
            commands.add(aside(range, name, type + "[]"));
            commands.add(MovedColumns.putAside(
                    ObjectId.of(range.id().kind(), range.id().part(0), name)));
        });
        return commands;
    }

    private static String aside(DefinedType range, String name, String arguments) {
        return MovedColumns.putAside(ObjectId.of(ObjectKind.FUNCTION, range.id().part(0), name, arguments));
    }
}
