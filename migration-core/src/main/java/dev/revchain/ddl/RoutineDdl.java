package dev.revchain.ddl;

import dev.revchain.catalog.RoutineObject.Aggregate;
import dev.revchain.catalog.RoutineObject.Routine;
import java.util.List;
import java.util.Optional;

/** Functions, procedures and aggregates. */
final class RoutineDdl implements ObjectDdl<Routine> {

    @Override
    public List<String> create(Routine routine) {
        return List.of(routine.definition().replaceFirst("^CREATE OR REPLACE ", "CREATE "));
    }

    @Override
    public List<String> drop(Routine routine) {
        return List.of("DROP " + Names.reference(routine.id()));
    }

    @Override
    public Optional<List<String>> alter(Routine before, Routine after) {
        boolean replaceable = before.shape().equals(after.shape()) && after.defaults() >= before.defaults();
        return replaceable ? Optional.of(List.of(after.definition())) : Optional.empty();
    }

    /** {@code CREATE AGGREGATE}. */
    record Aggregates() implements ObjectDdl<Aggregate> {
        @Override
        public List<String> create(Aggregate aggregate) {
            return List.of("CREATE " + head(aggregate) + " (" + aggregate.clauses() + ")");
        }

        private static String head(Aggregate aggregate) {
            String arguments = aggregate.arguments().isEmpty() ? "*" : aggregate.arguments();
            return "AGGREGATE "
                    + Names.full(aggregate.id().part(0), aggregate.id().part(1)) + "(" + arguments + ")";
        }

        @Override
        public List<String> drop(Aggregate aggregate) {
            return List.of("DROP " + head(aggregate));
        }

        @Override
        public Optional<List<String>> alter(Aggregate before, Aggregate after) {
            return Optional.empty();
        }
    }
}
