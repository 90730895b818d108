package dev.revchain.corpus;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the tables of a database hold: the values of each column, as text and in order, and the sequences whose next number
 * their column has already.
 */
record Holdings(List<Held> columns, List<Sequence> sequences) {

    private static final String COLUMNS = """
            SELECT format('SELECT %s::int8, %s, %L, %L, %L, %L, %L::bool, ARRAY(SELECT %I::text FROM ONLY %s ORDER BY 1), %L::text[]',
                     c.oid, a.attnum, n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                     a.attgenerated <> '', a.attname, c.oid::regclass, ARRAY(
                       WITH RECURSIVE above (oid) AS (SELECT c.oid UNION SELECT i.inhparent FROM pg_inherits i
                                                      JOIN above ON above.oid = i.inhrelid)
                       SELECT oid::regclass::text FROM above
                       UNION ALL SELECT a.atttypid::regtype::text
                       UNION ALL SELECT c.reloftype::regtype::text WHERE c.reloftype <> 0))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY c.oid, a.attnum
            """;

    private static final String SEQUENCES = """
            SELECT format('SELECT %s::int8, %L, last_value + CASE WHEN is_called THEN %s ELSE 0 END,
                                  (SELECT coalesce(max(%I)::int8, -9223372036854775808) FROM ONLY %s WHERE %I < 15000) FROM %s',
                          s.oid, n.nspname || '.' || t.relname || '.' || a.attname, q.seqincrement,
                          a.attname, t.oid::regclass, a.attname, s.oid::regclass)
            FROM pg_class s JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid
              AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
            JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
            JOIN pg_sequence q ON q.seqrelid = s.oid
            WHERE s.relkind = 'S' AND q.seqincrement > 0 AND NOT q.seqcycle AND q.seqmax > 100
              AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
            UNION ALL
            SELECT format('SELECT %s::int8, %L, 0::int8, -1::int8', s.oid, '') FROM pg_class s
            WHERE s.relkind = 'S' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = s.oid AND d.deptype IN ('a', 'i'))
            """;

    /**
     * A sequence.
     *
     * @param column the one that it belongs to; empty when it stands alone
     * @param next the number that it gives next
     * @param highest that its column holds, but for those that are large on purpose
     */
    record Sequence(long oid, String column, long next, long highest) {
        boolean repeats() {
            return next <= highest;
        }
    }

    /**
     * A column and its values.
     *
     * @param place the table and the number of the column, which a change in place keeps
     * @param computed whether its values follow from others
     * @param origins its table, those above it, and its types
     */
    record Held(
            Place place, List<String> name, String type, boolean computed, List<String> values, List<String> origins) {
        String text() {
            return String.join(".", name);
        }

        long missing() {
            return values.stream().filter("∅"::equals).count();
        }
    }

    /** Where a column is kept. */
    record Place(long table, int number) {}

    static Holdings of(Connection connection) throws SQLException {
        List<Held> columns = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            Optional<String> query = union(statement, COLUMNS);
            if (query.isPresent()) {
                try (ResultSet rows = statement.executeQuery(query.get())) {
                    while (rows.next()) {
                        columns.add(held(rows));
                    }
                }
            }
            Optional<String> owned = union(statement, SEQUENCES);
            if (owned.isPresent()) {
                try (ResultSet rows = statement.executeQuery(owned.get())) {
                    while (rows.next()) {
                        sequences.add(
                                new Sequence(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getLong(4)));
                    }
                }
            }
        }
        return new Holdings(columns, sequences);
    }

    private static Optional<String> union(Statement statement, String queries) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(queries)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" UNION ALL ", all));
    }

    private static Held held(ResultSet row) throws SQLException {
        List<String> name = List.of(row.getString(3), row.getString(4), row.getString(5));
        return new Held(
                new Place(row.getLong(1), row.getInt(2)),
                name,
                row.getString(6),
                row.getBoolean(7),
                texts(row.getArray(8)),
                texts(row.getArray(9)));
    }

    /** The texts of an array; null, which sorts last, as a sign that no value has. */
    static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(value -> value == null ? "∅" : value)
                .toList();
    }

    long values() {
        return columns.stream().mapToLong(column -> column.values().size()).sum();
    }

    /** The same column: in its place, else under its name. */
    Optional<Held> find(Held column) {
        return columns.stream()
                .filter(other -> other.place().equals(column.place()))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(other -> other.name().equals(column.name()) || isRemade(other, column))
                        .findFirst());
    }

    private static boolean isRemade(Held other, Held column) {
        return other.place().table() == column.place().table()
                && other.name().get(2).equals(column.name().get(2));
    }
}
