package dev.revchain.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/**
 * Something that listens where a PostgreSQL server should.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP">Start-up</a>
 */
final class Impostor implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    /** What it does with each that comes. */
    @FunctionalInterface
    interface Manner {
        void welcome(Socket client) throws IOException;
    }

    private final ServerSocket listener;
    private final Manner manner;

    private Impostor(Manner manner) throws IOException {
        this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.manner = manner;
        Thread thread = new Thread(this::serve, "impostor");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes connections and says nothing. */
    static Impostor silent() throws IOException {
        return new Impostor(client -> client.getInputStream().transferTo(ByteArrayOutputStream.nullOutputStream()));
    }

    /** Answers whatever it is asked as a web server does. */
    static Impostor webServer() throws IOException {
        return new Impostor(client -> {
            client.getInputStream().read();
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        });
    }

    /** Says yes to encryption, and never begins with it. */
    static Impostor encrypting() throws IOException {
        return new Impostor(client -> {
            startup(new DataInputStream(client.getInputStream()));
            client.getOutputStream().write('S');
        });
    }

    /** Refuses as a server does, with these fields of an error message. */
    static Impostor refusing(Map<Character, String> fields) throws IOException {
        return new Impostor(client -> {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            int code = startup(in);
            while (code == SSL_REQUEST || code == GSS_REQUEST) {
                out.writeByte('N');
                code = startup(in);
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Map.Entry<Character, String> field : fields.entrySet()) {
                body.write(field.getKey());
                body.write(field.getValue().getBytes(UTF_8));
                body.write(0);
            }
            body.write(0);
            out.writeByte('E');
            out.writeInt(4 + body.size());
            out.write(body.toByteArray());
        });
    }

    private static int startup(DataInputStream in) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        in.skipNBytes(length - 8);
        return code;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                manner.welcome(client);
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
