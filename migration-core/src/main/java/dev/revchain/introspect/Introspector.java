package dev.revchain.introspect;

import dev.revchain.catalog.Catalog;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads the schema of the database a connection leads to. */
public final class Introspector {

    private final ReadOptions options;

    /** Reads everything but owners. */
    public Introspector() {
        this(ReadOptions.STANDARD);
    }

    /** Reads what the options ask for. */
    public Introspector(ReadOptions options) {
        this.options = options;
    }

    /**
     * Reads the catalog in one read-only transaction of its own, so that all queries see the same state. The connection is
     * left in the mode it came in; a transaction that is open on it must be ended before.
     *
     * @throws dev.revchain.problem.MigrationException.Failed when the server refuses a query
     */
    public Catalog read(Connection connection) {
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                prepare(connection);
                return new CatalogAssembly(connection, options).assemble();
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw Problem.of(ProblemCode.SQL_FAILED, "the catalog of the database cannot be read")
                    .fact("server", String.valueOf(e.getMessage()))
                    .failed(e);
        }
    }

    /**
     * With {@code public} as the only schema on the path PostgreSQL prints names in it bare and all others with their
     * schema; names that something in {@code pg_catalog} would hide are printed with their schema too.
     */
    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            statement.execute("SET LOCAL search_path = public");
            statement.execute("SET LOCAL quote_all_identifiers = off");
            statement.execute("SET LOCAL DateStyle = ISO");
            statement.execute("SET LOCAL IntervalStyle = postgres");
            statement.execute("SET LOCAL extra_float_digits = 1");
            statement.execute("SET LOCAL jit = off");
        }
    }
}
