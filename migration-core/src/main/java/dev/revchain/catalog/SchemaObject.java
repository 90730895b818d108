package dev.revchain.catalog;

import java.util.Optional;
import java.util.Set;

/** One object of a schema, as a value: equal when PostgreSQL would make the same thing of it. */
public sealed interface SchemaObject
        permits Definition, NamespaceObject, RelationObject, TablePart, TypeObject, RoutineObject, Attribute {

    /** Its name. */
    ObjectId id();

    /** The object it stands in, and goes with. */
    default Optional<ObjectId> parent() {
        return Optional.empty();
    }

    /** The places it takes that no other object can have at the same time, such as a name among relations. */
    default Set<String> slots() {
        return Set.of();
    }
}
