package dev.revchain.file;

import dev.revchain.disk.Unreadable;
import dev.revchain.disk.Utf8Reader;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.StatementReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** An open section: its statements, one at a time. */
public final class SectionReader implements AutoCloseable {

    static final int BLOCK = 1 << 15;

    private final String source;
    private final Closeable reader;
    private final StatementReader statements;
    private final SectionMark mark;

    private SectionReader(String source, Closeable reader, StatementReader statements, SectionMark mark) {
        this.source = source;
        this.reader = reader;
        this.statements = statements;
        this.mark = mark;
    }

    static SectionReader open(FileSection section) {
        Path path = section.path();
        try {
            Utf8Reader reader = new Utf8Reader(path, BLOCK);
            try {
                section.refuseChanged();
                StatementReader statements = statements(reader, path);
                return new SectionReader(path.toString(), reader, statements, find(section, statements));
            } catch (RuntimeException | IOException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
    }

    /** The section that a text in memory begins with. */
    static SectionReader first(StatementReader statements, String source) {
        if (statements.next().isPresent() || !statements.atMarker()) {
            throw new IllegalArgumentException("the text does not begin with a section");
        }
        SectionMark mark = SectionMark.of(statements.passMarker(), source);
        return new SectionReader(source, () -> {}, statements, mark);
    }

    static StatementReader statements(Utf8Reader reader, Path path) {
        return new StatementReader(reader, SourcePosition.START, path.toString(), SectionMark.PREFIX);
    }

    /** The name of what is read, for {@code name:line:column}. */
    public String source() {
        return source;
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
            throw new UncheckedIOException(e);
        }
    }

    private static SectionMark find(FileSection section, StatementReader statements) {
        while (true) {
            while (statements.next().isPresent()) {
                // What stands before the section is another's.
            }
            if (!statements.atMarker()) {
                throw FileSection.missing(section.path(), section.name()).refused();
            }
            SectionMark mark =
                    SectionMark.of(statements.passMarker(), section.path().toString());
            if (mark.name() == section.name()) {
                return mark;
            }
        }
    }
}
