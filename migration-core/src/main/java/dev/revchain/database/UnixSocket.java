package dev.revchain.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A Unix-domain socket in the clothes of a {@link Socket}: what the driver calls works, the options of TCP do nothing. */
final class UnixSocket extends Socket {

    private static final int BUFFER_SIZE = 64 * 1024;

    private final Path path;
    private SocketChannel channel;
    private UnixSocketInput input;
    private UnixSocketOutput output;
    private int soTimeout;
    private boolean closed;

    UnixSocket(Path path) {
        this.path = path;
    }

    @Override
    public void connect(SocketAddress ignored) throws IOException {
        connect(ignored, 0);
    }

    /** Connects at once or fails at once, so the timeout has nothing to do. */
    @Override
    public synchronized void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
        if (closed) {
            throw new SocketException("Socket is closed");
        }
        SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            opened.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        channel = opened;
        input = new UnixSocketInput(opened, this::getSoTimeout);
        output = new UnixSocketOutput(opened);
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        requireOpen();
        return input;
    }

    @Override
    public synchronized OutputStream getOutputStream() throws IOException {
        requireOpen();
        return output;
    }

    private void requireOpen() throws SocketException {
        if (closed) {
            throw new SocketException("Socket is closed");
        }
        if (channel == null) {
            throw new SocketException("Socket is not connected");
        }
    }

    @Override
    public synchronized void setSoTimeout(int timeoutMillis) {
        soTimeout = timeoutMillis;
    }

    @Override
    public synchronized int getSoTimeout() {
        return soTimeout;
    }

    /** Ends a read that another thread waits in, too. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            input.close();
        }
    }

    @Override
    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized boolean isConnected() {
        return channel != null;
    }

    @Override
    public boolean isBound() {
        return isConnected();
    }

    @Override
    public synchronized SocketChannel getChannel() {
        return channel;
    }

    @Override
    public void shutdownInput() throws IOException {
        getChannel().shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        getChannel().shutdownOutput();
    }

    @Override
    public boolean isInputShutdown() {
        return isClosed();
    }

    @Override
    public boolean isOutputShutdown() {
        return isClosed();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return UnixDomainSocketAddress.of(path);
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public boolean getTcpNoDelay() {
        return true;
    }

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public boolean getKeepAlive() {
        return false;
    }

    @Override
    public void setSoLinger(boolean on, int seconds) {}

    @Override
    public int getSoLinger() {
        return -1;
    }

    @Override
    public void setSendBufferSize(int size) {}

    @Override
    public int getSendBufferSize() {
        return BUFFER_SIZE;
    }

    @Override
    public void setReceiveBufferSize(int size) {}

    @Override
    public int getReceiveBufferSize() {
        return BUFFER_SIZE;
    }

    @Override
    public String toString() {
        return "UnixSocket[" + path + "]";
    }
}
