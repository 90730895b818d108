package dev.revchain.execute;

import dev.revchain.database.Printable;
import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Runs statements of a revision, one message to the server each, so that an error has its place in the file. */
final class StatementRunner implements AutoCloseable {

    private static final int COPY_BUFFER = 1 << 16;
    private static final int MOST_NOTICES = 100;

    private final Session session;
    private final ExecutionListener listener;
    private final String source;
    private final Statement statement;

    /**
     * @param source the file's name, for what the server says
     */
    StatementRunner(Session session, ExecutionListener listener, String source) {
        this.session = session;
        this.listener = listener;
        this.source = source;
        try {
            this.statement = session.jdbc().createStatement();
            // What looks like a JDBC escape is SQL in a revision.
            this.statement.setEscapeProcessing(false);
        } catch (SQLException e) {
            throw Problem.of(ProblemCode.CONNECTION_LOST, "the connection to the database was lost")
                    .failed(e);
        }
    }

    /**
     * Runs one statement, with the rows that follow it if it is a {@code COPY … FROM stdin}.
     *
     * @throws MigrationException.Refused {@code SQL_FAILED} when the server refuses it
     * @throws MigrationException.Failed {@code CONNECTION_LOST} when no answer came
     */
    void run(SqlStatement sql, StatementReader reader) {
        try {
            if (sql.copyFromStdin()) {
                ((PGConnection) session.jdbc()).getCopyAPI().copyIn(sql.text(), reader.copyData(), COPY_BUFFER);
            } else {
                statement.execute(sql.text());
                tell(sql, statement.getWarnings());
            }
        } catch (SQLException e) {
            throw failure(sql, sql.copyFromStdin() ? Optional.of(reader.rowsAt()) : Optional.empty(), e);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, "the revision file cannot be read")
                    .fact("at", place(sql, 1))
                    .failed(e);
        }
    }

    private void tell(SqlStatement sql, SQLWarning first) {
        int told = 0;
        for (SQLWarning warning = first; warning != null && told < MOST_NOTICES; warning = warning.getNextWarning()) {
            String severity = "NOTICE";
            if (warning instanceof PSQLWarning known) {
                ServerErrorMessage said = known.getServerErrorMessage();
                severity = Optional.ofNullable(said.getSeverity()).orElse(severity);
            }
            String message = Optional.ofNullable(warning.getMessage()).orElse("");
            listener.on(new ExecutionEvent.ServerNotice(place(sql, 1), severity, Printable.said(message)));
            told++;
        }
    }

    private MigrationException failure(SqlStatement sql, Optional<SourcePosition> rows, SQLException e) {
        ServerError error = ServerError.of(e);
        Problem problem = Problem.of(
                error.connectionLost() ? ProblemCode.CONNECTION_LOST : ProblemCode.SQL_FAILED,
                error.connectionLost()
                        ? "the connection was lost while a statement ran"
                        : "a statement of the revision failed");
        for (Fact fact : new ErrorPlace(source, sql).facts(error, rows)) {
            problem = problem.fact(fact.name(), fact.value());
        }
        problem = problem.fact("server", error.asFact().value());
        for (Fact fact : error.facts()) {
            problem = problem.fact(fact.name(), fact.value());
        }
        return error.connectionLost() ? problem.failed(e) : problem.refused();
    }

    private String place(SqlStatement sql, int position) {
        return source + ":" + sql.positionOf(position);
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            // Closed together with the connection.
        }
    }
}
