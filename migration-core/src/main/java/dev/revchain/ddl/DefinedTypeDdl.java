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
        if (before instanceof DefinedType old && carried.needsOld()) {
            commands.addAll(putCompanionsAside(old, carried.names()));
        }
        commands.addAll(MovedColumns.rebuild(DomainsAsTypes.named(before), create(after), carried));
        return commands;
    }

    /** The multirange type and the constructors of a range type keep their names when the type gets another. */
    private static List<String> putCompanionsAside(DefinedType range, SideNames names) {
        String subtype = range.clauses().replaceFirst(".*?SUBTYPE = (.*?)(, .*|\\)$)", "$1");
        String own = range.id().last();
        List<ObjectId> companions = new ArrayList<>();
        companions.add(constructor(range, own, subtype + ", " + subtype));
        companions.add(constructor(range, own, subtype + ", " + subtype + ", text"));
        range.multirange().ifPresent(name -> {
            String type = Names.qualified(range.id());
            companions.add(constructor(range, name, ""));
            companions.add(constructor(range, name, type));
            companions.add(constructor(range, name, type + "[]"));
            companions.add(ObjectId.of(range.id().kind(), range.id().part(0), name));
        });
        return companions.stream()
                .map(companion -> MovedColumns.putAside(companion, names))
                .toList();
    }

    private static ObjectId constructor(DefinedType range, String name, String arguments) {
        return ObjectId.of(ObjectKind.FUNCTION, range.id().part(0), name, arguments);
    }
}
