package dev.revchain.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is called by a name and argument types. */
public sealed interface RoutineObject extends SchemaObject {

    /**
     * A function or a procedure.
     *
     * @param shape what {@code CREATE OR REPLACE} cannot change
     * @param defaults how many of the last arguments have a default: never fewer after {@code CREATE OR REPLACE}
     * @param definition as PostgreSQL prints it
     * @param bareNames whether its body needs another search path than the usual one
     */
    record Routine(ObjectId id, List<String> shape, int defaults, String definition, Incidental<Boolean> bareNames)
            implements RoutineObject {

        /** The same, with a body that needs another search path. */
        public Routine withBareNames() {
            return new Routine(id, shape, defaults, definition, new Incidental<>(true));
        }

        /** Each list of arguments that it can be called with: two that share one are ambiguous beside each other. */
        @Override
        public Set<String> slots() {
            Set<String> slots = new HashSet<>();
            String arguments = id.part(2);
            slots.add(call(id, arguments));
            for (int i = 0; i < defaults && !arguments.isEmpty(); i++) {
                arguments = arguments.substring(0, Math.max(arguments.lastIndexOf(", "), 0));
                slots.add(call(id, arguments));
            }
            return slots;
        }
    }

    /** An aggregate: its arguments as PostgreSQL prints them, and its clauses. */
    record Aggregate(ObjectId id, String arguments, String clauses) implements RoutineObject {
        @Override
        public Set<String> slots() {
            return Set.of(call(id, id.part(2)));
        }
    }

    private static String call(ObjectId routine, String arguments) {
        return "routine " + routine.part(0) + "." + routine.part(1) + "(" + arguments + ")";
    }
}
