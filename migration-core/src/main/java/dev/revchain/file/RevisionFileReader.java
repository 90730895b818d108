package dev.revchain.file;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.sql.SourcePosition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the header of a revision file, and of its body no more than a first block. */
public final class RevisionFileReader {

    private final Path path;
    private final Header header;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, SourcePosition> places = new HashMap<>();

    private RevisionFileReader(Path path) {
        this.path = path;
        this.header = Header.read(path);
    }

    /**
     * Reads the header of a file.
     *
     * @throws MigrationException.Refused all that is wrong with the header: HEADER_MISSING_ID, HEADER_UNKNOWN,
     *     HEADER_DUPLICATE, HEADER_VALUE, SECTION_MISSING, FILE_CONFLICT, FILE_ENCODING
     * @throws MigrationException.Failed FILE_UNREADABLE
     */
    public static RevisionFile read(Path path) {
        return new RevisionFileReader(path).file();
    }

    private RevisionFile file() {
        problems.addAll(header.problems());
        String id = id();
        Set<String> parents = words(HeaderKey.REVISES, true);
        Set<String> labels = words(HeaderKey.BRANCH_LABELS, false);
        Set<String> dependencies = words(HeaderKey.DEPENDS_ON, false);
        Optional<Instant> created = header.field(HeaderKey.CREATE_DATE).flatMap(this::createDate);
        MigrationException.refuseIfAny(problems);
        List<String> message = withoutEmptyEnds(header.message());
        Revision revision = new Revision(
                new RevisionId(id),
                ids(parents),
                dependencies,
                labels(labels),
                message.isEmpty() ? "" : message.get(0));
        List<String> description = withoutEmptyEnds(message.subList(Math.min(1, message.size()), message.size()));
        return new RevisionFile(path, revision, description, created, text(HeaderKey.PROVED), places);
    }

    private static Set<RevisionId> ids(Set<String> words) {
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (String word : words) {
            ids.add(new RevisionId(word));
        }
        return ids;
    }

    private static Set<BranchLabel> labels(Set<String> words) {
        Set<BranchLabel> labels = new LinkedHashSet<>();
        for (String word : words) {
            labels.add(new BranchLabel(word));
        }
        return labels;
    }

    private Optional<String> text(HeaderKey key) {
        return header.field(key).map(HeaderField::value);
    }

    private String id() {
        Set<String> ids = words(HeaderKey.REVISION_ID, false);
        if (ids.size() > 1) {
            problems.add(value("a file holds one revision, the header names " + ids.size(), HeaderKey.REVISION_ID));
        }
        if (text(HeaderKey.REVISION_ID).orElse("").isEmpty()) {
            problems.add(Problem.of(ProblemCode.HEADER_MISSING_ID, "\"" + path + "\" does not say which revision it is")
                    .fact("at", path + ":1")
                    .remedy(Remedy.advice(
                            "write a line \"-- Revision ID: \" and an id into the comment it starts with")));
        }
        return ids.isEmpty() ? "" : ids.iterator().next();
    }

    private Set<String> words(HeaderKey key, boolean compulsory) {
        Optional<HeaderField> field = header.field(key);
        if (field.isEmpty() && compulsory) {
            problems.add(Problem.of(ProblemCode.HEADER_VALUE, "the header has no line \"" + key.words() + ":\"")
                    .fact("at", path + ":1")
                    .remedy(Remedy.advice("write \"-- " + key.words() + ":\" and the id of the revision before it, or"
                            + " nothing after the colon when it is the first")));
        }
        Set<String> words = new LinkedHashSet<>();
        for (HeaderField.Word word : field.isPresent() ? field.get().words() : List.<HeaderField.Word>of()) {
            Optional<String> objection = RevisionId.objectionTo(word.text());
            if (objection.isPresent() || !words.add(word.text())) {
                problems.add(Problem.of(
                                ProblemCode.HEADER_VALUE,
                                "\"" + word.text() + "\" cannot stand under \"" + key.words() + "\": "
                                        + objection.orElse("it stands there already"))
                        .fact("at", path + ":" + word.position()));
            }
            places.putIfAbsent(word.text(), word.position());
        }
        return words;
    }

    private Optional<Instant> createDate(HeaderField field) {
        Optional<Instant> date = CreateDate.parse(field.value());
        if (date.isEmpty() && !field.value().isEmpty()) {
            problems.add(value("\"" + field.value() + "\" is no date", HeaderKey.CREATE_DATE)
                    .remedy(Remedy.advice("write it as 2025-07-26T21:21:04Z, or delete the line")));
        }
        return date;
    }

    private Problem value(String sentence, HeaderKey key) {
        return Problem.of(ProblemCode.HEADER_VALUE, sentence)
                .fact(
                        "at",
                        path + ":"
                                + header.field(key).map(HeaderField::position).orElse(SourcePosition.START));
    }

    private static List<String> withoutEmptyEnds(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isEmpty()) {
            from++;
        }
        while (from < to && lines.get(to - 1).isEmpty()) {
            to--;
        }
        return List.copyOf(lines.subList(from, to));
    }
}
