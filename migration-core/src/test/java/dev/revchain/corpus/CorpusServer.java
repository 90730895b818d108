package dev.revchain.corpus;

import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.TestDatabases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The server that corpus cases run on.
 *
 * @param url a maintenance database, as a superuser
 */
record CorpusServer(String url) {

    /** Takes away what a case made; cheaper than a new database. */
    private static final String CLEAN = """
            DO $clean$
            DECLARE command text;
            BEGIN
              FOR command IN
                SELECT unnest(ARRAY[format('ALTER SUBSCRIPTION %I DISABLE', subname),
                                    format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', subname),
                                    format('DROP SUBSCRIPTION %I', subname)])
                FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                UNION ALL SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
                UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
                UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER %I CASCADE', fdwname) FROM pg_foreign_data_wrapper
                UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
                UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
                          WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
              LOOP
                EXECUTE command;
              END LOOP;
              IF current_setting('server_version_num')::int >= 150000 THEN
                CREATE SCHEMA public AUTHORIZATION pg_database_owner;
                GRANT USAGE ON SCHEMA public TO PUBLIC;
              ELSE
                CREATE SCHEMA public;
                GRANT ALL ON SCHEMA public TO PUBLIC;
              END IF;
              COMMENT ON SCHEMA public IS 'standard public schema';
              PERFORM set_config('allow_system_table_mods', 'on', true);
              INSERT INTO pg_init_privs
              SELECT n.oid, 'pg_namespace'::regclass, 0, 'i', n.nspacl FROM pg_namespace n WHERE n.nspname = 'public';
            END $clean$
            """;

    /** What cleaning leaves behind: rows that point to objects of the user's. */
    private static final String LEFT = """
            SELECT (SELECT count(*) FROM pg_depend WHERE objid >= 16384) + (SELECT count(*) FROM pg_default_acl)
                 + (SELECT count(*) FROM pg_description WHERE objoid >= 16384
                    AND objoid <> (SELECT oid FROM pg_namespace WHERE nspname = 'public'))
                 + (SELECT count(*) FROM pg_subscription
                    WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())) + (SELECT count(*) FROM pg_cast WHERE oid >= 16384)
                 + (SELECT CASE count(*) WHEN 1 THEN 0 ELSE 1 END FROM pg_extension)
            """;

    /** The server of {@code -Drevchain.test.url}, else the embedded one of the tests. */
    static CorpusServer find() {
        return Optional.ofNullable(System.getProperty("revchain.test.url"))
                .map(CorpusServer::new)
                .orElseGet(() -> of(TestDatabases.server()));
    }

    /** An embedded server. */
    static CorpusServer of(EmbeddedServer server) {
        String options = server.properties().entrySet().stream()
                .map(option -> option.getKey() + "="
                        + URLEncoder.encode(String.valueOf(option.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new CorpusServer("jdbc:postgresql://localhost/" + server.database() + "?" + options);
    }

    /** An empty database of that name, in the state in which the server makes them. */
    Connection open(String name) throws SQLException {
        try {
            Connection connection = DriverManager.getConnection(url(name));
            if (isCleaned(connection)) {
                return connection;
            }
            connection.close();
        } catch (SQLException e) {
            // The database is not there yet.
        }
        return create(name);
    }

    /** Makes a role that a case names, for roles belong to the server. */
    void createRole(String name) throws SQLException {
        execute("CREATE ROLE \"" + name.replace("\"", "\"\"") + "\"");
    }

    private Connection create(String name) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)", "CREATE DATABASE " + name + " TEMPLATE template0");
        return DriverManager.getConnection(url(name));
    }

    /** Empties the database. */
    void clean(Connection connection) throws SQLException {
        if (!isCleaned(connection)) {
            throw new SQLException("The database cannot be emptied");
        }
    }

    /** Not, when what is in it holds on to something that cannot be dropped. */
    private static boolean isCleaned(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CLEAN);
            try (ResultSet left = statement.executeQuery(LEFT)) {
                return left.next() && left.getLong(1) == 0;
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private String url(String database) {
        String at = url.replaceFirst("(://[^/]*/)[^?]*", "$1" + database);
        return at + (at.contains("?") ? "&" : "?") + "preferQueryMode=simple";
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
