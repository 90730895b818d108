package dev.revchain.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a tar archive, entry by entry: the old format and the one of POSIX, without the extensions for very long names,
 * which no archive of ours has. A library for this would bring four more jars into every build that uses the plugin.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">ustar Interchange Format</a>
 */
final class TarReader {

    private static final int BLOCK = 512;

    private final InputStream in;
    private long left;
    private int padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * One entry.
     *
     * @param name with slashes, relative to the archive
     * @param type what it is: {@code 0} a file, {@code 1} a hard link, {@code 2} a symbolic link, {@code 5} a folder
     * @param mode the permission bits
     * @param size of the content in bytes
     * @param link what a link leads to
     */
    record Entry(String name, char type, int mode, long size, String link) {}

    /** The next entry; empty at the end. What was not read of the former one's content is passed. */
    Optional<Entry> next() throws IOException {
        in.skipNBytes(left + padding);
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK || header[0] == 0) {
            return Optional.empty();
        }
        refuseDamaged(header);
        String prefix = text(header, 257, 6).startsWith("ustar\0") ? text(header, 345, 155) : "";
        char type = header[156] == 0 ? '0' : (char) header[156];
        String name = text(header, 0, 100);
        Entry entry = new Entry(
                prefix.isEmpty() ? name : prefix + "/" + name,
                type,
                (int) number(header, 100, 8),
                number(header, 124, 12),
                text(header, 157, 100));
        left = type == '0' ? entry.size() : 0;
        padding = (int) ((BLOCK - left % BLOCK) % BLOCK);
        return Optional.of(entry);
    }

    /** The content of the entry just returned. */
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int count = in.read(target, offset, (int) Math.min(length, left));
                if (count < 0) {
                    throw new EOFException("the archive ends inside a file");
                }
                left -= count;
                return count;
            }
        };
    }

    private static void refuseDamaged(byte[] header) throws IOException {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
        }
        if (sum != number(header, 148, 8)) {
            throw new IOException("the archive is damaged");
        }
    }

    private static long number(byte[] header, int offset, int length) throws IOException {
        String digits = text(header, offset, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("the archive is damaged", e);
        }
    }

    private static String text(byte[] header, int offset, int length) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.UTF_8);
    }
}
