package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;

/** Runs statements of a revision, one message to the server each, so that an error has its place in the file. */
final class StatementRunner {

    private static final int COPY_BUFFER = 1 << 16;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final MigrationSession migration;
    private final Session session;
    private final ExecutionListener listener;
    private final String source;

    /**
     * @param source the file's name, for what the server says
     */
    StatementRunner(MigrationSession migration, ExecutionListener listener, String source) {
        this.migration = migration;
        this.session = migration.session();
        this.listener = listener;
        this.source = source;
    }

    /**
     * Runs one statement, with the rows that follow it if it is a {@code COPY … FROM stdin}.
     *
     * @throws MigrationException.Refused {@code SQL_FAILED} when the server refuses it, {@code TABLE_LOCK_TIMEOUT} for want of a
     *     lock
     * @throws MigrationException.Failed {@code CONNECTION_LOST} when no answer came
     */
    void run(SqlStatement sql, StatementReader reader) {
        String at = place(sql, 1);
        Notices notices = new Notices(listener, at);
        listener.on(new ExecutionEvent.StatementStarted(at, migration.blockers()));
        try {
            if (sql.copyFromStdin()) {
                copy(sql, reader, notices);
            } else {
                Exchange.send(session, sql.text(), notices);
            }
        } catch (SQLException e) {
            throw failure(sql, sql.copyFromStdin() ? Optional.of(reader.rowsAt()) : Optional.empty(), e);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, "the revision file cannot be read")
                    .fact("at", at)
                    .failed(e);
        } finally {
            listener.on(new ExecutionEvent.StatementFinished());
            notices.end();
        }
    }

    /** Commits the transaction of one statement, which has failed if that is refused. */
    void commit(SqlStatement sql) {
        Notices notices = new Notices(listener, place(sql, 1));
        try {
            Exchange.send(session, "COMMIT", notices);
        } catch (SQLException e) {
            throw failure(sql, Optional.empty(), e);
        } finally {
            notices.end();
        }
    }

    private void copy(SqlStatement sql, StatementReader reader, Notices notices) throws SQLException, IOException {
        try {
            ((PGConnection) session.jdbc()).getCopyAPI().copyIn(sql.text(), reader.copyData(), COPY_BUFFER);
        } finally {
            if (!session.jdbc().isClosed()) {
                notices.accept(session.jdbc().getWarnings());
                session.jdbc().clearWarnings();
            }
        }
    }

    private MigrationException failure(SqlStatement sql, Optional<SourcePosition> rows, SQLException e) {
        ServerError error = ServerError.of(e);
        Problem problem = problem(error);
        problem = problem.withFacts(new ErrorPlace(source, sql).facts(error, rows));
        problem = problem.fact("server", error.asFact().value());
        problem = problem.withFacts(error.facts());
        return error.connectionLost() ? problem.failed(e) : problem.refused();
    }

    private static Problem problem(ServerError error) {
        if (error.connectionLost()) {
            return Problem.of(ProblemCode.CONNECTION_LOST, "the connection was lost while a statement ran");
        }
        return error.sqlState().equals(LOCK_NOT_AVAILABLE)
                ? Problem.of(ProblemCode.TABLE_LOCK_TIMEOUT, "a statement of the revision did not get a lock in time")
                : Problem.of(ProblemCode.SQL_FAILED, "a statement of the revision failed");
    }

    private String place(SqlStatement sql, int position) {
        return source + ":" + sql.positionOf(position);
    }
}
