package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the safer way locks, as the server itself tells it. */
class OnlineLocksTests extends GeneratingTest {

    private static final String PARENT = "CREATE TABLE teams (id bigint PRIMARY KEY);";

    @Test
    void rowsAreReadOnlyUnderALockThatLetsOthersWrite() throws SQLException {
        model(PARENT + "CREATE TABLE users (id bigint PRIMARY KEY, email text, team bigint);");
        generate("Begin");
        project.up();
        execute("INSERT INTO users SELECT i, i || '@example.com' FROM generate_series(1, 100) AS i");
        model(PARENT + """
                CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, team bigint REFERENCES teams,
                    CONSTRAINT email_is_one CHECK (email LIKE '%@%'));
                """);
        List<Generate.Written> written = generateOnline("Change");
        assertEquals(2, written.size());
        project.up("+1");
        List<String> told = new ArrayList<>();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (String statement :
                    section(written.get(1), "up").lines().skip(1).toList()) {
                told.add(statement + " " + lock(connection, statement));
            }
        }
        assertEquals(
                List.of(
                        "ALTER TABLE users VALIDATE CONSTRAINT email_is_one; ShareUpdateExclusiveLock",
                        "ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null_check; ShareUpdateExclusiveLock",
                        "ALTER TABLE users VALIDATE CONSTRAINT users_team_fkey; ShareUpdateExclusiveLock",
                        "ALTER TABLE users ALTER COLUMN email SET NOT NULL; AccessExclusiveLock, no row read",
                        "ALTER TABLE users DROP CONSTRAINT users_email_not_null_check; AccessExclusiveLock"),
                told);
    }

    /** Runs a statement in a transaction of its own, and tells the strongest lock on the table. */
    private static String lock(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = debug1");
            statement.execute(sql);
            boolean spared =
                    warnings(statement).contains("existing constraints on column \"users.email\" are sufficient");
            List<String> modes = modes(statement);
            connection.commit();
            return modes.get(0) + (spared ? ", no row read" : "");
        }
    }

    private static List<String> modes(Statement statement) throws SQLException {
        List<String> modes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                SELECT mode FROM pg_locks
                WHERE pid = pg_backend_pid() AND relation = 'users'::regclass
                ORDER BY array_position(ARRAY['AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock',
                    'ShareUpdateExclusiveLock', 'RowExclusiveLock', 'RowShareLock', 'AccessShareLock'], mode)""")) {
            while (row.next()) {
                modes.add(row.getString(1));
            }
        }
        return modes;
    }

    private static String warnings(Statement statement) throws SQLException {
        List<String> warnings = new ArrayList<>();
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            warnings.add(warning.getMessage());
        }
        return warnings.stream().collect(Collectors.joining("\n"));
    }
}
