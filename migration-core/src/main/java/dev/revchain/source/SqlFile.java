package dev.revchain.source;

import dev.revchain.disk.Unreadable;
import dev.revchain.disk.Utf8Reader;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.rename.RenameWish;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.StatementReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One file with a part of a model.
 *
 * @param path of the file
 */
public record SqlFile(Path path) {

    private static final int BLOCK = 1 << 13;

    /**
     * Its statements.
     *
     * @throws MigrationException.Refused with everything in it that has no place in a model, or cannot be read as SQL
     */
    public List<ModelStatement> statements() {
        return read(SqlFile::broken);
    }

    /**
     * Its statements, also those that have no place in a model: somebody else wrote them, and the caller sorts them out.
     *
     * @throws MigrationException.Refused when it cannot be read as SQL
     */
    public List<ModelStatement> unjudged() {
        return read(statement -> Optional.empty());
    }

    private static Optional<Problem> broken(ModelStatement statement) {
        return ModelRule.brokenBy(statement.sql()).map(rule -> rule.problem(statement));
    }

    private List<ModelStatement> read(Function<ModelStatement, Optional<Problem>> judge) {
        try (Reader in = open()) {
            return statements(in, judge);
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
    }

    private Reader open() throws IOException {
        return new BufferedReader(new Utf8Reader(path, BLOCK), BLOCK);
    }

    /** The statements of a text that is, or will be, in the file. */
    List<ModelStatement> statements(Reader in) {
        return statements(in, SqlFile::broken);
    }

    private List<ModelStatement> statements(Reader in, Function<ModelStatement, Optional<Problem>> judge) {
        List<ModelStatement> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        StatementReader reader = new StatementReader(in, SourcePosition.START, path.toString());
        while (take(reader, judge, statements, problems)) {
            // Each step takes one statement or one problem.
        }
        MigrationException.refuseIfAny(problems);
        return statements;
    }

    /**
     * What its comments say of earlier names.
     *
     * @throws MigrationException.Refused {@code RENAME_INVALID}
     */
    List<RenameWish> renames() {
        try (Reader in = open()) {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return RenameComments.read(path, text.toString());
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
    }

    private boolean take(
            StatementReader reader,
            Function<ModelStatement, Optional<Problem>> judge,
            List<ModelStatement> statements,
            List<Problem> problems) {
        try {
            Optional<ModelStatement> next = reader.next().map(sql -> new ModelStatement(sql, path));
            next.ifPresent(statement -> {
                statements.add(statement);
                judge.apply(statement).ifPresent(problems::add);
            });
            return next.isPresent();
        } catch (MigrationException.Refused e) {
            problems.addAll(e.problems());
            return e.problems().stream().allMatch(problem -> problem.code() == ProblemCode.SQL_PSQL_COMMAND);
        }
    }
}
