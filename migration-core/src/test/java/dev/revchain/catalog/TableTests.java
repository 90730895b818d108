package dev.revchain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.revchain.catalog.RelationObject.RowSecurity;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.RelationObject.TableStorage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTests {

    /** Until PostgreSQL 18 refused it, a partitioned table could be made unlogged, and altered in vain. */
    @Test
    void aPartitionedTableIsTheSameUnloggedOrNot() {
        assertEquals(table(true, Optional.of("LIST (a)")), table(false, Optional.of("LIST (a)")));
        assertNotEquals(table(true, Optional.empty()), table(false, Optional.empty()));
        assertNotEquals(table(true, Optional.of("LIST (a)")), table(true, Optional.empty()));
    }

    private static Table table(boolean unlogged, Optional<String> key) {
        return new Table(
                ObjectId.of(ObjectKind.TABLE, "public", "t"),
                new TableStorage(unlogged, Optional.empty(), Map.of()),
                key,
                Optional.empty(),
                new RowSecurity(false, false));
    }
}
