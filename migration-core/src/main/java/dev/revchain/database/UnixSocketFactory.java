package dev.revchain.database;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Properties;
import javax.net.SocketFactory;

/**
 * Leads the PostgreSQL driver to a Unix-domain socket. The driver makes one itself, by the class name and the argument
 * that {@link #properties(Path)} puts into its properties; it also does so for the connection that cancels a query.
 *
 * <p>The host and port in the URL are then only decoration.
 *
 * <p>An interrupt of a thread that waits for the server closes the connection, as it does with every channel of the
 * JDK; a TCP connection of the driver would ignore it.
 */
public final class UnixSocketFactory extends SocketFactory {

    private final Path socket;

    /**
     * For the driver.
     *
     * @param socket path of the socket, at most 107 bytes on Linux and 103 on macOS
     */
    public UnixSocketFactory(String socket) {
        this.socket = Path.of(socket);
    }

    /**
     * What the driver must be told to connect through a socket. Encryption is off: the bytes never leave the machine,
     * and asking for it costs a round trip each.
     */
    public static Properties properties(Path socket) {
        Properties properties = new Properties();
        properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
        properties.setProperty("socketFactoryArg", socket.toString());
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        return properties;
    }

    @Override
    public Socket createSocket() {
        return new UnixSocket(socket);
    }

    @Override
    public Socket createSocket(String host, int port) throws SocketException {
        throw new SocketException("A Unix-domain socket has no host and no port");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws SocketException {
        throw new SocketException("A Unix-domain socket has no host and no port");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws SocketException {
        throw new SocketException("A Unix-domain socket has no host and no port");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws SocketException {
        throw new SocketException("A Unix-domain socket has no host and no port");
    }
}
