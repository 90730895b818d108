package dev.revchain.catalog;

import java.util.HashSet;
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

    /**
     * A composite type.
     *
     * @param attributes in order
     * @param use what is made of it
     */
    record CompositeType(ObjectId id, List<TypeAttribute> attributes, Incidental<TypeUse> use) implements TypeObject {
        /** The names of its attributes, in order. */
        public List<String> names() {
            return attributes.stream().map(TypeAttribute::name).toList();
        }

        @Override
        public Set<String> slots() {
            String name = id.part(0) + "." + id.part(1);
            return Set.of("relation " + name, "type " + name);
        }
    }

    /** Whether there are tables {@code OF} a composite type, and columns that hold it, alone or inside another type. */
    record TypeUse(boolean tables, boolean columns) {}

    /** One attribute of a composite type. */
    record TypeAttribute(String name, String type, Optional<String> collation) {}

    /**
     * A range type or a base type.
     *
     * @param clauses its defining clauses; none when it is only a name
     * @param multirange the name of the multirange type that comes with a range type
     */
    record DefinedType(ObjectId id, String clauses, Optional<String> multirange) implements TypeObject {
        /** Whether it is made of functions of its own, which need the type as it needs them. */
        public boolean isBase() {
            return clauses.startsWith("(");
        }

        @Override
        public Set<String> slots() {
            Set<String> slots = new HashSet<>(TypeObject.super.slots());
            multirange.ifPresent(name -> slots.add("type " + id.part(0) + "." + name));
            return slots;
        }
    }

    /**
     * A domain; its check constraints are objects of their own.
     *
     * @param inside what columns that hold it inside another type demand of it; no difference where there are none
     */
    record Domain(
            ObjectId id,
            String type,
            Optional<String> collation,
            boolean notNull,
            Optional<String> defaultValue,
            Optional<Set<String>> inside)
            implements TypeObject {
        @Override
        public boolean equals(Object other) {
            return other instanceof Domain domain
                    && id.equals(domain.id)
                    && type.equals(domain.type)
                    && collation.equals(domain.collation)
                    && notNull == domain.notNull
                    && defaultValue.equals(domain.defaultValue)
                    && (inside.isEmpty() || domain.inside.isEmpty() || inside.equals(domain.inside));
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }
}
