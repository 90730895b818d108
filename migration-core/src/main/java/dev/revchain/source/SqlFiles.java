package dev.revchain.source;

import dev.revchain.database.ServerVersion;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
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
import java.util.stream.Stream;

/**
 * A schema as DDL in files, in any order.
 *
 * @param directory the folder with the files; those that end {@code .sql} count, in folders too
 */
public record SqlFiles(Path directory) implements SchemaSource {

    @Override
    public boolean exists() {
        return Files.isDirectory(directory) && !files().isEmpty();
    }

    @Override
    public String place() {
        return directory.toString();
    }

    /**
     * {@inheritDoc}
     *
     * @throws MigrationException.Refused {@code MODEL_FAILED} with every statement that has no place in a model
     */
    @Override
    public List<ModelStatement> statements(ServerVersion server) {
        List<ModelStatement> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                StatementReader reader = new StatementReader(in, SourcePosition.START, file.toString());
                for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                    refuseForeign(file, next.get(), problems);
                    statements.add(new ModelStatement(next.get(), file));
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
