package dev.revchain.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.SessionOpener;
import dev.revchain.database.UnixSocketFactory;
import dev.revchain.embedded.TestDatabase;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the tool and the server, reads what the tool sends, and breaks the connection at a chosen message. In
 * simple query mode each message is one call of the tool's; handshake and goodbye do not count.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SIMPLE-QUERY">Simple Query</a>
 */
final class CuttingProxy implements AutoCloseable {

    /** What happens to a message. */
    enum Fate {
        /** It goes through. */
        PASS,
        /** The connection breaks before the server sees it. */
        DROP_REQUEST,
        /** The server does what it says, and the connection breaks before the answer. */
        DROP_REPLY,
        /** The server does what it says, and the connection breaks as soon as it has said that it committed. */
        CUT_AFTER_COMMIT,
        /** A setting in it is one that the server refuses. */
        SPOIL_SETTING,
        /** The administrator ends the server's process before it sees the message. */
        TERMINATE
    }

    /** Decides on each message of the tool's. */
    @FunctionalInterface
    interface Script {

        /**
         * The fate of a message.
         *
         * @param number of the message, from 1, over all connections
         * @param text of a query; empty for another message
         */
        Fate fate(int number, String text);
    }

    private static final int STARTUP = 3 << 16;

    private final TestDatabase database;
    private final ServerSocket listener;
    private final Script script;
    private final AtomicInteger counter = new AtomicInteger();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    CuttingProxy(TestDatabase database, Script script) throws IOException {
        this.database = database;
        this.script = script;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Connects through the proxy. */
    SessionOpener opener() {
        return new SessionOpener(
                DatabaseAddress.onLoopback(listener.getLocalPort(), database.name()),
                new Credentials(Optional.of(database.server().user()), Optional.empty()),
                "test");
    }

    /** What the tool sent: the text of queries, the type of other messages. */
    List<String> messages() {
        return messages;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the proxy itself failed", failures.get(0));
        }
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                client.setTcpNoDelay(true);
                Socket server = new UnixSocketFactory(database.server().socket().toString()).createSocket();
                server.connect(new InetSocketAddress("localhost", 0));
                Link link = new Link(client, server);
                start(link::pumpRequests);
                start(link::pumpReplies);
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    /** One connection of the tool's. */
    private final class Link {

        private final Socket client;
        private final Socket server;
        private volatile boolean swallowsReplies;
        private volatile boolean endsWithCommit;
        private volatile int pid;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pumpRequests() {
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
                passHandshake(in, out);
                while (true) {
                    int type = in.read();
                    if (type < 0) {
                        throw new EOFException();
                    }
                    byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
                    if (!pass((char) type, body, out)) {
                        return;
                    }
                }
            } catch (IOException e) {
                cut();
            }
        }

        private void passHandshake(DataInputStream in, DataOutputStream out) throws IOException {
            int code;
            do {
                int length = in.readInt();
                byte[] body = in.readNBytes(length - Integer.BYTES);
                code = new DataInputStream(new ByteArrayInputStream(body)).readInt();
                out.writeInt(length);
                out.write(body);
                out.flush();
            } while (code != STARTUP);
        }

        private boolean pass(char type, byte[] body, DataOutputStream out) throws IOException {
            boolean counts = type != 'X' && type != 'd';
            String text = type == 'Q' ? new String(body, 0, body.length - 1, UTF_8) : "";
            Fate fate = Fate.PASS;
            if (counts) {
                messages.add(type == 'Q' ? text : String.valueOf(type));
                fate = script.fate(counter.incrementAndGet(), text);
            }
            switch (fate) {
                case DROP_REQUEST -> {
                    cut();
                    return false;
                }
                case DROP_REPLY -> swallowsReplies = true;
                case CUT_AFTER_COMMIT -> endsWithCommit = true;
                case TERMINATE -> terminate();
                default -> {}
            }
            byte[] sent = fate == Fate.SPOIL_SETTING ? body(text.replace("'UTC'", "'?'")) : body;
            out.writeByte(type);
            out.writeInt(sent.length + Integer.BYTES);
            out.write(sent);
            out.flush();
            return true;
        }

        private static byte[] body(String query) {
            return (query + '\0').getBytes(UTF_8);
        }

        private void terminate() {
            DatabaseTest.terminate(database, pid);
        }

        void pumpReplies() {
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
                while (true) {
                    int type = in.read();
                    if (type < 0) {
                        throw new EOFException();
                    }
                    if (type == 'N' && pid == 0) {
                        out.writeByte(type); // the answer to "do you speak TLS?"
                        out.flush();
                        continue;
                    }
                    int length = in.readInt();
                    byte[] body = in.readNBytes(length - Integer.BYTES);
                    if (type == 'K') {
                        pid = new DataInputStream(new ByteArrayInputStream(body)).readInt();
                    }
                    if (swallowsReplies) {
                        if (type == 'Z' || type == 'G') {
                            throw new EOFException();
                        }
                        continue;
                    }
                    out.writeByte(type);
                    out.writeInt(length);
                    out.write(body);
                    out.flush();
                    if (endsWithCommit && type == 'C' && new String(body, UTF_8).startsWith("COMMIT")) {
                        throw new EOFException();
                    }
                }
            } catch (IOException e) {
                cut();
            }
        }

        private void cut() {
            try (client;
                    server) {
                client.setSoLinger(true, 0);
            } catch (IOException e) {
                // Cut already.
            }
        }
    }
}
