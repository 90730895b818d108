package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a revision does to its session neither reaches the next revision nor keeps the record from being written. */
final class SessionLeakTests extends DatabaseTest {

    private static final String LOOK = """
            CREATE TABLE seen AS SELECT name, setting FROM pg_settings
            WHERE name IN ('search_path', 'session_replication_role', 'row_security', 'work_mem', 'TimeZone',
                'default_transaction_read_only', 'check_function_bodies', 'client_min_messages', 'lock_timeout',
                'statement_timeout', 'extra_float_digits', 'synchronous_commit', 'IntervalStyle', 'bytea_output',
                'default_tablespace', 'default_table_access_method', 'transaction_isolation', 'application_name')
            UNION ALL SELECT 'current_user', current_user
            UNION ALL SELECT 'session_user', session_user
            UNION ALL SELECT 'temporary tables', count(*)::text FROM pg_class WHERE relpersistence = 't'
            UNION ALL SELECT 'channels', count(*)::text FROM pg_listening_channels()
            UNION ALL SELECT 'prepared', count(*)::text FROM pg_prepared_statements
            UNION ALL SELECT 'cursors', count(*)::text FROM pg_cursors WHERE name <> ''
            UNION ALL SELECT 'lock', count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET search_path = ''",
                "SELECT pg_catalog.set_config('search_path', '', false)",
                "SET LOCAL search_path = ''",
                "SET session_replication_role = replica",
                "SET row_security = off",
                "SET work_mem = '64kB'; SET TimeZone = 'Asia/Tokyo'; SET IntervalStyle = iso_8601",
                "SET bytea_output = escape; SET extra_float_digits = 0",
                "SET lock_timeout = 1; SET statement_timeout = 60000; SET client_min_messages = error",
                "SET check_function_bodies = off; SET synchronous_commit = off",
                "SET ROLE other",
                "SET LOCAL ROLE other",
                "SET SESSION AUTHORIZATION other",
                "SET SESSION AUTHORIZATION other; SET ROLE none",
                "CREATE TEMP TABLE t (id int)",
                "CREATE TEMP TABLE schema_revision (id int); CREATE TEMP TABLE schema_revision_log (id int)",
                "LISTEN channel; NOTIFY channel",
                "PREPARE p AS SELECT 1",
                "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
                "DECLARE c CURSOR FOR SELECT 1",
                "SELECT pg_advisory_unlock_all()",
                "SELECT pg_advisory_lock(42)",
                "SAVEPOINT s; SELECT 1; ROLLBACK TO SAVEPOINT s",
                "SAVEPOINT s",
                "SET application_name = 'mine'",
                "SET default_transaction_isolation = serializable; SET default_transaction_read_only = on",
                "SET plan_cache_mode = force_custom_plan; SET my.setting = 'x'",
            })
    void leavesNoTrace(String sql) throws Exception {
        String role = "other_" + database.name();
        execute("CREATE ROLE " + role);
        try {
            project.revision("a1", "", "SELECT 1;", "SELECT 1;")
                    .revision("b2", "a1", sql.replace("other", role) + ";", "SELECT 1;")
                    .revision("c3", "b2", LOOK + ";", "DROP TABLE seen;");
            project.up("a1");
            TestProject undisturbed = TestProject.on(database, folder.resolve("undisturbed"))
                    .revision("a1", "", "SELECT 1;", "SELECT 1;")
                    .revision("z9", "a1", LOOK + ";", "DROP TABLE seen;");
            undisturbed.up();
            List<String> expected = rows("SELECT * FROM seen ORDER BY 1, 2");
            undisturbed.down("-1");

            project.up();
            assertEquals(List.of("a1|applied", "b2|applied", "c3|applied"), recorded());
            assertEquals(expected, rows("SELECT * FROM seen ORDER BY 1, 2"));

            project.down("a1");
            project.inOneTransaction().up();
            assertEquals(3, recorded().size());
            List<String> inOne = rows("SELECT * FROM seen ORDER BY 1, 2");
            assertEquals(expected, inOne, "in one transaction");
        } finally {
            execute("DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET search_path = ''",
                "SET session_replication_role = replica",
                "SET ROLE other",
                "SET SESSION AUTHORIZATION other",
                "CREATE TEMP TABLE schema_revision (id int)",
                "LISTEN channel",
                "PREPARE p AS SELECT 1",
                "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
                "SELECT pg_advisory_unlock_all()",
                "DISCARD ALL",
            })
    void leavesNoTraceOutsideATransaction(String sql) throws Exception {
        String role = "other_" + database.name();
        execute("CREATE ROLE " + role);
        try {
            project.revision("a1", "", LOOK + ";", "DROP TABLE seen;").up();
            List<String> expected = rows("SELECT * FROM seen ORDER BY 1, 2");
            project.down("base");
            project.outside("a1", "", sql.replace("other", role) + ";\nSELECT 1;", "SELECT 1;")
                    .revision("b2", "a1", LOOK + ";", "DROP TABLE seen;");
            project.up();
            assertEquals(expected, rows("SELECT * FROM seen ORDER BY 1, 2"));
            assertEquals(List.of("a1|applied", "b2|applied"), recorded());
        } finally {
            execute("DROP ROLE " + role);
        }
    }

    /** Statements outside a transaction share a session, as in psql. */
    @Test
    void settingsLastWithinASection() {
        String role = "other_" + database.name();
        execute("CREATE ROLE " + role, "CREATE SCHEMA s AUTHORIZATION " + role);
        try {
            project.outside("a1", "", """
                            SET search_path = s;
                            SET ROLE %1$s;
                            CREATE TABLE t (id int);
                            CREATE INDEX CONCURRENTLY i ON t (id);
                            CREATE TABLE u (id int);
                            RESET ROLE;
                            SET SESSION AUTHORIZATION %1$s;
                            CREATE TABLE v (id int);""".formatted(role), "DROP SCHEMA s CASCADE;")
                    .up();
            assertEquals(
                    List.of("t|" + role, "u|" + role, "v|" + role),
                    rows("SELECT tablename, tableowner FROM pg_tables WHERE schemaname = 's' ORDER BY 1"));
        } finally {
            execute("DROP SCHEMA s CASCADE", "DROP ROLE " + role);
        }
    }

    /** A role that becomes another one when it connects, by {@code ALTER ROLE … SET role}. */
    @Test
    void theRoleOfTheConnectionIsKept() throws Exception {
        String login = "login_" + database.name();
        String owner = "owner_" + database.name();
        execute(
                "CREATE ROLE " + owner,
                "CREATE ROLE " + login + " LOGIN NOINHERIT IN ROLE " + owner,
                "ALTER ROLE " + login + " SET role = " + owner,
                "CREATE SCHEMA app AUTHORIZATION " + owner,
                "GRANT ALL ON SCHEMA public TO " + owner);
        try {
            project.through(TestProject.opener(database, login))
                    .revision("a1", "", "CREATE TABLE app.a (id int);", "DROP TABLE app.a;")
                    .revision("b2", "a1", "CREATE TABLE app.b (id int); RESET ROLE;", "DROP TABLE app.b;")
                    .revision("c3", "b2", "CREATE TABLE app.c (id int);", "DROP TABLE app.c;")
                    .outside(
                            "d4",
                            "c3",
                            "CREATE TABLE app.d (id int); CREATE TABLE app.e (id int);",
                            "DROP TABLE app.d; DROP TABLE app.e;")
                    .up();
            assertEquals(
                    List.of(owner),
                    rows("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('app', 'public')"));
            assertEquals(4, recorded().size());
            project.through(TestProject.opener(database, login)).down("base");
            assertTrue(recorded().isEmpty());
        } finally {
            execute("DROP OWNED BY " + owner + ", " + login + " CASCADE", "DROP ROLE " + login + ", " + owner);
        }
    }
}
