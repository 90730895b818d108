package dev.revchain.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A type that was made with {@code CREATE TYPE} or {@code CREATE DOMAIN}. */
public sealed interface TypeObject extends SchemaObject {

    @Override
    default Set<String> slots() {
        return Set.of("type " + id().part(0) + "." + id().part(1));
    }

    /** An enum: its labels in order. */
    record EnumType(ObjectId id, List<String> labels) implements TypeObject {}

    /** A composite type: its attributes in order, and whether tables are made of it. */
    record CompositeType(ObjectId id, List<TypeAttribute> attributes, boolean hasTables) implements TypeObject {
        @Override
        public Set<String> slots() {
            String name = id.part(0) + "." + id.part(1);
            return Set.of("relation " + name, "type " + name);
        }
    }

    /** One attribute of a composite type. */
    record TypeAttribute(String name, String type, Optional<String> collation) {}

    /** A range type or a base type: its defining clauses. */
    record DefinedType(ObjectId id, String clauses) implements TypeObject {}

    /** A domain; its check constraints are objects of their own. */
    record Domain(ObjectId id, String type, Optional<String> collation, boolean notNull, Optional<String> defaultValue)
            implements TypeObject {}
}
