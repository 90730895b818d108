package dev.revchain.maven;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Where the answer of a goal goes that was asked a question: to a file, or to the console. With {@code -q} the lines come
 * bare on standard output, since an answer that is not shown is of no use to anybody.
 */
final class Answer {

    private final Log log;
    private final Optional<Path> file;

    Answer(Log log, Optional<Path> file) {
        this.log = log;
        this.file = file;
    }

    void give(List<String> lines) {
        if (file.isPresent()) {
            write(file.get(), lines);
        } else if (log.isInfoEnabled()) {
            lines.forEach(log::info);
        } else {
            lines.forEach(System.out::println);
        }
    }

    /** A text that other programs read: never with the marks of a log. */
    void giveBare(List<String> lines) {
        if (file.isPresent()) {
            write(file.get(), lines);
        } else {
            lines.forEach(System.out::println);
        }
    }

    private void write(Path path, List<String> lines) {
        try {
            Optional<Path> folder = Optional.ofNullable(path.toAbsolutePath().getParent());
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            Files.writeString(path, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            log.info("Written to " + path);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, "the output cannot be written")
                    .fact("file", path.toString())
                    .fact("cause", e.getClass().getSimpleName() + ": " + e.getMessage())
                    .failed(e);
        }
    }
}
