package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A fresh database and an empty project for each test; sees to it that nobody is left behind in the database. */
public abstract class DatabaseTest {

    /** How long to wait for what happens by itself; long, since machines can be slow. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** A folder of the test's own. */
    @TempDir
    protected Path folder;

    /** Where its revisions run. */
    protected TestDatabase database;

    /** Its revisions. */
    protected TestProject project;

    @BeforeEach
    final void createDatabase() throws SQLException {
        database = newDatabase();
        project = TestProject.on(database, folder.resolve("revisions"));
    }

    /** A database on the server of this JVM; tests of other servers bring their own. */
    protected TestDatabase newDatabase() throws SQLException {
        return TestDatabases.create();
    }

    @AfterEach
    final void dropDatabase() throws SQLException {
        if (database == null) {
            return;
        }
        try {
            String others =
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                            + " AND backend_type = 'client backend'";
            await(() -> value(others).equals("0"));
            assertEquals("0", value("SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database()"));
        } finally {
            database.close();
        }
    }

    /** The first value of a query, as text. */
    protected final String value(String query) {
        try {
            return database.value(query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** All rows of a query, their values joined by bars. */
    protected final List<String> rows(String query) {
        return rows(database, query);
    }

    static List<String> rows(TestDatabase database, String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Runs statements in a session of their own. */
    protected final void execute(String... statements) {
        try {
            database.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The revisions that are recorded, in their order, with their states. */
    protected final List<String> recorded() {
        return rows("SELECT revision, state FROM public.schema_revision ORDER BY applied_order");
    }

    /** What the log says, in its order. */
    protected final List<String> logged() {
        return rows("SELECT revision, action, outcome FROM public.schema_revision_log ORDER BY id");
    }

    /** Names of the tables outside the version table. */
    protected final List<String> tables() {
        return rows("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
                + " AND relname NOT LIKE 'schema_revision%' ORDER BY 1");
    }

    /** Ends a server process as an administrator would, and waits until it is gone. */
    static void terminate(TestDatabase database, int pid) {
        try {
            database.value("SELECT pg_terminate_backend(" + pid + ")");
            await(() -> rows(database, "SELECT count(*) FROM pg_stat_activity WHERE pid = " + pid)
                    .equals(List.of("0")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is true. */
    protected static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The one problem with which something is refused. */
    protected static Problem refusal(Executable action) {
        return assertThrows(MigrationException.Refused.class, action).problems().get(0);
    }

    /** The one problem with which something fails. */
    protected static Problem failure(Executable action) {
        return assertThrows(MigrationException.Failed.class, action).problems().get(0);
    }

    /** The values of a problem's facts of one name, joined by line feeds. */
    protected static String fact(Problem problem, String name) {
        return problem.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .collect(Collectors.joining("\n"));
    }
}
