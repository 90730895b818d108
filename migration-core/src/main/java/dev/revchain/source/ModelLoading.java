package dev.revchain.source;

import dev.revchain.database.ServerError;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.scratch.StatementListener;
import dev.revchain.sql.CreatedName;
import dev.revchain.sql.EventTriggers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** As our own servers say it, which speak English; others only cost more attempts. */
    private static final Pattern MISSING_RELATION = Pattern.compile("^relation \"(?:.+\\.)?(.+)\" does not exist$");

    private final ScratchDatabase database;
    private final List<Part> parts;
    private final Set<String> made = new HashSet<>();

    /**
     * A statement that is to be run, perhaps again.
     *
     * @param problem why it could not be run so far
     * @param missing the name that it could not be run for want of
     */
    private record Waiting(ModelStatement statement, Optional<Problem> problem, Optional<String> missing) {

        Optional<Unmade> unmade() {
            return problem.map(why -> new Unmade(statement, why));
        }

        static List<Waiting> all(Stream<ModelStatement> statements) {
            return statements
                    .map(statement -> new Waiting(statement, Optional.empty(), Optional.empty()))
                    .toList();
        }
    }

    /** A source with what of it has been run and is still to be run, and the search path that it has set. */
    private static final class Part {
        private final List<ModelStatement> done = new ArrayList<>();
        private final List<Waiting> last;
        private List<Waiting> waiting;
        private String searchPath;

        Part(List<ModelStatement> statements, String searchPath) {
            this.last = Waiting.all(statements.stream().filter(statement -> EventTriggers.concerns(statement.sql())));
            this.waiting =
                    Waiting.all(statements.stream().filter(statement -> !EventTriggers.concerns(statement.sql())));
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
        database.session().run(SETTINGS + "; " + database.rules().limit());
        runWaiting();
        parts.forEach(part -> part.waiting = part.last);
        runWaiting();
        database.resetSession();
    }

    /**
     * What waits for a table is not tried before somebody made one of that name, or nothing else is left to do: else a long
     * line of tables in the wrong order would be tried as often as it is long.
     */
    private void runWaiting() {
        boolean thorough = false;
        boolean moves = true;
        while (waiting() > 0 && (moves || !thorough)) {
            int before = waiting();
            thorough = !moves;
            for (Part part : parts) {
                attempt(part, thorough);
            }
            moves = waiting() < before;
        }
        MigrationException.refuseIfAny(Unmade.problems(parts.stream()
                .flatMap(part -> part.waiting.stream())
                .flatMap(waiting -> waiting.unmade().stream())
                .toList()));
    }

    private int waiting() {
        return parts.stream().mapToInt(part -> part.waiting.size()).sum();
    }

    /** What one source says of the search path is nothing to the other. */
    private void attempt(Part part, boolean thorough) {
        database.setSearchPath(part.searchPath);
        List<Waiting> left = new ArrayList<>();
        for (Waiting waiting : part.waiting) {
            if (thorough
                    || waiting.missing().isEmpty()
                    || made.contains(waiting.missing().get())) {
                attempt(part, waiting.statement()).ifPresent(left::add);
            } else {
                left.add(waiting);
            }
        }
        part.waiting = left;
        part.searchPath = database.searchPath();
    }

    /** Runs a statement; tells what is to be done later when it lacks something. */
    private Optional<Waiting> attempt(Part part, ModelStatement statement) {
        Optional<ServerError> error = run(part, statement);
        if (error.isEmpty()) {
            part.done.add(statement);
            CreatedName.of(statement.sql()).map(CreatedName::name).ifPresent(made::add);
            return Optional.empty();
        }
        if (MISSING.contains(error.get().sqlState())) {
            Optional<String> missing = Optional.of(
                            MISSING_RELATION.matcher(error.get().message()))
                    .filter(Matcher::find)
                    .map(relation -> relation.group(1));
            return Optional.of(new Waiting(statement, Optional.of(failed(statement, error.get())), missing));
        }
        throw Duplicate.of(statement, error.get(), allDone())
                .orElseGet(() -> failed(statement, error.get()))
                .refused();
    }

    private Optional<ServerError> run(Part part, ModelStatement statement) {
        ScratchDatabase.Attempt attempt = attempt(statement);
        attempt.skipped()
                .flatMap(notice -> Duplicate.of(statement, notice, doneByOthers(part)))
                .ifPresent(problem -> {
                    throw problem.refused();
                });
        return attempt.error().filter(error -> !isSharedSchema(part, statement, error));
    }

    private ScratchDatabase.Attempt attempt(ModelStatement statement) {
        StatementListener listener = database.rules().listener();
        listener.begins(statement.at(1));
        try {
            return database.attempt(statement.sql());
        } finally {
            listener.ends();
        }
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
        problem = problem.withFacts(error.facts());
        return problem.remedy(ScratchServer.remedyFor(error.asFact().value()).orElseGet(() -> ModelAdvice.of(error)));
    }
}
