package dev.revchain.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Catalog;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.diff.Differ;
import dev.revchain.introspect.TestCatalogs;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of tables that become partitioned: what their rows lose and what may stop them, and nothing else. */
class CopyJudgeTests {

    private static final String BY_LIST = " PARTITION BY LIST (a); CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1);";
    private static final String WITH_DEFAULT = BY_LIST + "CREATE TABLE t_d PARTITION OF t DEFAULT;";

    @Test
    void theTableIsLockedAndItsRowsMayFitNowhere() throws SQLException {
        assertEquals(
                List.of("LOCKS_TABLE t", "REPLACES_OBJECT t", "REWRITES_TABLE t", "MAY_FAIL_ON_ROWS t"),
                told("CREATE TABLE t (a int);", "CREATE TABLE t (a int)" + BY_LIST));
    }

    @Test
    void rowsFitWhereAllDo() throws SQLException {
        List<String> safe = List.of("LOCKS_TABLE t", "REPLACES_OBJECT t", "REWRITES_TABLE t");
        String hashed = "CREATE TABLE t (a int) PARTITION BY HASH (a);"
                + "CREATE TABLE t_0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
                + "CREATE TABLE t_1 PARTITION OF t FOR VALUES WITH (MODULUS 6, REMAINDER 1);";
        String rest = "CREATE TABLE t_3 PARTITION OF t FOR VALUES WITH (MODULUS 6, REMAINDER 3);"
                + "CREATE TABLE t_5 PARTITION OF t FOR VALUES WITH (MODULUS 6, REMAINDER 5);";
        assertEquals(safe, told("CREATE TABLE t (a int);", "CREATE TABLE t (a int)" + WITH_DEFAULT));
        assertEquals(safe, told("CREATE TABLE t (a int)" + WITH_DEFAULT, "CREATE TABLE t (a int);"));
        assertEquals(safe, told("CREATE TABLE t (a int);", hashed + rest));
        assertEquals(
                List.of("LOCKS_TABLE t", "REPLACES_OBJECT t", "REWRITES_TABLE t", "MAY_FAIL_ON_ROWS t"),
                told("CREATE TABLE t (a int);", hashed));
    }

    @Test
    void rowsLoseWhatAColumnLoses() throws SQLException {
        assertEquals(
                List.of(
                        "LOCKS_TABLE t",
                        "DROPS_COLUMN t.gone",
                        "DROPS_COLUMN t.twice",
                        "REPLACES_OBJECT t",
                        "REWRITES_TABLE t",
                        "NARROWS_TYPE t.small",
                        "ADDS_REQUIRED_COLUMN t.needed"),
                told(
                        "CREATE TABLE t (a int, gone text, twice int, small bigint);",
                        "CREATE TABLE t (a int, twice int GENERATED ALWAYS AS (a * 2) STORED, small int, needed int NOT NULL)"
                                + WITH_DEFAULT));
    }

    @Test
    void aWiderKeyCannotBeBroken() throws SQLException {
        List<String> safe = List.of("LOCKS_TABLE t", "REPLACES_OBJECT t", "REWRITES_TABLE t");
        List<String> mayFail = List.of("LOCKS_TABLE t", "REPLACES_OBJECT t", "REWRITES_TABLE t", "MAY_FAIL_ON_ROWS t");
        String plain = "CREATE TABLE t (a int NOT NULL, id int PRIMARY KEY);";
        String partitioned = "CREATE TABLE t (a int NOT NULL, id int, PRIMARY KEY (id, a))" + WITH_DEFAULT;
        assertEquals(safe, told(plain, partitioned));
        assertEquals(mayFail, told(partitioned, plain));
        assertEquals(safe, told(plain, partitioned.replace("PRIMARY KEY (id", "UNIQUE (id")));
        assertEquals(
                mayFail,
                told(plain.replace("id int", "id text"), partitioned.replace("id int", "id text COLLATE \"C\"")));
        assertEquals(mayFail, told(plain, "CREATE TABLE t (a int NOT NULL, id int, PRIMARY KEY (a))" + WITH_DEFAULT));
    }

    @Test
    void aTableWithNoColumnThatStaysIsLost() throws SQLException {
        assertEquals(
                List.of("REPLACES_OBJECT t", "DROPS_TABLE t"),
                told("CREATE TABLE t (b int);", "CREATE TABLE t (a int)" + WITH_DEFAULT));
    }

    /** A column of the key cannot change its type, so the table is made anew; its rows are those of its partitions. */
    @Test
    void aPartitionedTableThatItsPartitionsLeftHasNoRows() throws SQLException {
        String table = "CREATE TABLE t (a int) PARTITION BY LIST (a);";
        String type = "CREATE TABLE t (a bigint) PARTITION BY LIST (a);";
        String part = "CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1);";
        String gone = "CREATE TABLE t_2 PARTITION OF t FOR VALUES IN (2);";
        assertTrue(told(table + part, type + part).stream().noneMatch(said -> said.startsWith("DROPS_TABLE")));
        assertTrue(told(table + part + gone, type + part).contains("DROPS_TABLE t_2"));
        assertEquals(List.of("DROPS_TABLE t_1"), told(table + part, ""));
        assertEquals(List.of(), told(table, ""));
    }

    @Test
    void aTableAndItsPartitionExchangeTheirNames() throws SQLException {
        assertEquals(
                List.of("LOCKS_TABLE a", "REPLACES_OBJECT a", "REWRITES_TABLE a", "MAY_FAIL_ON_ROWS a"),
                told(
                        "CREATE TABLE a (i int) PARTITION BY LIST (i); CREATE TABLE b PARTITION OF a DEFAULT;",
                        "CREATE TABLE b (i int) PARTITION BY LIST (i); CREATE TABLE a PARTITION OF b DEFAULT;"));
    }

    private static List<String> told(String before, String after) throws SQLException {
        Catalog from = TestCatalogs.of(before);
        return ScriptHazards.of(
                        new DdlWriter(17)
                                .write(from, new Differ(new PostgresRules(17)).diff(from, TestCatalogs.of(after))),
                        from,
                        List.of())
                .all()
                .stream()
                .map(hazard -> hazard.code() + " " + hazard.subject())
                .toList();
    }
}
