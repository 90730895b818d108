package dev.revchain.catalog;

import java.util.List;
import java.util.Set;

/** What is called by a name and argument types. */
public sealed interface RoutineObject extends SchemaObject {

    @Override
    default Set<String> slots() {
        return Set.of("routine " + id().part(0) + "." + id().part(1) + "(" + id().part(2) + ")");
    }

    /**
     * A function or a procedure.
     *
     * @param shape what {@code CREATE OR REPLACE} cannot change
     * @param defaults how many of the last arguments have a default: never fewer after {@code CREATE OR REPLACE}
     * @param definition as PostgreSQL prints it
     */
    record Routine(ObjectId id, List<String> shape, int defaults, String definition) implements RoutineObject {}

    /** An aggregate: its arguments as PostgreSQL prints them, and its clauses. */
    record Aggregate(ObjectId id, String arguments, String clauses) implements RoutineObject {}
}
