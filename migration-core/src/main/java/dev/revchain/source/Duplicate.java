package dev.revchain.source;

import dev.revchain.database.ServerError;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.CreatedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two places of a model that define the same object. */
final class Duplicate {

    /** What a statement fails with when there is such an object already. */
    private static final Set<String> EXISTS = Set.of(
            "42P07", // duplicate_table
            "42710", // duplicate_object
            "42723", // duplicate_function
            "42P06"); // duplicate_schema

    private Duplicate() {}

    /** The problem, where that is what the server objects to and the other place is found. */
    static Optional<Problem> of(ModelStatement statement, ServerError error, List<ModelStatement> done) {
        Optional<CreatedName> name = CreatedName.of(statement.sql());
        if (name.isEmpty() || !EXISTS.contains(error.sqlState())) {
            return Optional.empty();
        }
        return done.stream()
                .filter(other ->
                        CreatedName.of(other.sql()).filter(name.get()::mayBe).isPresent())
                .findFirst()
                .map(other -> Problem.of(
                                ProblemCode.MODEL_DUPLICATE,
                                "two places of the model define " + name.get().text())
                        .fact("first", other.at(1))
                        .fact("line", other.line(1))
                        .fact("second", statement.at(1))
                        .fact("line", statement.line(1))
                        .fact("server", error.asFact().value())
                        .remedy(Remedy.advice("take one of the two out; nothing was written")));
    }
}
