package dev.revchain.database;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * One connection in autocommit and simple query mode, with our own statements over it.
 *
 * <p>Simple mode matters: in extended mode the driver keeps a snapshot open after the last {@code SELECT} of a
 * transaction, and {@code CREATE INDEX CONCURRENTLY} of another session then waits for it. Transactions are opened and
 * closed by statements of ours, never by the driver. Not for several threads.
 */
public final class Session implements AutoCloseable {

    private final Connection connection;
    private final DatabaseAddress address;

    Session(Connection connection, DatabaseAddress address) {
        this.connection = connection;
        this.address = address;
    }

    /** Where it is connected to. */
    public DatabaseAddress address() {
        return address;
    }

    /** The version of the server. */
    public ServerVersion version() {
        return query(
                        "SELECT pg_catalog.current_setting('server_version_num')::int",
                        row -> new ServerVersion(row.getInt(1)))
                .get(0);
    }

    /** The role that statements run as. */
    public String role() {
        return query("SELECT current_user", row -> row.getString(1)).get(0);
    }

    /** The connection itself, for statements that are not ours. */
    public Connection jdbc() {
        return connection;
    }

    /**
     * Runs statements of ours, several in one text being one message to the server.
     *
     * @return the number of rows the last statement changed; 0 for one that changes none
     * @throws MigrationException.Failed when the server refuses
     */
    public int run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            int changed = Math.max(statement.getUpdateCount(), 0);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                changed = Math.max(statement.getUpdateCount(), 0);
            }
            return changed;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Asks the server; where the text holds several statements, the last result with rows counts.
     *
     * @throws MigrationException.Failed when the server refuses
     */
    public <T> List<T> query(String sql, RowMapper<T> mapper) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<T> values = List.of();
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() >= 0) {
                values = rows ? read(statement, mapper) : values;
                rows = statement.getMoreResults();
            }
            return values;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static <T> List<T> read(Statement statement, RowMapper<T> mapper) throws SQLException {
        List<T> values = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                values.add(mapper.map(result));
            }
        }
        return values;
    }

    /** Whether a transaction is open, be it a failed one. */
    public boolean isInTransaction() {
        try {
            return !connection.isClosed()
                    && connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Rolls back, if anything is open; what a lost connection had open, the server rolls back by itself. */
    public void rollBack() {
        if (isInTransaction() && !isLost()) {
            run("ROLLBACK");
        }
    }

    /** Whether the connection no longer answers. */
    public boolean isLost() {
        try {
            return connection.isClosed() || !connection.isValid(5);
        } catch (SQLException e) {
            return true;
        }
    }

    /** What it means that a statement of ours failed. */
    public MigrationException.Failed failure(SQLException e) {
        ServerError error = ServerError.of(e);
        ProblemCode code = error.connectionLost()
                ? ProblemCode.CONNECTION_LOST
                : error.sqlState().equals("42501") ? ProblemCode.NOT_PERMITTED : ProblemCode.SERVER_ERROR;
        Problem problem = Problem.of(
                        code,
                        code == ProblemCode.CONNECTION_LOST
                                ? "the connection to the database was lost"
                                : "the database refused a statement of the tool's own")
                .fact("database", address.toString())
                .fact("server", error.asFact().value());
        problem = problem.withFacts(error.facts());
        if (code == ProblemCode.NOT_PERMITTED) {
            problem = problem.remedy(Remedy.advice("grant the role what it lacks, or connect as a role that may:"
                    + " the version table and its log belong to the role that first ran revisions here"));
        }
        return problem.failed(e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing of ours depends on an orderly goodbye: the server drops locks and transactions by itself.
        }
    }
}
