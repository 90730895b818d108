package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.command.CuttingProxy.Fate;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run is broken at its first message, then another at its second, and so on to the last; after each, a run without
 * faults must end where a run that was never disturbed ends.
 */
final class StepFaultTests {

    private static final String SCHEMA = """
            SELECT 'column', attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
            FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
            WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT 'index', pg_get_indexdef(indexrelid) || ' ' || indisvalid FROM pg_index
            WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
            UNION ALL SELECT 'effect', id FROM effect
            UNION ALL SELECT 'revision', concat_ws(' ', revision, parents, checksum, state, statements_done,
                statements_begun, downgrade_sql) FROM schema_revision
            ORDER BY 1, 2""";

    private static final String LEFT_BEHIND = """
            SELECT (SELECT count(*) FROM pg_index WHERE NOT indisvalid)
                + (SELECT count(*) FROM pg_class WHERE relname ~ '_cc(new|old)')
                + (SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database())
                + (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
                   AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))""";

    @TempDir
    Path folder;

    private TestProject chain(TestDatabase database) {
        return TestProject.on(database, folder)
                .revision(
                        "a1",
                        "",
                        "CREATE TABLE effect (id text);\nINSERT INTO effect VALUES ('a1');\nCREATE TABLE t (id int);",
                        "DROP TABLE effect, t;")
                .revision(
                        "b2",
                        "a1",
                        "INSERT INTO effect VALUES ('b2');\nCOPY t FROM stdin;\n1\n2\n\\.\n",
                        "DELETE FROM t;")
                .outside("c3", "b2", """
                        INSERT INTO effect VALUES ('c3');
                        CREATE INDEX CONCURRENTLY i ON t (id);
                        VACUUM t;
                        INSERT INTO effect VALUES ('c3 again');
                        DROP INDEX CONCURRENTLY i;
                        CREATE INDEX CONCURRENTLY j ON t (id);""", "DROP INDEX CONCURRENTLY j;")
                .revision("d4", "c3", "INSERT INTO effect VALUES ('d4');", "DELETE FROM effect WHERE id = 'd4';");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"DROP_REQUEST", "DROP_REPLY", "TERMINATE"})
    void aRunThatWasBrokenAnywhereIsMendedByTheNext(Fate fate) throws SQLException, IOException {
        try (TestDatabase database = TestDatabases.create()) {
            chain(database).up();
            assertEquals("0", database.value(LEFT_BEHIND));
            List<String> undisturbed = DatabaseTest.rows(database, SCHEMA);
            boolean reached = true;
            int step = 0;
            while (reached) {
                step++;
                database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
                reached = brokenAt(database, step, fate);
                chain(database).up();
                assertEquals(undisturbed, DatabaseTest.rows(database, SCHEMA), fate + " of message " + step);
                assertEquals("0", database.value(LEFT_BEHIND), fate + " of message " + step);
            }
            assertTrue(step > 30, step + " messages");
        }
    }

    /** Runs with a fault; false when the run ended before it came to that message. */
    private boolean brokenAt(TestDatabase database, int step, Fate fate) throws IOException, SQLException {
        boolean[] reached = {false};
        try (CuttingProxy proxy = new CuttingProxy(database, (number, query) -> {
            reached[0] |= number == step;
            return number == step ? fate : Fate.PASS;
        })) {
            String told;
            try {
                told = chain(database).through(proxy.opener()).up().headsAfter().toString();
            } catch (MigrationException e) {
                assertTrue(
                        List.of(ProblemCode.CONNECTION_LOST, ProblemCode.CONNECTION_FAILED)
                                .contains(e.problems().get(0).code()),
                        e.problems().toString());
                told = DatabaseTest.fact(e.problems().get(0), "now at");
            }
            checkWhatWasTold(database, told, fate + " of message " + step);
        }
        return reached[0];
    }

    /** What was told must be so, as soon as the server has noticed that the connection is gone. */
    private static void checkWhatWasTold(TestDatabase database, String told, String when) throws SQLException {
        DatabaseTest.await(() -> DatabaseTest.rows(
                        database,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'test'")
                .equals(List.of("0")));
        if (told.isEmpty()) {
            assertEquals("f", database.value("SELECT to_regclass('effect') IS NOT NULL"), when + ": nothing was told");
            return;
        }
        String expected = database.value(
                "SELECT coalesce(max(revision) FILTER (WHERE state = 'applied'), 'base') FROM schema_revision");
        String halfway = database.value("SELECT count(*) FROM schema_revision WHERE state <> 'applied'");
        String toldHead = told.replaceAll("^\\[?([a-z0-9]+)[:\\]].*", "$1");
        assertEquals(expected, toldHead, when + ": " + told);
        assertEquals(halfway.equals("1"), told.contains("left halfway"), when + ": " + told);
    }
}
