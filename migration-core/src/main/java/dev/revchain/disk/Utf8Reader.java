package dev.revchain.disk;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's characters. Anything but UTF-8 is refused: a guess would put wrong letters into the database. */
public final class Utf8Reader extends Reader {

    /** Most files fit, and a run reads thousands of them. */
    private static final int FIRST_BLOCK = 1 << 11;

    private final Path path;
    private final InputStream input;
    private final int block;
    private ByteBuffer bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private long passed;
    private boolean begun;
    private boolean ended;

    /**
     * The characters of a file. Each read may throw {@code FILE_ENCODING}.
     *
     * @param block how many bytes to read at a time, once the file proves to be long
     */
    public Utf8Reader(Path path, int block) throws IOException {
        this.path = path;
        this.input = Files.newInputStream(path);
        this.block = block;
        this.bytes = ByteBuffer.allocate(Math.min(block, FIRST_BLOCK)).limit(0);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            int count = characters.position() - offset;
            if (count > 0) {
                return count;
            }
            if (result.isError()) {
                throw refusal("is not UTF-8", passed + bytes.position());
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void fill() throws IOException {
        passed += bytes.position();
        makeRoom();
        int from = bytes.position();
        int count = input.read(bytes.array(), from, bytes.remaining());
        ended = count < 0;
        bytes.position(from + Math.max(count, 0)).flip();
        if (!begun) {
            begun = true;
            refuseUtf16();
        }
        for (int i = from; i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                throw refusal("has a NUL byte", passed + i);
            }
        }
    }

    private void makeRoom() {
        if (begun && bytes.capacity() < block) {
            bytes = ByteBuffer.allocate(block).put(bytes);
        } else {
            bytes.compact();
        }
    }

    private void refuseUtf16() throws IOException {
        if (bytes.limit() >= 2) {
            int mark = (bytes.get(0) & 0xFF) << 8 | (bytes.get(1) & 0xFF);
            if (mark == 0xFFFE || mark == 0xFEFF) {
                throw refusal("is UTF-16 (" + (mark == 0xFEFF ? "big" : "little") + " endian)", 0);
            }
        }
    }

    private RuntimeException refusal(String what, long offset) throws IOException {
        return Problem.of(ProblemCode.FILE_ENCODING, "\"" + path + "\" " + what)
                .fact("at", path + ":" + lineOf(offset) + ", byte " + offset + " of the file, counted from 0")
                .remedy(Remedy.advice("save the file as UTF-8"))
                .refused();
    }

    /** Counted again from the start, so that reading sound files costs nothing. */
    private long lineOf(long offset) throws IOException {
        long line = 1;
        try (InputStream again = Files.newInputStream(path)) {
            byte[] block = new byte[1 << 13];
            long left = offset;
            while (left > 0) {
                int count = again.read(block, 0, (int) Math.min(left, block.length));
                if (count < 0) {
                    break;
                }
                for (int i = 0; i < count; i++) {
                    line += block[i] == '\n' ? 1 : 0;
                }
                left -= count;
            }
        }
        return line;
    }
}
