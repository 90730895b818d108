package dev.revchain.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that rows can be made for.
 *
 * @param name as SQL writes it
 * @param columns those that a row gives a value for, or leaves to the table
 * @param checks what a row must fulfil, as expressions over its columns
 */
record SeedTable(String name, List<SeedColumn> columns, List<String> checks) {

    private static final String TABLES = """
            SELECT c.oid, c.oid::regclass::text,
              ARRAY(SELECT pg_get_expr(k.conbin, k.conrelid) FROM pg_constraint k
                    WHERE k.conrelid = c.oid AND k.contype = 'c')
              || array_remove(ARRAY[pg_get_partition_constraintdef(c.oid)], NULL)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY c.oid
            """;

    private static final String COLUMNS = """
            SELECT a.attrelid, quote_ident(a.attname), a.atttypid, a.atttypmod, a.attnotnull,
              a.attgenerated <> '' OR a.attidentity <> ''
                OR coalesce(pg_get_expr(d.adbin, d.adrelid) LIKE '%nextval(%', false),
              (SELECT format('(SELECT %s FROM %s ORDER BY %s LIMIT 1 OFFSET ', quote_ident(f.attname),
                        k.confrelid::regclass,
                        (SELECT string_agg(quote_ident(o.attname), ', ' ORDER BY o.attnum) FROM pg_attribute o
                         WHERE o.attrelid = k.confrelid AND o.attnum = ANY (k.confkey)))
               FROM pg_constraint k, unnest(k.conkey, k.confkey) AS pair (mine, theirs), pg_attribute f
               WHERE k.contype = 'f' AND k.conrelid = a.attrelid AND pair.mine = a.attnum
                 AND f.attrelid = k.confrelid AND f.attnum = pair.theirs
               ORDER BY cardinality(k.conkey) DESC LIMIT 1)
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid >= 16384
            ORDER BY a.attrelid, a.attnum
            """;

    /**
     * A column.
     *
     * @param required whether it must not be null
     * @param filled whether the table gives it a value by itself
     * @param reference the beginning of a query for a value that a foreign key finds; its end is a number of rows to skip
     */
    record SeedColumn(
            String name, long type, int modifier, boolean required, boolean filled, Optional<String> reference) {}

    /** All plain tables and partitions of the user's. */
    static List<SeedTable> all(Connection connection) throws SQLException {
        List<SeedTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            Map<Long, List<SeedColumn>> columns = columns(statement);
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    String[] checks = (String[]) rows.getArray(3).getArray();
                    List<SeedColumn> own = columns.getOrDefault(rows.getLong(1), List.of());
                    tables.add(new SeedTable(rows.getString(2), own, List.of(checks)));
                }
            }
        }
        return tables;
    }

    private static Map<Long, List<SeedColumn>> columns(Statement statement) throws SQLException {
        Map<Long, List<SeedColumn>> columns = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getLong(1), t -> new ArrayList<>())
                        .add(new SeedColumn(
                                rows.getString(2),
                                rows.getLong(3),
                                rows.getInt(4),
                                rows.getBoolean(5),
                                rows.getBoolean(6),
                                Optional.ofNullable(rows.getString(7))));
            }
        }
        return columns;
    }

    /** Whether a check speaks of the column, as far as its text tells. */
    boolean isChecked(SeedColumn column) {
        return checks.stream().anyMatch(check -> check.contains(column.name()));
    }
}
