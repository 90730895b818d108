package dev.revchain.introspect;

import dev.revchain.catalog.SchemaObject;
import java.sql.SQLException;

/**
 * One query and what its rows are.
 *
 * @param query the name of the resource that holds it
 * @param mapping one object from one row
 */
record ObjectReader(String query, Mapping mapping) {

    /** Makes an object of a row. */
    @FunctionalInterface
    interface Mapping {
        SchemaObject read(Row row) throws SQLException;
    }
}
