package dev.revchain.sql;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A sliding window over a script. It holds the statement being read and no more; line ends come out as LF, whatever
 * they are in the file. Offsets count from the start of what is kept, because the window moves.
 */
final class ScriptBuffer {

    static final int BLOCK = 1 << 16;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final String source;
    private final int longest;

    private char[] chars;
    private int next;
    private int limit;
    private int kept;
    private boolean keeping;
    private boolean ended;
    private boolean afterCarriageReturn;
    private boolean begun;

    // The last place whose line and column are known; never behind what is kept.
    private int mark;
    private int markLine;
    private int markColumn;

    ScriptBuffer(Reader reader, SourcePosition start, String source, int longest) {
        this.reader = reader;
        this.source = source;
        this.longest = longest;
        this.chars = new char[0];
        this.markLine = start.line();
        this.markColumn = start.column();
    }

    /** A window over a text that is there already. */
    static ScriptBuffer over(String text) {
        ScriptBuffer buffer = new ScriptBuffer(Reader.nullReader(), SourcePosition.START, "", Integer.MAX_VALUE);
        buffer.chars = text.toCharArray();
        buffer.limit = buffer.chars.length;
        buffer.ended = true;
        return buffer;
    }

    /** The next character, -1 at the end. */
    int peek() {
        return next < limit || fill() ? chars[next] : -1;
    }

    /** The character so many places ahead, -1 behind the end. */
    int peek(int ahead) {
        while (next + ahead >= limit) {
            if (!fill()) {
                return -1;
            }
        }
        return chars[next + ahead];
    }

    /** Passes so many characters, which must have been peeked at. */
    void advance(int count) {
        next += count;
    }

    /** Goes on to the next such character; to the end, and false, when there is none. */
    boolean skipTo(char wanted) {
        return skipTo(wanted, wanted);
    }

    /** Goes on to the next of either character; to the end, and false, when there is none. */
    boolean skipTo(char one, char other) {
        do {
            for (int i = next; i < limit; i++) {
                if (chars[i] == one || chars[i] == other) {
                    next = i;
                    return true;
                }
            }
            next = limit;
        } while (fill());
        return false;
    }

    /** Passes the characters of a word. */
    void skipWord() {
        do {
            while (next < limit && Characters.inWord(chars[next])) {
                next++;
            }
        } while (next == limit && fill());
    }

    /** Whether these characters come next. */
    boolean lookingAt(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Moves characters of one line, its end included, to the target; 0 when there are no more. A character of two units is
     * not torn apart, unless the first is all there is room for.
     */
    int take(char[] target, int offset, int length) {
        if (peek() < 0) {
            return 0;
        }
        int stop = Math.min(limit, next + length);
        int i = next;
        while (i < stop && chars[i] != '\n') {
            i++;
        }
        int count = Math.min(i + 1, stop) - next;
        if (count > 1 && Character.isHighSurrogate(chars[next + count - 1])) {
            count--;
        }
        System.arraycopy(chars, next, target, offset, count);
        next += count;
        return count;
    }

    /** Keeps everything from here on, until released; nothing changes when something is kept already. */
    void keep() {
        if (!keeping) {
            keeping = true;
            kept = next;
            moveMark(next);
        }
    }

    /** Forgets what was kept, and a window that one large statement had stretched. */
    void release() {
        keeping = false;
        if (chars.length > 16 * BLOCK && limit - next < BLOCK && !ended) {
            moveMark(next);
            chars = Arrays.copyOfRange(chars, next, next + 2 * BLOCK);
            limit -= next;
            next = 0;
            mark = 0;
        }
    }

    boolean isKeeping() {
        return keeping;
    }

    /** How far the next character is from the first one kept. */
    int offset() {
        return next - kept;
    }

    char charAt(int offset) {
        return chars[kept + offset];
    }

    String text(int from, int to) {
        return new String(chars, kept + from, to - from);
    }

    /** Where the next character stands. Only while nothing is kept. */
    SourcePosition position() {
        moveMark(next);
        return new SourcePosition(markLine, markColumn);
    }

    /** Where a kept character stands. */
    SourcePosition positionOf(int offset) {
        int line = markLine;
        int column = markColumn;
        for (int i = mark; i < kept + offset; i++) {
            if (chars[i] == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(chars[i])) {
                column++;
            }
        }
        return new SourcePosition(line, column);
    }

    /** A problem with a kept character, its place and its line. */
    Problem problem(ProblemCode code, String sentence, int offset) {
        SourcePosition position = positionOf(offset);
        int at = kept + offset;
        int from = Math.max(0, at - SourceExcerpt.WIDTH);
        int to = Math.min(limit, at + SourceExcerpt.WIDTH);
        String around = new String(chars, from, Math.max(0, to - from));
        return Problem.of(code, sentence)
                .fact("at", source + ":" + position)
                .fact("line", SourceExcerpt.of(around, at - from, position).render());
    }

    /** A problem with a place whose text may have gone by. */
    Problem problem(ProblemCode code, String sentence, SourcePosition position) {
        return Problem.of(code, sentence).fact("at", source + ":" + position);
    }

    private void moveMark(int to) {
        for (; mark < to; mark++) {
            if (chars[mark] == '\n') {
                markLine++;
                markColumn = 1;
            } else if (!Character.isLowSurrogate(chars[mark])) {
                markColumn++;
            }
        }
    }

    private boolean fill() {
        while (!ended) {
            makeRoom();
            int count = read();
            if (count < 0) {
                ended = true;
            } else if (admit(count)) {
                return true;
            }
        }
        return false;
    }

    private int read() {
        try {
            return reader.read(chars, limit, chars.length - limit);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, source + " cannot be read")
                    .fact("cause", String.valueOf(e.getMessage()))
                    .failed(e);
        }
    }

    /** Takes the characters just read into the window, with LF for every end of line. */
    private boolean admit(int count) {
        int before = limit;
        int end = limit + count;
        int from = !begun && chars[limit] == BYTE_ORDER_MARK ? limit + 1 : limit;
        begun = true;
        for (int i = from; i < end; i++) {
            char c = chars[i];
            if (c != '\n' || !afterCarriageReturn) {
                chars[limit++] = c == '\r' ? '\n' : c;
            }
            afterCarriageReturn = c == '\r';
        }
        return limit > before;
    }

    private void makeRoom() {
        if (keeping && limit - kept > longest) {
            refuseLength();
        }
        boolean full = limit == chars.length;
        int from = keeping ? kept : next;
        if (from > 0) {
            moveMark(from);
            System.arraycopy(chars, from, chars, 0, limit - from);
            next -= from;
            kept -= from;
            limit -= from;
            mark -= from;
        }
        // A small script never costs a large window.
        if (full && (chars.length < BLOCK || limit > chars.length / 2)) {
            chars = Arrays.copyOf(chars, chars.length == 0 ? BLOCK / 32 : Math.max(BLOCK, chars.length * 2));
        }
    }

    private void refuseLength() {
        Problem problem = problem(ProblemCode.SQL_TOO_LONG, "a statement has more than " + longest + " characters", 0)
                .remedy(Remedy.advice("load many rows with COPY ... FROM stdin, or cut the statement into several"));
        ended = true;
        next = limit;
        throw problem.refused();
    }
}
