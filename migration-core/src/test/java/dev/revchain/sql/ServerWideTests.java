package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerWideTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE app LOGIN",
                "create user app",
                "ALTER ROLE app IN DATABASE x SET search_path = y",
                "DROP DATABASE IF EXISTS shop",
                "ALTER SYSTEM SET work_mem = '1GB'",
                "CREATE TABLESPACE fast LOCATION '/x'",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p",
                "GRANT readers TO app WITH ADMIN OPTION",
                "REVOKE readers FROM app",
                "GRANT CONNECT ON DATABASE shop TO app",
                "GRANT SET ON PARAMETER work_mem TO app",
                "DROP OWNED BY app",
                "REASSIGN OWNED BY a TO b",
                "COMMENT ON DATABASE shop IS 'x'",
                "SECURITY LABEL FOR x ON ROLE app IS 'y'"
            })
    void theServersBusiness(String sql) {
        assertTrue(ServerWide.concerns(statement(sql)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE role (id int)",
                "CREATE USER MAPPING FOR app SERVER s",
                "GRANT SELECT ON role TO app",
                "GRANT SELECT ON TABLE users TO app",
                "ALTER DEFAULT PRIVILEGES FOR ROLE app GRANT SELECT ON TABLES TO x",
                "COMMENT ON TABLE users IS 'x'",
                "SECURITY LABEL ON TABLE users IS 'y'",
                "DO $$ BEGIN CREATE ROLE app; END $$",
                "SELECT 1"
            })
    void theSchemas(String sql) {
        assertFalse(ServerWide.concerns(statement(sql)));
    }

    private static SqlStatement statement(String sql) {
        return new SqlStatement(sql, SourcePosition.START, false);
    }
}
