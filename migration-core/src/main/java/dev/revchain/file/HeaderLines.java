package dev.revchain.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a file from its first, without reading on further than a block. */
final class HeaderLines {

    static final int BLOCK = 1 << 11;

    private static final int LONGEST = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] block = new char[BLOCK];
    private int next;
    private int limit;
    private int number;
    private boolean afterCarriageReturn;

    HeaderLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line, cut when it is longer than any header's; empty at the end of the file. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = read();
        if (c == '\n' && afterCarriageReturn) {
            c = read();
        }
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST) {
            line.append((char) c);
            c = read();
        }
        afterCarriageReturn = c == '\r';
        number++;
        boolean marked = number == 1 && line.length() > 0 && line.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(line.substring(marked ? 1 : 0));
    }

    /** The number of the line last returned, from 1. */
    int number() {
        return number;
    }

    private int read() throws IOException {
        if (next == limit) {
            next = 0;
            limit = Math.max(0, reader.read(block, 0, block.length));
            if (limit == 0) {
                return -1;
            }
        }
        return block[next++];
    }
}
