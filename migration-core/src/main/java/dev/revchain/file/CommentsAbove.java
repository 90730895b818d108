package dev.revchain.file;

import dev.revchain.disk.Unreadable;
import dev.revchain.disk.Utf8Reader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** The comments that stand directly above lines of a file, asked for from its beginning to its end. */
public final class CommentsAbove implements AutoCloseable {

    /** What of a longer line is not looked at, for such a line holds rows. */
    private static final int LONGEST = 1 << 14;

    private final Path path;
    private final BufferedReader reader;
    private final StringBuilder block = new StringBuilder();
    private int next = 1;

    private CommentsAbove(Path path, BufferedReader reader) {
        this.path = path;
        this.reader = reader;
    }

    /**
     * Opens a revision file.
     *
     * @throws dev.revchain.problem.MigrationException.Failed FILE_UNREADABLE
     */
    public static CommentsAbove of(RevisionFile file) {
        try {
            return new CommentsAbove(
                    file.path(),
                    new BufferedReader(new Utf8Reader(file.path(), SectionReader.BLOCK), SectionReader.BLOCK));
        } catch (IOException e) {
            throw Unreadable.file(file.path(), e);
        }
    }

    /**
     * The text of the comment lines that end directly above a line, without their dashes, as one line.
     *
     * @param line from 1; no smaller than at the call before
     */
    public String line(int line) {
        try {
            while (next < line) {
                take(nextLine());
                next++;
            }
            return block.toString();
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
    }

    private void take(String line) {
        String text = line.strip();
        if (text.startsWith("--")) {
            block.append(text.substring(2).strip()).append(' ');
        } else {
            block.setLength(0);
        }
    }

    private String nextLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
    }
}
