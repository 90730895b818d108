package dev.revchain.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.ddl.TransactionNeed;
import dev.revchain.diff.Differ;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.introspect.Introspector;
import dev.revchain.introspect.ReadOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Two schemas and the renames between them, tried out there and back.
 *
 * @param up what leads from the one to the other
 * @param down what leads back
 * @param renamed what was taken for a rename on the way there
 */
record RenameCase(String up, String down, Renamed renamed) {

    /** Goes there and back, and sees to it that both ends are reached exactly. */
    static RenameCase of(String before, String after, List<RenameWish> wishes, RenameQuestion question) {
        try (TestDatabase working = TestDatabases.create();
                TestDatabase target = TestDatabases.create();
                Connection connection = working.connect();
                Connection other = target.connect()) {
            execute(connection, before);
            execute(other, after);
            return run(new Bench(connection), read(other), wishes, question);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RenameCase run(Bench bench, Catalog desired, List<RenameWish> wishes, RenameQuestion question)
            throws SQLException {
        int version = bench.connection.getMetaData().getDatabaseMajorVersion();
        Differ differ = new Differ(new PostgresRules(version));
        DdlWriter writer = new DdlWriter(version);
        Catalog current = bench.read();

        Renamed there = Renaming.of(bench, current, desired, new RenameRequest(wishes, question));
        there.undo(bench);
        assertSame(current, bench.read(), "undone");
        List<DdlStatement> up = writer.write(there.steps(), there.catalog(), differ.diff(there.catalog(), desired))
                .statements();
        run(bench.connection, up);
        assertSame(desired, bench.read(), "up " + text(up));

        Renamed back = there.back(bench, desired);
        back.undo(bench);
        List<DdlStatement> down = writer.write(back.steps(), back.catalog(), differ.diff(back.catalog(), current))
                .statements();
        run(bench.connection, down);
        assertSame(current, bench.read(), "down " + text(down));
        return new RenameCase(text(up), text(down), there);
    }

    private static void assertSame(Catalog wanted, Catalog found, String what) {
        for (ObjectId id : wanted.objects().keySet()) {
            assertEquals(wanted.find(id), found.find(id), what);
        }
        assertEquals(wanted.objects().keySet(), found.objects().keySet(), what);
    }

    private static void run(Connection connection, List<DdlStatement> statements) throws SQLException {
        for (DdlStatement statement : statements) {
            assertTrue(statement.transaction() != TransactionNeed.OUTSIDE);
            execute(connection, statement.sql());
        }
    }

    private static String text(List<DdlStatement> statements) {
        return String.join(
                "\n",
                statements.stream().map(s -> s.sql().replaceAll("\\s+", " ")).toList());
    }

    private static Catalog read(Connection connection) {
        return new Introspector(ReadOptions.STANDARD).read(connection);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A database as a workbench. */
    private record Bench(Connection connection) implements Workbench {
        @Override
        public Catalog read() {
            return RenameCase.read(connection);
        }

        @Override
        public Optional<String> attempt(String sql) {
            try {
                execute(connection, sql);
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }
}
