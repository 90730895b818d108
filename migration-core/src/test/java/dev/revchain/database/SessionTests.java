package dev.revchain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.problem.MigrationException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session on a real server, and the end of its transactions. */
final class SessionTests {

    private Session session;

    @BeforeEach
    void open() {
        session = another();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void rollsBackWhatIsOpen() {
        session.run("BEGIN; CREATE TABLE rolled_back ()");
        assertTrue(session.isInTransaction());
        session.rollBack();
        assertFalse(session.isInTransaction());
        assertEquals("t", value(session, "SELECT to_regclass('rolled_back') IS NULL"));
    }

    @Test
    void rollsBackWhatFailed() {
        session.run("BEGIN");
        assertThrows(MigrationException.class, () -> session.run("SELECT 1 / 0"));
        assertTrue(session.isInTransaction());
        session.rollBack();
        assertFalse(session.isInTransaction());
    }

    /** A rollback of nothing is a warning in the server's log. */
    @Test
    void sendsNothingWhereNothingIsOpen() {
        String pid = value(session, "SELECT pg_backend_pid()");
        session.rollBack();
        try (Session other = another()) {
            assertEquals(
                    "SELECT pg_backend_pid()", value(other, "SELECT query FROM pg_stat_activity WHERE pid = " + pid));
        }
    }

    @Test
    void hasNothingOpenOnceItIsClosed() {
        session.run("BEGIN");
        session.close();
        assertFalse(session.isInTransaction());
        session.rollBack();
    }

    private static Session another() {
        EmbeddedServer server = TestDatabases.server();
        return new SessionOpener(
                        DatabaseAddress.onSocket(server.socket(), server.database()),
                        new Credentials(Optional.of(server.user()), Optional.empty()),
                        "test")
                .open();
    }

    private static String value(Session session, String question) {
        return session.query(question, row -> row.getString(1)).get(0);
    }
}
