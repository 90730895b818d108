package dev.revchain.file;

import dev.revchain.disk.Unreadable;
import dev.revchain.disk.Utf8Reader;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.SourceExcerpt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comment that a revision file starts with, as far as the first section.
 *
 * <p>What is a field and what is prose: a line with one of the {@linkplain HeaderKey keys} is a field wherever it
 * stands; a line whose key is like one of them is a mistake wherever it stands; a line with any other key is a mistake
 * when it directly follows a field. All other lines are prose, and those before the first field are the message.
 */
final class Header {

    private final Path path;
    private final List<String> message = new ArrayList<>();
    private final Map<HeaderKey, HeaderField> fields = new EnumMap<>(HeaderKey.class);
    private final List<Problem> problems = new ArrayList<>();
    private boolean afterField;

    private Header(Path path) {
        this.path = path;
    }

    static Header read(Path path) {
        Header header = new Header(path);
        try (Utf8Reader reader = new Utf8Reader(path, HeaderLines.BLOCK)) {
            header.take(new HeaderLines(reader));
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
        return header;
    }

    List<String> message() {
        return message;
    }

    Optional<HeaderField> field(HeaderKey key) {
        return Optional.ofNullable(fields.get(key));
    }

    List<Problem> problems() {
        return problems;
    }

    private void take(HeaderLines lines) throws IOException {
        Optional<String> line = lines.next();
        while (line.isPresent()) {
            String text = line.get();
            String content = text.strip();
            if (content.startsWith("--")) {
                if (content.substring(2).stripLeading().startsWith(SectionMark.PREFIX)) {
                    return;
                }
                comment(text, lines.number());
            } else if (!content.isEmpty()) {
                problems.add(notComment(text, lines.number()));
                return;
            } else {
                afterField = false;
            }
            line = lines.next();
        }
        problems.add(Problem.of(ProblemCode.SECTION_MISSING, "\"" + path + "\" has no line \"-- migrate:up\"")
                .fact("at", path + ":" + Math.max(1, lines.number()))
                .remedy(Remedy.advice("write \"-- migrate:up\" before the SQL, and \"-- migrate:down\" before the SQL"
                        + " that takes it back")));
    }

    private void comment(String text, int number) {
        Optional<HeaderField> field = HeaderField.of(text, number);
        Optional<HeaderKey> key = field.isPresent() ? HeaderKey.of(field.get().key()) : Optional.empty();
        if (key.isPresent()) {
            put(key.get(), field.get());
        } else if (field.isPresent()) {
            unknown(field.get());
        }
        if (fields.isEmpty()) {
            message.add(text.strip().substring(2).strip());
        }
        afterField = key.isPresent() || (afterField && field.isPresent());
    }

    private void put(HeaderKey key, HeaderField field) {
        HeaderField former = fields.putIfAbsent(key, field);
        if (former != null) {
            problems.add(Problem.of(ProblemCode.HEADER_DUPLICATE, "the header has \"" + key.words() + "\" twice")
                    .fact("at", path + ":" + former.position())
                    .fact("at", path + ":" + field.position()));
        }
    }

    private void unknown(HeaderField field) {
        Optional<HeaderKey> meant = HeaderKey.resembling(field.key());
        if (meant.isPresent() || (afterField && field.spaced())) {
            String advice = meant.map(key -> "write \"" + key.words() + ":\"").orElse("the keys are " + HeaderKey.all())
                    + "; if it is prose, put it above the first key, in other words";
            problems.add(Problem.of(ProblemCode.HEADER_UNKNOWN, "\"" + field.key() + "\" is no key of a header")
                    .fact("at", path + ":" + field.line())
                    .remedy(Remedy.advice(advice)));
        }
    }

    private Problem notComment(String text, int number) {
        boolean conflict = text.startsWith("<<<<<<<") || text.startsWith("=======") || text.startsWith(">>>>>>>");
        Problem problem = conflict
                ? ConflictMarks.problem()
                : Problem.of(
                                ProblemCode.SECTION_MISSING,
                                "something other than a comment stands before \"-- migrate:up\"")
                        .remedy(Remedy.advice(
                                "put SQL below the line \"-- migrate:up\"; only lines that start with -- go"
                                        + " above it"));
        return problem.fact("at", path + ":" + number)
                .fact("line", SourceExcerpt.printable(text.substring(0, Math.min(text.length(), SourceExcerpt.WIDTH))));
    }
}
