package dev.revchain.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Computes the {@link Checksum} of a sequence of statements: SHA-256 over their canonical form.
 *
 * <p>A statement's canonical form is its text with one blank for every run of blanks and comments between tokens,
 * and none beside brackets and commas; words without quotes have small letters, which is how the server reads them; literals
 * and quoted names stay as they are. The rows of a {@code COPY} stay as they
 * are, with LF line ends. Each is followed by its kind and its length, so that no two sequences have the same form.
 */
public final class StatementDigest {

    private static final byte STATEMENT = 'S';
    private static final byte ROWS = 'D';
    private static final int BLOCK = 1 << 10;
    private static final int ROWS_BLOCK = 1 << 13;

    /** Blanks around these mean nothing, whatever stands on the other side. */
    private static final String BRACKETS = "(),[]";

    private final MessageDigest digest = sha256();
    private final byte[] bytes = new byte[BLOCK];
    private int count;
    private long length;

    /** Adds a statement. */
    public void add(SqlStatement statement) {
        ScriptBuffer buffer = ScriptBuffer.over(statement.text());
        Lexer lexer = new Lexer(buffer, "");
        int end = 0;
        boolean afterBracket = false;
        for (Token token = lexer.next(); hasText(token); token = lexer.next()) {
            boolean bracket = token == Token.SYMBOL && BRACKETS.indexOf(lexer.symbol()) >= 0;
            if (lexer.start() > end && !bracket && !afterBracket) {
                // Two literals on two lines are one literal; on one line they would be an error.
                put(token == Token.STRING_PART ? '\n' : ' ');
            }
            end = lexer.end();
            afterBracket = bracket;
            for (int i = lexer.start(); i < end; i++) {
                put(token == Token.WORD ? folded(buffer.charAt(i)) : buffer.charAt(i));
            }
        }
        close(STATEMENT);
    }

    /** A letter of a keyword or a name without quotes, as the server reads it in every encoding. */
    private static char folded(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    /** Adds the rows of a {@code COPY}, reading them to their end. */
    public void addRows(Reader rows) {
        char[] block = new char[ROWS_BLOCK];
        try {
            for (int n = rows.read(block); n >= 0; n = rows.read(block)) {
                for (int i = 0; i < n; i++) {
                    put(block[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(ROWS);
    }

    /** The checksum of all that was added; the digest starts anew. */
    public Checksum checksum() {
        flush();
        return new Checksum("v1:" + HexFormat.of().formatHex(digest.digest()));
    }

    /** The checksum of what was added so far; more can be added after it. */
    public Checksum checksumSoFar() {
        flush();
        try {
            byte[] hash = ((MessageDigest) digest.clone()).digest();
            return new Checksum("v1:" + HexFormat.of().formatHex(hash));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every Java platform can be cloned", e);
        }
    }

    private static boolean hasText(Token token) {
        return token != Token.END && token != Token.UNTERMINATED && token != Token.BACKSLASH;
    }

    /** Each UTF-16 unit by itself, in the manner of UTF-8: no two texts give the same bytes. */
    private void put(char c) {
        if (count > BLOCK - 3) {
            flush();
        }
        if (c < 0x80) {
            bytes[count++] = (byte) c;
        } else if (c < 0x800) {
            bytes[count++] = (byte) (0xC0 | (c >> 6));
            bytes[count++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[count++] = (byte) (0xE0 | (c >> 12));
            bytes[count++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[count++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void close(byte kind) {
        if (count > BLOCK - 1 - Long.BYTES) {
            flush();
        }
        long bytesOfText = length + count;
        bytes[count++] = kind;
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[count++] = (byte) (bytesOfText >> shift);
        }
        length = -count;
    }

    private void flush() {
        digest.update(bytes, 0, count);
        length += count;
        count = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
