package dev.revchain.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Catalog;
import dev.revchain.diff.Differ;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.introspect.TestCatalogs;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Tables that become partitioned and plain again, with what they hold. */
class KeptRowsTests {

    private static final String COLUMNS = "(id int GENERATED ALWAYS AS IDENTITY, kind text)";
    private static final String PLAIN = "CREATE TABLE t " + COLUMNS;
    private static final String LISTED = "CREATE TABLE t " + COLUMNS + " PARTITION BY LIST (kind);"
            + "CREATE TABLE t_a PARTITION OF t FOR VALUES IN ('a')";
    private static final String HASHED = "CREATE TABLE t " + COLUMNS + " PARTITION BY HASH (kind);"
            + "CREATE TABLE t_a PARTITION OF t FOR VALUES WITH (MODULUS 1, REMAINDER 0)";

    @Test
    void theIdentityGivesTheNumberThatWasNext() throws SQLException {
        String rows = "INSERT INTO t (kind) VALUES ('a'), ('a'), ('a'); DELETE FROM t WHERE id > 1";
        String next = "INSERT INTO t (kind) VALUES ('a') RETURNING id";
        assertEquals("4", after(PLAIN, rows, LISTED, next));
        assertEquals("4", after(LISTED, rows, HASHED, next));
        assertEquals("4", after(HASHED, rows, PLAIN, next));
    }

    @Test
    void anIdentityThatGaveNoNumberBeginsWhereItShould() throws SQLException {
        assertEquals("1", after(PLAIN, "SELECT", LISTED, "INSERT INTO t (kind) VALUES ('a') RETURNING id"));
    }

    @Test
    void aRowThatNoPartitionTakesMakesItFailAndIsNotLost() throws SQLException {
        String script = script(PLAIN, LISTED);
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PLAIN + "; INSERT INTO t (kind) VALUES ('a'), ('b')");
            connection.setAutoCommit(false);
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(script));
            connection.rollback();
            assertTrue(refused.getMessage().contains("no partition of relation \"t\" found for row"));
            assertEquals("2", only(statement, "SELECT count(*) FROM t"));
        }
    }

    @Test
    void nobodyWritesBetweenTheCopyAndTheDrop() throws SQLException {
        String script = script(PLAIN, LISTED);
        assertTrue(script.indexOf("LOCK TABLE t;") < script.indexOf("CREATE UNLOGGED TABLE t__rows"));
        assertTrue(script.indexOf("CREATE UNLOGGED TABLE t__rows") < script.indexOf("DROP TABLE t;"));
    }

    @Test
    void partitionsThatLeaveTakeTheirRowsAlong() throws SQLException {
        String listed = "CREATE TABLE t (kind text) PARTITION BY LIST (kind);"
                + "CREATE TABLE t_a PARTITION OF t FOR VALUES IN ('a'); CREATE TABLE t_b PARTITION OF t FOR VALUES IN ('b')";
        String plain = "CREATE TABLE t (kind text); CREATE TABLE t_a (kind text); CREATE TABLE t_b (kind text)";
        String rows = "INSERT INTO t VALUES ('a'), ('b')";
        String all = "SELECT concat((SELECT count(*) FROM t), ' ', t_a.kind, ' ', t_b.kind) FROM t_a, t_b";
        assertEquals("0 a b", after(listed, rows, plain, all));
    }

    @Test
    void partitionsThatAreDroppedMeanwhileLeaveTheirRows() throws SQLException {
        String listed = "CREATE TABLE t (kind text) PARTITION BY LIST (kind);"
                + "CREATE TABLE t_a PARTITION OF t FOR VALUES IN ('a'); CREATE TABLE t_rest PARTITION OF t DEFAULT";
        String plain = "CREATE TABLE t (kind text); CREATE TABLE t_a (kind text)";
        String all = "SELECT concat(t.kind, ' ', t_a.kind) FROM t, t_a";
        assertEquals("c a", after(listed, "INSERT INTO t VALUES ('a'), ('c')", plain, all));
    }

    @Test
    void anEmptyPlaceIsNoCopy() throws SQLException {
        assertFalse(script("", LISTED).contains("__rows"));
        assertFalse(script(LISTED, "").contains("__rows"));
    }

    private static String after(String before, String rows, String after, String query) throws SQLException {
        String script = script(before, after);
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(before);
            statement.execute(rows);
            statement.execute("BEGIN; " + script + "COMMIT");
            return only(statement, query);
        }
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String script(String before, String after) throws SQLException {
        Catalog from = TestCatalogs.of(before);
        return new DdlWriter(17)
                .write(from, new Differ(new PostgresRules(17)).diff(from, TestCatalogs.of(after)))
                .text();
    }
}
