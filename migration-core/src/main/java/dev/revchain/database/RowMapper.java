package dev.revchain.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value of the row a result set stands on.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface RowMapper<T> {

    /** The value of the current row. */
    T map(ResultSet row) throws SQLException;
}
