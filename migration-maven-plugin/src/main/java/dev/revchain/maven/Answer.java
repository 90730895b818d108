package dev.revchain.maven;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/**
 * Where the answer of a goal goes that was asked a question: to a file, or to the console. With {@code -q} the lines come
 * bare on standard output, since an answer that is not shown is of no use to anybody.
 */
final class Answer {

    /** A text that is written piece by piece. */
    interface Text {

        /** Writes it, and tells whether there is one. */
        boolean write(Writer out) throws IOException;
    }

    private final Log log;
    private final Optional<Path> file;

    Answer(Log log, Optional<Path> file) {
        this.log = log;
        this.file = file;
    }

    /** To the file that the parameter names, if it does. */
    static Answer of(Goal goal, String outputFile) {
        return new Answer(goal.log(), goal.givenPath("outputFile", outputFile));
    }

    void give(List<String> lines) {
        if (file.isEmpty() && log.isInfoEnabled()) {
            lines.forEach(log::info);
        } else {
            showBare(out -> {
                out.write(String.join("\n", lines) + "\n");
                return true;
            });
        }
    }

    /**
     * A text that other programs read: never with the marks of a log, and in UTF-8, also where the console has another
     * encoding, which might lack a letter and put a question mark there. It goes out as it is written, since it may be larger
     * than memory; in a file it is there when it is complete.
     *
     * @param text written once
     */
    void giveBare(Text text) {
        write(text, () -> new OutputStreamWriter(new StandardBytes(), StandardCharsets.UTF_8));
    }

    /** The same for a person: in the encoding of the console. */
    void showBare(Text text) {
        write(text, StandardOutput::new);
    }

    private void write(Text text, Supplier<Writer> console) {
        try {
            if (file.isPresent()) {
                write(file.get(), text);
            } else {
                Writer out = new BufferedWriter(console.get());
                text.write(out);
                out.flush();
            }
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, "the output cannot be written")
                    .fact("file", file.map(Path::toString).orElse("standard output"))
                    .fact("cause", e.getClass().getSimpleName() + ": " + e.getMessage())
                    .failed(e);
        }
    }

    private void write(Path path, Text text) throws IOException {
        Optional<Path> folder = Optional.ofNullable(path.toAbsolutePath().getParent());
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        // A device, such as /dev/stdout, must not give way to a file.
        boolean special = Files.exists(path) && !Files.isRegularFile(path);
        Path part = special ? path : path.resolveSibling(path.getFileName() + ".part");
        boolean written = false;
        try (Writer out = Files.newBufferedWriter(part)) {
            written = text.write(out);
        } finally {
            if (!special && !written) {
                Files.deleteIfExists(part);
            }
        }
        if (written) {
            if (!special) {
                Files.move(part, Files.exists(path) ? path.toRealPath() : path, StandardCopyOption.REPLACE_EXISTING);
            }
            log.info("Written to " + path);
        }
    }

    /** Whatever {@code System.out} is at the moment. */
    private static final class StandardOutput extends Writer {
        @Override
        public void write(char[] text, int offset, int length) {
            System.out.print(new String(text, offset, length));
        }

        @Override
        public void flush() {
            System.out.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }

    /** The same for bytes. */
    private static final class StandardBytes extends OutputStream {
        @Override
        public void write(int one) {
            System.out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            System.out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            System.out.flush();
        }
    }
}
