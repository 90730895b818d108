package dev.revchain.execute;

import dev.revchain.file.SectionReader;
import dev.revchain.plan.Direction;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes what a run would send as a script. {@code psql -v ON_ERROR_STOP=1} brings a database with it to the state that
 * the run would have brought it to, the version table included.
 */
public final class ScriptWriter {

    private final Writer out;
    private final RunSettings settings;
    private final VersionTable table;
    private final StepStatements statements;

    /** A writer of one script; it does not close what it writes to. */
    public ScriptWriter(Writer out, RunSettings settings) {
        this.out = out;
        this.settings = settings;
        this.table = new VersionTable(settings.versionTable(), settings.toolVersion());
        this.statements = new StepStatements(table, settings, true);
    }

    /**
     * Writes the script; nothing where there is nothing to do.
     *
     * @param title what it does, in a few words
     * @param createTables whether the version table may be missing
     * @throws dev.revchain.problem.MigrationException.Failed when it cannot be written
     */
    public void write(String title, List<Work> works, boolean createTables) {
        boolean single = settings.transactionMode() == RunSettings.TransactionMode.SINGLE;
        if (works.isEmpty()) {
            return;
        }
        if (single) {
            Work.refuseOutsideTransaction(works);
        }
        try {
            line("-- " + title);
            line("-- Run it with: psql -v ON_ERROR_STOP=1");
            line("");
            line(SessionSettings.ofScript());
            if (createTables) {
                transaction(createTables() + ";");
            }
            if (single) {
                line(statements.begin());
                for (Work work : works) {
                    inTransaction(work);
                }
                line("COMMIT;");
            } else {
                for (Work work : works) {
                    step(work);
                }
            }
            out.flush();
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, "the script cannot be written")
                    .fact("cause", String.valueOf(e.getMessage()))
                    .failed(e);
        }
    }

    private String createTables() {
        return table.table().schema().equals("public") ? table.create() : table.createSchema() + ";\n" + table.create();
    }

    private void step(Work work) throws IOException {
        if (work.inTransaction()) {
            title(work);
            line(statements.begin());
            inTransactionWithoutTitle(work);
            line("COMMIT;");
        } else {
            outside(work);
        }
        reset();
    }

    private void inTransaction(Work work) throws IOException {
        title(work);
        inTransactionWithoutTitle(work);
        reset();
    }

    private void inTransactionWithoutTitle(Work work) throws IOException {
        line(statements.settingsInTransaction());
        line("");
        section(work, sql -> true);
        line(statements.record(work) + ";");
    }

    private void outside(Work work) throws IOException {
        title(work);
        transaction(statements.recordStart(work) + ";");
        line(statements.settingsOutside());
        line("");
        // In a run, a statement shares a transaction with its line in the journal.
        section(work, sql -> !InterruptedStatement.isAtomic(sql));
        transaction(statements.recordEnd(work) + ";");
    }

    private void transaction(String sql) throws IOException {
        line(statements.begin());
        line(sql);
        line("COMMIT;");
        line("");
    }

    /** What a revision did to the session is taken back, as in a run. */
    private void reset() throws IOException {
        line(SessionSettings.RESET);
        line(SessionSettings.ofScript());
    }

    private void title(Work work) throws IOException {
        String direction = work.step().direction() == Direction.UP ? "Up: " : "Down: ";
        String message = work.step().revision().message().replaceAll("\\p{Cntrl}", " ");
        line("-- " + direction + work.step().revision().id() + "  " + message);
    }

    /**
     * The statements of a section.
     *
     * @param bare which of them stand as they are; the others have a transaction of their own
     */
    private void section(Work work, Predicate<SqlStatement> bare) throws IOException {
        try (SectionReader reader = work.section().open()) {
            StatementReader sql = reader.statements();
            for (Optional<SqlStatement> next = sql.next(); next.isPresent(); next = sql.next()) {
                if (bare.test(next.get())) {
                    statement(next.get(), sql);
                } else {
                    line("BEGIN READ WRITE;");
                    statement(next.get(), sql);
                    line("COMMIT;");
                }
                line("");
            }
        }
    }

    private void statement(SqlStatement statement, StatementReader reader) throws IOException {
        line(statement.text() + ";");
        if (statement.copyFromStdin()) {
            rows(reader.copyData());
        }
    }

    private void rows(Reader rows) throws IOException {
        rows.transferTo(out);
        line("\\.");
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
