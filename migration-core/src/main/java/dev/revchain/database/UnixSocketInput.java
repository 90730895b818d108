package dev.revchain.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The bytes that come in. The stream of the JDK would wrap the caller's array for every read and copy it through a
 * buffer of the thread; this one holds one direct buffer. A read without a timeout is one system call.
 */
final class UnixSocketInput extends InputStream {

    private final SocketChannel channel;
    private final IntSupplier timeoutMillis;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024).limit(0);
    private volatile Selector selector;

    UnixSocketInput(SocketChannel channel, IntSupplier timeoutMillis) {
        this.channel = channel;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return buffer.remaining();
    }

    /** Whether there is a byte in the buffer; waits for one. */
    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear();
        int count = -1;
        try {
            int timeout = timeoutMillis.getAsInt();
            count = timeout == 0 ? channel.read(buffer) : readWithin(timeout);
        } catch (ClosedChannelException e) {
            throw closed(e);
        } catch (ClosedSelectorException e) {
            throw closed(new ClosedChannelException());
        } finally {
            buffer.limit(Math.max(count, 0)).rewind();
        }
        return count > 0;
    }

    /** Only for a read with a timeout the channel stops blocking; writes must find it blocking again. */
    private int readWithin(int timeout) throws IOException {
        if (selector == null) {
            selector = Selector.open();
        }
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        try {
            return readWhenReady(timeout);
        } finally {
            key.cancel();
            if (channel.isOpen()) {
                selector.selectNow();
                channel.configureBlocking(true);
            }
        }
    }

    private int readWhenReady(int timeout) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout);
        int count = channel.read(buffer);
        while (count == 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
            if (left <= 0) {
                throw new SocketTimeoutException("Read timed out");
            }
            selector.select(left);
            if (Thread.currentThread().isInterrupted()) {
                close();
            }
            count = channel.read(buffer);
        }
        return count;
    }

    static SocketException closed(IOException cause) {
        SocketException exception = new SocketException("Socket closed");
        exception.initCause(cause);
        return exception;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Selector waiting = selector;
        if (waiting != null) {
            waiting.close();
        }
    }
}
