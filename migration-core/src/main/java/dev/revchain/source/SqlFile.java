package dev.revchain.source;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.rename.RenameWish;
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

/**
 * One file with a part of a model.
 *
 * @param path of the file
 */
public record SqlFile(Path path) {

    /**
     * Its statements.
     *
     * @throws MigrationException.Refused with everything in it that has no place in a model, or cannot be read as SQL
     */
    public List<ModelStatement> statements() {
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return statements(in);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The statements of a text that is, or will be, in the file. */
    List<ModelStatement> statements(Reader in) throws IOException {
        List<ModelStatement> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        StatementReader reader = new StatementReader(in, SourcePosition.START, path.toString());
        for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
            refuseForeign(next.get(), problems);
            statements.add(new ModelStatement(next.get(), path));
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
        try {
            return RenameComments.read(path, Files.readString(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** A model says what there is; it neither brings rows nor ends transactions. */
    private void refuseForeign(SqlStatement sql, List<Problem> problems) {
        if (sql.copyFromStdin() || StatementRule.of(sql) == StatementRule.TRANSACTION_CONTROL) {
            problems.add(Problem.of(ProblemCode.MODEL_FAILED, "the statement is no part of a model")
                    .fact("at", path + ":" + sql.position())
                    .fact("line", SourceExcerpt.of(sql, 1).render())
                    .remedy(Remedy.advice("take it out; rows belong into revisions")));
        }
    }

    static RuntimeException unreadable(Path path, IOException e) {
        return Problem.of(ProblemCode.FILE_UNREADABLE, "\"" + path + "\" cannot be read")
                .fact("cause", e.getClass().getSimpleName() + ": " + e.getMessage())
                .failed(e);
    }
}
