package dev.revchain.corpus;

import dev.revchain.corpus.SeedTable.SeedColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fills tables with rows that their catalog allows. A table for which no row is found stays empty.
 *
 * @param tables how many there are
 * @param filled how many got a row
 */
record Seeding(int tables, int filled) {

    /** Parents before children before their children. */
    private static final int PASSES = 4;

    /** What rows are like. */
    enum Kind {
        /** All different, small, without gaps: rows that few changes refuse. */
        PLAIN,
        /** Null where that is allowed, twice the same, and wide. */
        ROUGH;

        private List<Integer> rows() {
            return this == PLAIN ? List.of(1, 2, 3) : List.of(4, 5, 6, SeedTypes.WIDE);
        }

        private int value(int number) {
            if (this == PLAIN) {
                return number;
            }
            return number == 4 ? 0 : number == 6 ? 5 : number;
        }
    }

    /** Fills every table that can be filled, and counts every sequence on. */
    static Seeding of(Connection connection, Kind kind) throws SQLException {
        List<SeedTable> tables = SeedTable.all(connection);
        List<SeedTable> open = new ArrayList<>(tables);
        SeedTypes types = new SeedTypes(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("SET search_path = public");
            for (int pass = 0; pass < PASSES && !open.isEmpty(); pass++) {
                int before = open.size();
                open.removeIf(table -> fill(statement, table, types, kind));
                if (open.size() == before) {
                    break;
                }
            }
            statement.execute("RESET ALL");
        }
        return new Seeding(tables.size(), tables.size() - open.size());
    }

    Seeding plus(Seeding other) {
        return new Seeding(tables + other.tables, filled + other.filled);
    }

    private static boolean fill(Statement statement, SeedTable table, SeedTypes types, Kind kind) {
        boolean filled = false;
        for (int row : kind.rows()) {
            int value = kind.value(row);
            List<Integer> skips = List.of(value == 0 ? 0 : value - 1, 0);
            filled |= skips.stream().anyMatch(skip -> isInserted(statement, insert(table, types, value, skip)));
        }
        return filled;
    }

    private static boolean isInserted(Statement statement, String insert) {
        return List.of(" ON CONFLICT DO NOTHING", "").stream().anyMatch(conflict -> {
            try {
                return statement.executeUpdate(insert + conflict) > 0;
            } catch (SQLException e) {
                return false;
            }
        });
    }

    /** @param value the number that values are made of; 0 for null where that is allowed */
    private static String insert(SeedTable table, SeedTypes types, int value, int skip) {
        List<String> names = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (SeedColumn column : table.columns()) {
            if (column.filled() && column.reference().isEmpty()) {
                continue;
            }
            names.add(column.name());
            Optional<String> reference = column.reference().map(query -> query + skip + ")");
            if (value == 0 && !column.required()) {
                plain.add(types.nothing(column.type()) + " AS " + column.name());
            } else if (reference.isPresent()) {
                plain.add(reference.get() + " AS " + column.name());
            } else if (table.isChecked(column)) {
                sources.add(candidates(table, types, column));
            } else {
                plain.add(types.value(column.type(), column.modifier(), value)
                                .orElseGet(() -> types.nothing(column.type()))
                        + " AS " + column.name());
            }
        }
        if (names.isEmpty()) {
            return "INSERT INTO " + table.name() + " DEFAULT VALUES";
        }
        sources.add(0, "(SELECT " + String.join(", ", plain) + ") AS plain");
        String list = String.join(", ", names);
        return "INSERT INTO " + table.name() + " (" + list + ") OVERRIDING SYSTEM VALUE SELECT " + list + " FROM "
                + String.join(", ", sources) + where(table) + " LIMIT 2";
    }

    private static String candidates(SeedTable table, SeedTypes types, SeedColumn column) {
        List<String> values = types.candidates(column.type(), column.modifier(), String.join(" ", table.checks()));
        String rows = values.isEmpty()
                ? "(" + types.nothing(column.type()) + ")"
                : values.stream().map(v -> "(" + v + ")").collect(Collectors.joining(", "));
        return "(VALUES " + rows + ") AS " + "of_"
                + Integer.toHexString(column.name().hashCode()) + " (" + column.name() + ")";
    }

    private static String where(SeedTable table) {
        return table.checks().isEmpty()
                ? ""
                : table.checks().stream().collect(Collectors.joining(") AND (", " WHERE (", ")"));
    }
}
