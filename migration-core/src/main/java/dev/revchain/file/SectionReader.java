package dev.revchain.file;

import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.StatementReader;
import java.io.IOException;
import java.nio.file.Path;

/** An open section: its statements, one at a time. */
public final class SectionReader implements AutoCloseable {

    static final int BLOCK = 1 << 15;

    private final Path path;
    private final Utf8Reader reader;
    private final StatementReader statements;
    private final SectionMark mark;

    private SectionReader(Path path, Utf8Reader reader, StatementReader statements, SectionMark mark) {
        this.path = path;
        this.reader = reader;
        this.statements = statements;
        this.mark = mark;
    }

    static SectionReader open(Section section) {
        Path path = section.path();
        try {
            Utf8Reader reader = new Utf8Reader(path, BLOCK);
            try {
                StatementReader statements = statements(reader, path);
                return new SectionReader(path, reader, statements, find(section, statements));
            } catch (RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
    }

    static StatementReader statements(Utf8Reader reader, Path path) {
        return new StatementReader(reader, SourcePosition.START, path.toString(), SectionMark.PREFIX);
    }

    /** The line that starts the section, with its options. */
    public SectionMark mark() {
        return mark;
    }

    /** The section's statements; they end where the section ends. */
    public StatementReader statements() {
        return statements;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
    }

    private static SectionMark find(Section section, StatementReader statements) {
        while (true) {
            while (statements.next().isPresent()) {
                // What stands before the section is another's.
            }
            if (!statements.atMarker()) {
                throw section.missing().refused();
            }
            SectionMark mark =
                    SectionMark.of(statements.passMarker(), section.path().toString());
            if (mark.name() == section.name()) {
                return mark;
            }
        }
    }
}
