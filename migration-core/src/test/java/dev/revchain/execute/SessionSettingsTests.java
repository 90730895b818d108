package dev.revchain.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.database.ServerVersion;
import dev.revchain.sql.QualifiedName;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionSettingsTests {

    @Test
    void setsWhatTheServerKnows() {
        assertFalse(ofTool(130_023, true).contains("idle_session_timeout"));
        assertTrue(ofTool(140_000, true).contains("SET idle_session_timeout = 0;"));
        assertFalse(ofTool(160_009, true).contains("transaction_timeout"));
        assertTrue(ofTool(170_000, true).contains("SET transaction_timeout = 0;"));
        assertFalse(ofTool(170_000, false).contains("client_connection_check_interval"));
        assertTrue(ofTool(170_000, true).contains("SET client_connection_check_interval = '10s';"));
    }

    @Test
    void limitsOfARevisionEndWithItsTransaction() {
        RunSettings settings = new RunSettings(
                new QualifiedName("public", "schema_revision"),
                RunSettings.TransactionMode.REVISION,
                new RunLimits(Duration.ofSeconds(1), Duration.ofMillis(2500), 0, Duration.ofMinutes(1)),
                false,
                "1.0");
        assertEquals(
                "SET LOCAL search_path TO DEFAULT; SET LOCAL lock_timeout = '2500ms'; SET LOCAL statement_timeout = '60000ms';",
                SessionSettings.ofRevision(settings, true));
        assertEquals(
                "SET search_path TO DEFAULT; SET lock_timeout = '2500ms'; SET statement_timeout = '60000ms';",
                SessionSettings.ofRevision(settings, false));
    }

    /** It would drop the migration lock. */
    @Test
    void neverDiscardsAll() {
        assertFalse(SessionSettings.RESET.contains("DISCARD ALL"));
        assertTrue(SessionSettings.RESET.contains("RESET ALL"));
    }

    private static String ofTool(int version, boolean checksClient) {
        return SessionSettings.ofTool(new ServerState(
                new ServerVersion(version),
                Optional.empty(),
                1,
                checksClient,
                new VersionTableState(true, Optional.empty(), true)));
    }
}
