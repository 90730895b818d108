package dev.revchain.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;

/** The bytes that go out, through one direct buffer. The driver collects small writes itself. */
final class UnixSocketOutput extends OutputStream {

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024);

    UnixSocketOutput(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        int end = offset + length;
        int next = offset;
        while (next < end) {
            int count = Math.min(end - next, buffer.capacity());
            buffer.clear().put(source, next, count).flip();
            send();
            next += count;
        }
    }

    private void send() throws IOException {
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (ClosedChannelException e) {
            throw UnixSocketInput.closed(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
