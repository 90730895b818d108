package dev.revchain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

final class UnixSocketFactoryTests {

    @Test
    void carriesLargeResultsAndLargeParameters() throws SQLException {
        String large = "ä€x".repeat(1_000_000);
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT ?::text, g FROM generate_series(1, 3) g")) {
            statement.setString(1, large);
            try (ResultSet rows = statement.executeQuery()) {
                for (int row = 1; row <= 3; row++) {
                    assertTrue(rows.next());
                    assertEquals(large, rows.getString(1));
                    assertEquals(row, rows.getInt(2));
                }
                assertFalse(rows.next());
            }
        }
    }

    @Test
    void carriesManySmallRows() throws SQLException {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT g, repeat('x', 1000) FROM generate_series(1, 50000) g")) {
            int count = 0;
            while (rows.next()) {
                count++;
                assertEquals(count, rows.getInt(1));
            }
            assertEquals(50_000, count);
        }
    }

    @Test
    void copiesDataIn() throws Exception {
        String data = "1\tone\n".repeat(200_000);
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id int, name text)");
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY t FROM stdin", new StringReader(data));
            assertEquals(200_000, rows);
        }
    }

    @Test
    void cancelsAQuery() throws Exception {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Void> canceller =
                    CompletableFuture.runAsync(() -> cancelWhenRunning(database, statement));
            SQLException cancelled = assertThrows(SQLException.class, () -> statement.execute("SELECT pg_sleep(300)"));
            assertEquals("57014", cancelled.getSQLState());
            canceller.get();
            assertTrue(connection.isValid(0));
        }
    }

    private static void cancelWhenRunning(TestDatabase database, Statement statement) {
        try {
            while (!"1"
                    .equals(database.value("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE query = 'SELECT pg_sleep(300)' AND state = 'active'"))) {
                Thread.onSpinWait();
            }
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void obeysAQueryTimeout() throws SQLException {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            SQLException cancelled = assertThrows(SQLException.class, () -> statement.execute("SELECT pg_sleep(300)"));
            assertEquals("57014", cancelled.getSQLState());
        }
    }

    @Test
    void obeysASocketTimeoutAndWorksUnderOne() throws SQLException {
        try (TestDatabase database = TestDatabases.create()) {
            Properties properties = database.server().properties();
            properties.setProperty("socketTimeout", "1");
            try (Connection connection = database.connect(properties);
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT repeat('x', 10000000)");
                SQLException broken = assertThrows(SQLException.class, () -> statement.execute("SELECT pg_sleep(300)"));
                assertEquals("08006", broken.getSQLState());
            }
        }
    }

    @Test
    void pollsForNotifications() throws SQLException {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN news");
            PGConnection listener = connection.unwrap(PGConnection.class);
            assertEquals(0, listener.getNotifications(50).length);
            database.execute("NOTIFY news, 'hello'");
            PGNotification[] notifications = listener.getNotifications(0);
            assertEquals("hello", notifications[0].getParameter());
            statement.execute("SELECT 1");
        }
    }

    @Test
    void closingEndsAReadOfAnotherThread() throws Exception {
        for (int timeout : new int[] {0, 300_000}) {
            Socket socket = connected();
            socket.setSoTimeout(timeout);
            CompletableFuture<Exception> reader = CompletableFuture.supplyAsync(() -> failureOfRead(socket));
            Thread.sleep(50);
            socket.close();
            assertEquals(SocketException.class, reader.get().getClass());
            assertTrue(socket.isClosed());
        }
    }

    @Test
    void readsGoOnAfterATimeout() throws Exception {
        try (Socket socket = connected()) {
            socket.setSoTimeout(10);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            byte[] sslRequest = {0, 0, 0, 8, 4, (byte) 210, 22, 47};
            socket.getOutputStream().write(sslRequest);
            socket.setSoTimeout(0);
            assertEquals("N", new String(socket.getInputStream().readNBytes(1), StandardCharsets.US_ASCII));
        }
    }

    private static Exception failureOfRead(Socket socket) {
        return assertThrows(Exception.class, () -> socket.getInputStream().read());
    }

    private static Socket connected() throws Exception {
        Socket socket = new UnixSocketFactory(TestDatabases.server().socket().toString()).createSocket();
        assertFalse(socket.isConnected());
        socket.connect(InetSocketAddress.createUnresolved("localhost", 5432), 1000);
        assertTrue(socket.isConnected());
        return socket;
    }
}
