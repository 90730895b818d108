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
record Holdings(List<Held> columns, List<Held> wholes, List<Sequence> sequences) {

    private static final String COLUMNS = """
            SELECT format('SELECT %s::int8, %s, %L, %L, %L, %L, %L, %L::bool, ARRAY(SELECT %I::text FROM %s %s ORDER BY 1), %L::text[]',
                     c.oid, a.attnum, n.nspname, c.relname, a.attname, coalesce(pg_partition_root(c.oid), c.oid)::regclass,
                     format_type(a.atttypid, a.atttypmod), a.attgenerated <> '', a.attname,
                     CASE c.relkind WHEN 'r' THEN 'ONLY' ELSE '' END, c.oid::regclass, ARRAY(
                       WITH RECURSIVE above (oid) AS (SELECT c.oid UNION SELECT i.inhparent FROM pg_inherits i
                                                      JOIN above ON above.oid = i.inhrelid)
                       SELECT oid::regclass::text FROM above
                       UNION ALL SELECT a.atttypid::regtype::text
                       UNION ALL SELECT c.reloftype::regtype::text WHERE c.reloftype <> 0))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE %s AND a.attnum > 0 AND NOT a.attisdropped
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY c.oid, a.attnum
            """;

    private static final String LEAVES = "c.relkind = 'r'";

    /** Tables that are no partitions, with all partitions; those elsewhere cannot be read. */
    private static final String WHOLES = """
            c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT EXISTS (
              SELECT FROM pg_partition_tree(c.oid) t JOIN pg_class f ON f.oid = t.relid WHERE f.relkind = 'f')
            """;

    private static final String SEQUENCES = """
            SELECT format('SELECT %s::int8, %L, last_value + CASE WHEN is_called THEN %s ELSE 0 END,
                                  (SELECT coalesce(max(%I)::int8, -9223372036854775808) FROM %s %s WHERE %I < 15000) FROM %s',
                          s.oid, n.nspname || '.' || t.relname || '.' || a.attname, q.seqincrement,
                          a.attname, CASE WHEN t.relkind = 'p' AND NOT EXISTS (
                            SELECT FROM pg_partition_tree(t.oid) p JOIN pg_class f ON f.oid = p.relid WHERE f.relkind = 'f')
                            THEN '' ELSE 'ONLY' END, t.oid::regclass, a.attname, s.oid::regclass)
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
     * @param root the table that holds its table's rows, itself where that is no partition
     * @param place the table and the number of the column, which a change in place keeps
     * @param computed whether its values follow from others
     * @param origins its table, those above it, and its types
     */
    record Held(
            Place place,
            List<String> name,
            String root,
            String type,
            boolean computed,
            List<String> values,
            List<String> origins) {
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
        List<Sequence> sequences = new ArrayList<>();
        List<Held> leaves;
        List<Held> wholes;
        try (Statement statement = connection.createStatement()) {
            leaves = columns(statement, LEAVES);
            wholes = columns(statement, WHOLES);
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
        return new Holdings(leaves, wholes, sequences);
    }

    private static List<Held> columns(Statement statement, String tables) throws SQLException {
        List<Held> columns = new ArrayList<>();
        Optional<String> query = union(statement, COLUMNS.replaceFirst("WHERE %s", "WHERE " + tables));
        if (query.isPresent()) {
            try (ResultSet rows = statement.executeQuery(query.get())) {
                while (rows.next()) {
                    columns.add(held(rows));
                }
            }
        }
        return columns;
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
                row.getString(7),
                row.getBoolean(8),
                texts(row.getArray(9)),
                texts(row.getArray(10)));
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

    /** The same column of the table that holds the rows of its table, with all of them. */
    Optional<Held> whole(Held column) {
        return wholes.stream()
                .filter(other -> other.root().equals(column.root())
                        && other.name().get(2).equals(column.name().get(2)))
                .findFirst();
    }

    private static boolean isRemade(Held other, Held column) {
        return other.place().table() == column.place().table()
                && other.name().get(2).equals(column.name().get(2));
    }
}
