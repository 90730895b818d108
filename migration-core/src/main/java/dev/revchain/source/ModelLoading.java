package dev.revchain.source;

import dev.revchain.database.ServerError;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.sql.EventTriggers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the statements of a model in any order: a foreign key may stand before the table it points to. What fails for want
 * of another object is tried again after the rest.
 */
final class ModelLoading {

    private static final String SETTINGS =
            "SET check_function_bodies = off; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'";

    private static final String DUPLICATE_SCHEMA = "42P06";

    /** What a statement fails with when something it needs is not there yet. */
    private static final Set<String> MISSING = Set.of(
            "42P01", // undefined_table
            "42704", // undefined_object
            "42883", // undefined_function
            "42703", // undefined_column
            "3F000", // invalid_schema_name
            "42830", // invalid_foreign_key: the unique index of the other table comes later
            "42P17", // invalid_object_definition
            "42809", // wrong_object_type: a table of the same name comes later as something else
            "42846", // cannot_coerce: the cast comes later
            "42804", // datatype_mismatch: the implicit cast comes later
            "2BP01", // dependent_objects_still_exist
            "55000"); // object_not_in_prerequisite_state

    private final ScratchDatabase database;
    private final List<Part> parts;

    /** A source with what of it has been run and is still to be run, and the search path that it has set. */
    private static final class Part {
        private final List<ModelStatement> done = new ArrayList<>();
        private final List<ModelStatement> last;
        private List<ModelStatement> waiting;
        private String searchPath;

        Part(List<ModelStatement> statements, String searchPath) {
            this.last = statements.stream()
                    .filter(statement -> EventTriggers.concerns(statement.sql()))
                    .toList();
            this.waiting = statements.stream()
                    .filter(statement -> !EventTriggers.concerns(statement.sql()))
                    .toList();
            this.searchPath = searchPath;
        }
    }

    ModelLoading(ScratchDatabase database, List<List<ModelStatement>> sources) {
        this.database = database;
        String searchPath = database.searchPath();
        this.parts = sources.stream()
                .map(statements -> new Part(statements, searchPath))
                .toList();
    }

    /** Event triggers come last, for they would fire at all that comes after them. */
    void run() {
        database.session().run(SETTINGS);
        runWaiting();
        parts.forEach(part -> part.waiting = part.last);
        runWaiting();
    }

    private void runWaiting() {
        int before = -1;
        List<Problem> problems = List.of();
        while (waiting() > 0 && waiting() != before) {
            before = waiting();
            problems = new ArrayList<>();
            for (Part part : parts) {
                attempt(part, problems);
            }
        }
        MigrationException.refuseIfAny(problems);
    }

    private int waiting() {
        return parts.stream().mapToInt(part -> part.waiting.size()).sum();
    }

    /** What one source says of the search path is nothing to the other. */
    private void attempt(Part part, List<Problem> problems) {
        database.setSearchPath(part.searchPath);
        List<ModelStatement> waiting = new ArrayList<>();
        for (ModelStatement statement : part.waiting) {
            Optional<ServerError> error = attempt(part, statement);
            if (error.isEmpty()) {
                part.done.add(statement);
            } else if (MISSING.contains(error.get().sqlState())) {
                problems.add(failed(statement, error.get()));
                waiting.add(statement);
            } else {
                throw Duplicate.of(statement, error.get(), allDone())
                        .orElseGet(() -> failed(statement, error.get()))
                        .refused();
            }
        }
        part.waiting = waiting;
        part.searchPath = database.searchPath();
    }

    private Optional<ServerError> attempt(Part part, ModelStatement statement) {
        ScratchDatabase.Attempt attempt = database.attempt(statement.sql());
        attempt.skipped()
                .flatMap(notice -> Duplicate.of(statement, notice, doneByOthers(part)))
                .ifPresent(problem -> {
                    throw problem.refused();
                });
        return attempt.error().filter(error -> !isSharedSchema(part, statement, error));
    }

    /** Two sources may each make a schema for their own objects; there is nothing in it that they could disagree on. */
    private boolean isSharedSchema(Part part, ModelStatement statement, ServerError error) {
        return error.sqlState().equals(DUPLICATE_SCHEMA)
                && Duplicate.of(statement, error, doneByOthers(part)).isPresent();
    }

    private List<ModelStatement> doneByOthers(Part part) {
        return parts.stream()
                .filter(other -> other != part)
                .flatMap(other -> other.done.stream())
                .toList();
    }

    private List<ModelStatement> allDone() {
        return parts.stream().flatMap(part -> part.done.stream()).toList();
    }

    private static Problem failed(ModelStatement statement, ServerError error) {
        int position = error.position().orElse(1);
        Problem problem = Problem.of(ProblemCode.MODEL_FAILED, "a statement of the model failed")
                .fact("at", statement.at(position))
                .fact("line", statement.line(position))
                .fact("server", error.asFact().value());
        for (Fact fact : error.facts()) {
            problem = problem.fact(fact.name(), fact.value());
        }
        return problem.remedy(ScratchServer.remedyFor(error.asFact().value())
                .orElse(Remedy.advice("mend the model; nothing was written")));
    }
}
