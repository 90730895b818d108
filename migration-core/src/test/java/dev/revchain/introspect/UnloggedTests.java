package dev.revchain.introspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class UnloggedTests {

    private static final String PLAIN = "TABLE t (a int)";
    private static final String PARTITIONED = PLAIN + " PARTITION BY LIST (a)";

    @Test
    void aTableWithRowsIsAnotherOneWhenItIsUnlogged() throws SQLException {
        assertNotEquals(
                TestCatalogs.of("CREATE " + PLAIN).objects(),
                TestCatalogs.of("CREATE UNLOGGED " + PLAIN).objects());
    }

    /** It has no rows, and {@code SET UNLOGGED} does nothing to it. */
    @Test
    void aPartitionedTableIsTheSame() throws SQLException {
        try (TestDatabase database = TestDatabases.create()) {
            assumeTrue(
                    database.value("SELECT current_setting('server_version_num')::int < 180000")
                            .equals("t"),
                    "PostgreSQL 18 has no unlogged partitioned tables");
        }
        assertEquals(
                TestCatalogs.of("CREATE " + PARTITIONED).objects(),
                TestCatalogs.of("CREATE UNLOGGED " + PARTITIONED).objects());
    }
}
