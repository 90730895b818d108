package dev.revchain.sql;

import dev.revchain.problem.Problem;
import java.io.Reader;

/** The rows after a {@code COPY … FROM stdin}, as far as the line that ends them. */
final class CopyData extends Reader {

    private final ScriptBuffer buffer;
    private final Lexer lexer;
    private final Problem missingEnd;
    private boolean lineBegins = true;
    private boolean done;

    CopyData(ScriptBuffer buffer, Lexer lexer, Problem missingEnd) {
        this.buffer = buffer;
        this.lexer = lexer;
        this.missingEnd = missingEnd;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        int taken = 0;
        while (taken < length && !done) {
            if (lineBegins && atEnd()) {
                finish();
            } else if (taken > 0 && length - taken == 1 && Character.isHighSurrogate((char) buffer.peek())) {
                // Half a character at the end of what was read is lost when that is encoded by itself.
                return taken;
            } else {
                taken += take(target, offset + taken, length - taken);
            }
        }
        return taken == 0 && length > 0 ? -1 : taken;
    }

    /** Passes the rows that were not read. */
    void skip() {
        char[] sink = done ? new char[0] : new char[ScriptBuffer.BLOCK / 8];
        while (!done) {
            read(sink, 0, sink.length);
        }
    }

    /** Passes the rest of the line before the rows. */
    void skipLine() {
        if (buffer.skipTo('\n')) {
            buffer.advance(1);
        }
    }

    /** Leaves the rows where they are: the script goes on behind them for whoever reads statements. */
    @Override
    public void close() {}

    private int take(char[] target, int offset, int length) {
        int count = buffer.take(target, offset, length);
        if (count == 0) {
            done = true;
            throw missingEnd.refused();
        }
        lineBegins = target[offset + count - 1] == '\n';
        return count;
    }

    private boolean atEnd() {
        return buffer.peek() == '\\' && buffer.peek(1) == '.' && (buffer.peek(2) == '\n' || buffer.peek(2) < 0);
    }

    private void finish() {
        done = true;
        skipLine();
        lexer.lineBegins();
    }
}
