package dev.revchain.introspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Unmodelled;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever can be made in a database is either in the catalog or said not to be modelled. */
class EveryKindTests {

    private static final Path SCRIPT = Path.of("src/test/resources/introspect/every-kind.sql");
    private static final Pattern BOUND = Pattern.compile("-- (since|before) (\\d+)");

    /** Catalogs of PostgreSQL whose rows are parts of what other catalogs hold, or are looked at in another way. */
    private static final Set<String> PARTS = Set.of(
            "pg_amop",
            "pg_amproc",
            "pg_attrdef",
            "pg_default_acl",
            "pg_enum",
            "pg_largeobject_metadata",
            "pg_user_mapping");

    @Test
    void nothingIsIgnoredInSilence() throws Exception {
        List<String> ignored = new ArrayList<>();
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect()) {
            Catalog before = read(connection);
            assertEquals(List.of(), before.unmodelled());
            run(connection, "SET client_min_messages = error");
            for (String block : blocks(connection)) {
                run(connection, block);
                Catalog after = read(connection);
                boolean noticed = !after.objects().equals(before.objects())
                        || !after.unmodelled().equals(before.unmodelled());
                if (!noticed && !block.contains("-- setup")) {
                    ignored.add(block);
                }
                before = after;
            }
            assertNamed(before.unmodelled());
            run(connection, "DROP OWNED BY every_kind; DROP SUBSCRIPTION sub");
        }
        dropServerObjects();
        assertEquals("", String.join("\n\n", ignored));
    }

    private static void assertNamed(List<Unmodelled> unmodelled) {
        List<String> texts = unmodelled.stream().map(Unmodelled::toString).toList();
        assertTrue(texts.contains("subscription sub"), texts::toString);
        assertTrue(texts.contains("language own_language"), texts::toString);
        assertTrue(texts.contains("large objects 1 in all"), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("transform for app.pair")), texts::toString);
        assertTrue(texts.contains("settings of database"), texts::toString);
        assertTrue(texts.contains("grants of function pg_catalog.pg_sleep(double precision)"), texts::toString);
        assertTrue(unmodelled.contains(new Unmodelled("security label of table", "app", "app.users")), texts::toString);
    }

    /** A later PostgreSQL may have catalogs that are not known here. */
    @Test
    void everyCatalogIsLookedAt() throws Exception {
        String catalogs = """
                SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'oid'
                WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND NOT c.relisshared ORDER BY 1""";
        List<String> missing = new ArrayList<>();
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(catalogs)) {
            String query = new Query("everything").text(version(connection));
            while (row.next()) {
                String name = row.getString(1);
                if (!PARTS.contains(name) && !query.contains("FROM " + name)) {
                    missing.add(name);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void anOrdinaryRoleCanReadAll() throws Exception {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect()) {
            run(connection, "CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw");
            run(connection, "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'me', password 'hidden')");
            Catalog all = read(connection);
            run(connection, "SET ROLE pg_read_all_settings");
            Catalog seen = read(connection);
            assertEquals(all.objects().keySet(), seen.objects().keySet());
            assertTrue(!all.toString().contains("hidden"), "a secret was read");
        }
    }

    private static Catalog read(Connection connection) {
        return new Introspector().read(connection);
    }

    private static int version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    private static List<String> blocks(Connection connection) throws IOException, SQLException {
        int version = version(connection);
        return Arrays.stream(Files.readString(SCRIPT).split("\n\n"))
                .filter(block -> !block.startsWith("-- Everything"))
                .filter(block -> isFor(block, version))
                .toList();
    }

    private static boolean isFor(String block, int version) {
        Matcher bound = BOUND.matcher(block);
        return !bound.find() || bound.group(1).equals("since") == version >= Integer.parseInt(bound.group(2));
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Roles and tablespaces outlive the database. */
    private static void dropServerObjects() throws SQLException {
        try (TestDatabase database = TestDatabases.create()) {
            database.execute("DROP TABLESPACE IF EXISTS every_kind", "DROP ROLE IF EXISTS every_kind");
        }
    }
}
