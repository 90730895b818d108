package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import org.junit.jupiter.api.Test;

/** Scripts that are never in memory whole. */
class LargeScriptTests {

    /** Repeats a line without end, and tells how far ahead of the statements it was read. */
    private static final class Lines extends Reader {
        private final String line;
        private long left;
        private long given;

        Lines(String line, long times) {
            this.line = line;
            this.left = times * line.length();
        }

        @Override
        public int read(char[] target, int offset, int length) {
            int count = (int) Math.min(Math.min(length, left), line.length() - given % line.length());
            int from = (int) (given % line.length());
            line.getChars(from, from + count, target, offset);
            given += count;
            left -= count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }

    @Test
    void readsNoFurtherThanItsWindow() {
        String line = "INSERT INTO t (a, b, c) VALUES (123456, 'some text; of ''usual'' length', now());\n";
        int times = 20_000_000 / line.length();
        Lines lines = new Lines(line, times);
        StatementReader reader = new StatementReader(lines, SourcePosition.START, "a.sql");
        long passed = 0;
        int count = 0;
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            count++;
            passed += line.length();
            assertTrue(lines.given - passed < 2L * ScriptBuffer.BLOCK);
            assertEquals(count, next.get().position().line());
        }
        assertEquals(times, count);
    }

    @Test
    void passesALargeCommentAndLargeRows() throws Exception {
        Lines lines = new Lines("-- " + "x".repeat(1000) + "\n", 10_000);
        StatementReader comments = new StatementReader(lines, SourcePosition.START, "a.sql");
        assertTrue(comments.next().isEmpty());

        Lines rows = new Lines("1\tabc\n", 2_000_000);
        Reader script = new Reader() {
            private final java.io.StringReader head = new java.io.StringReader("COPY t FROM stdin;\n");
            private final java.io.StringReader tail = new java.io.StringReader("\\.\nSELECT 1");

            @Override
            public int read(char[] target, int offset, int length) throws java.io.IOException {
                int count = head.read(target, offset, length);
                count = count < 0 ? rows.read(target, offset, length) : count;
                return count < 0 ? tail.read(target, offset, length) : count;
            }

            @Override
            public void close() {}
        };
        StatementReader reader = new StatementReader(script, SourcePosition.START, "a.sql");
        assertTrue(reader.next().orElseThrow().copyFromStdin());
        assertEquals(12_000_000, reader.copyData().skip(Long.MAX_VALUE));
        assertEquals(
                new SourcePosition(2_000_003, 1), reader.next().orElseThrow().position());
    }
}
