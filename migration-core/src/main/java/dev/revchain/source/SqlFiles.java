package dev.revchain.source;

import dev.revchain.database.ServerError;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.sql.SourceExcerpt;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import dev.revchain.sql.StatementRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A schema as DDL in files, in any order: a foreign key may stand before the table it points to. What fails for want of
 * another object is tried again after the rest.
 *
 * @param directory the folder with the files; those that end {@code .sql} count, in folders too
 */
public record SqlFiles(Path directory) {

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
            "2BP01", // dependent_objects_still_exist
            "55000"); // object_not_in_prerequisite_state

    /** A statement with the file it stands in. */
    private record Loaded(SqlStatement sql, Path file) {}

    /** Whether there is such a folder with a file in it. */
    public boolean exists() {
        return Files.isDirectory(directory) && !files().isEmpty();
    }

    /**
     * Loads the schema.
     *
     * @throws MigrationException.Refused {@code MODEL_FAILED} with every statement that could not be run
     */
    public void load(ScratchDatabase database) {
        database.session().run("SET check_function_bodies = off; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'");
        List<Loaded> waiting = statements();
        List<Problem> problems = List.of();
        int before = -1;
        while (!waiting.isEmpty() && waiting.size() != before) {
            before = waiting.size();
            problems = new ArrayList<>();
            waiting = attempt(database, waiting, problems);
        }
        MigrationException.refuseIfAny(problems);
    }

    private static List<Loaded> attempt(ScratchDatabase database, List<Loaded> statements, List<Problem> problems) {
        List<Loaded> waiting = new ArrayList<>();
        for (Loaded statement : statements) {
            Optional<ServerError> error = database.attempt(statement.sql());
            if (error.isPresent()) {
                problems.add(problem(statement, error.get()));
                waiting.add(statement);
                if (!MISSING.contains(error.get().sqlState())) {
                    throw problem(statement, error.get()).refused();
                }
            }
        }
        return waiting;
    }

    private static Problem problem(Loaded statement, ServerError error) {
        int position = error.position().orElse(1);
        Problem problem = Problem.of(ProblemCode.MODEL_FAILED, "a statement of the model failed")
                .fact("at", statement.file() + ":" + statement.sql().positionOf(position))
                .fact("line", SourceExcerpt.of(statement.sql(), position).render())
                .fact("server", error.asFact().value());
        for (Fact fact : error.facts()) {
            problem = problem.fact(fact.name(), fact.value());
        }
        boolean extension = error.sqlState().equals("0A000") || error.sqlState().equals("58P01");
        return extension
                ? problem.remedy(Remedy.set(
                        "scratchUrl", "jdbc:postgresql://localhost/postgres", "a server that has the extension"))
                : problem.remedy(Remedy.advice("mend the model; nothing was written"));
    }

    private List<Loaded> statements() {
        List<Loaded> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                StatementReader reader = new StatementReader(in, SourcePosition.START, file.toString());
                for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                    refuseForeign(file, next.get(), problems);
                    statements.add(new Loaded(next.get(), file));
                }
            } catch (MigrationException.Refused e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        MigrationException.refuseIfAny(problems);
        return statements;
    }

    /** A model says what there is; it neither brings rows nor ends transactions. */
    private static void refuseForeign(Path file, SqlStatement sql, List<Problem> problems) {
        if (sql.copyFromStdin() || StatementRule.of(sql) == StatementRule.TRANSACTION_CONTROL) {
            problems.add(Problem.of(ProblemCode.MODEL_FAILED, "the statement is no part of a model")
                    .fact("at", file + ":" + sql.position())
                    .fact("line", SourceExcerpt.of(sql, 1).render())
                    .remedy(Remedy.advice("take it out; rows belong into revisions")));
        }
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static RuntimeException unreadable(Path path, IOException e) {
        return Problem.of(ProblemCode.FILE_UNREADABLE, "\"" + path + "\" cannot be read")
                .fact("cause", e.getClass().getSimpleName() + ": " + e.getMessage())
                .failed(e);
    }
}
