package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY i ON t (a)",
                "create unique /* x */ index -- y\n concurrently i on t (a)",
                "DROP INDEX CONCURRENTLY IF EXISTS i",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX (CONCURRENTLY) INDEX i",
                "REINDEX (VERBOSE, CONCURRENTLY true) INDEX i",
                "REINDEX (VERBOSE) TABLE CONCURRENTLY t",
                "REINDEX SCHEMA s",
                "REINDEX (VERBOSE) DATABASE d",
                "REINDEX SYSTEM d",
                "VACUUM",
                "VACUUM (ANALYZE) t",
                "CLUSTER",
                "CLUSTER VERBOSE",
                "CLUSTER (VERBOSE)",
                "CREATE DATABASE d",
                "DROP DATABASE d",
                "ALTER DATABASE d SET TABLESPACE ts",
                "CREATE TABLESPACE ts LOCATION '/x'",
                "DROP TABLESPACE ts",
                "ALTER SYSTEM SET work_mem = '1GB'",
                "ALTER TABLE a.b DETACH PARTITION c.d CONCURRENTLY",
                "ALTER TABLE IF EXISTS ONLY p DETACH PARTITION c CONCURRENTLY",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (enabled = false)",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (create_slot)",
                "DROP SUBSCRIPTION s",
                "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                "ALTER SUBSCRIPTION s SET PUBLICATION p",
                "DISCARD ALL",
            })
    void knowsWhatCannotBeInATransaction(String statement) {
        assertEquals(StatementRule.OUTSIDE_TRANSACTION, StatementRule.of(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "begin work",
                "START TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                "COMMIT",
                "COMMIT AND CHAIN",
                "COMMIT PREPARED 'x'",
                "END",
                "ROLLBACK",
                "ROLLBACK WORK",
                "ROLLBACK PREPARED 'x'",
                "ABORT",
                "PREPARE TRANSACTION 'x'",
            })
    void knowsTransactionControl(String statement) {
        assertEquals(StatementRule.TRANSACTION_CONTROL, StatementRule.of(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET client_encoding = 'LATIN1'",
                "SET LOCAL client_encoding TO latin1",
                "SET \"client_encoding\" = 'SQL_ASCII'",
                "SET NAMES 'latin1'",
                "SET NAMES",
                "SET standard_conforming_strings = off",
                "SET SESSION DateStyle = 'German, DMY'",
                "SET client_encoding TO DEFAULT",
                "RESET client_encoding",
                "RESET DateStyle",
                "SELECT set_config('client_encoding', 'LATIN1', false)",
                "select pg_catalog . set_config ( 'Standard_Conforming_Strings', 'off', true )",
                "SELECT pg_catalog.set_config('datestyle', value, false) FROM settings",
            })
    void knowsSettingsOfTheDriver(String statement) {
        assertEquals(StatementRule.FORBIDDEN_SETTING, StatementRule.of(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_catalog.set_config('search_path', '', false)",
                "SELECT set_config('client_encoding', 'UTF8', false)",
                "SELECT set_config('standard_conforming_strings', 'on', false)",
                "SELECT set_config FROM client_encoding",
                "CREATE INDEX concurrent ON t (concurrently)",
                "CREATE INDEX \"concurrently\" ON t (a)",
                "CREATE INDEX \"CONCURRENTLY\" ON t (a)",
                "CREATE INDEX /* concurrently */ i ON t (a)",
                "DROP INDEX \"concurrently\"",
                "REINDEX (CONCURRENTLY false) INDEX i",
                "REINDEX (CONCURRENTLY off, VERBOSE) INDEX i",
                "REINDEX TABLE \"concurrently\"",
                "REINDEX INDEX i",
                "CLUSTER t",
                "CLUSTER (VERBOSE) t USING i",
                "CLUSTER VERBOSE t",
                "ALTER DATABASE d SET work_mem = '1GB'",
                "ALTER DATABASE tablespace SET x.y = 'tablespace'",
                "ALTER TABLE t DETACH PARTITION p",
                "ALTER TABLE t DETACH PARTITION p FINALIZE",
                "ALTER TABLE t DETACH PARTITION \"concurrently\"",
                "ALTER TABLE t ADD COLUMN detach text DEFAULT 'concurrently'",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (connect = false)",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (enabled = false, create_slot = 'off')",
                "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)",
                "DISCARD PLANS",
                "ALTER TYPE e ADD VALUE 'x'",
                "ANALYZE",
                "TRUNCATE t",
                "CREATE TABLE vacuum (a int)",
                "ROLLBACK TO a",
                "ROLLBACK TO SAVEPOINT a",
                "ROLLBACK WORK TO SAVEPOINT a",
                "SAVEPOINT a",
                "RELEASE a",
                "PREPARE p AS SELECT 1",
                "SET client_encoding = 'UTF8'",
                "SET client_encoding TO utf8",
                "SET NAMES 'UTF8'",
                "SET standard_conforming_strings = on",
                "SET DateStyle = 'ISO, MDY'",
                "SET search_path = client_encoding",
                "SET LOCAL lock_timeout = '1s'",
                "RESET ALL",
                "SELECT 1",
                "DO $$ BEGIN COMMIT; END $$",
                "",
            })
    void leavesTheRestAlone(String statement) {
        assertEquals(StatementRule.ANYWHERE, StatementRule.of(statement));
    }
}
