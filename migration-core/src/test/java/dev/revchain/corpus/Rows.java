package dev.revchain.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many rows each table holds. */
final class Rows {

    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY 1
            """;

    private Rows() {}

    static Map<String, Long> count(Connection connection) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    rows.put(tables.getString(1), 0L);
                }
            }
            for (String table : List.copyOf(rows.keySet())) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM ONLY " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    /** The first table that is still there and lost rows. */
    static Optional<String> lost(Map<String, Long> before, Map<String, Long> after) {
        return before.entrySet().stream()
                .filter(table -> after.getOrDefault(table.getKey(), table.getValue()) < table.getValue())
                .map(table ->
                        table.getKey() + " had " + table.getValue() + " rows and has " + after.get(table.getKey()))
                .findFirst();
    }
}
