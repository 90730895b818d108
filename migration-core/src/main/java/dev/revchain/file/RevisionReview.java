package dev.revchain.file;

import dev.revchain.disk.FileStamp;
import dev.revchain.disk.Unreadable;
import dev.revchain.disk.Utf8Reader;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a revision file holds, having been read to its end without running anything.
 *
 * @param up what applies the revision; empty when the file lacks that section
 * @param down what takes it back; empty when the file lacks that section
 * @param problems all that is wrong with the file, its sections' problems among them
 * @param stamp of the file as it was read
 */
public record RevisionReview(
        Optional<SectionReview> up, Optional<SectionReview> down, List<Problem> problems, FileStamp stamp) {

    /** After one of these nothing can be said of what follows, so nothing follows from a section not being seen. */
    private static final Set<ProblemCode> SWALLOWS_THE_REST = EnumSet.of(
            ProblemCode.FILE_ENCODING,
            ProblemCode.SQL_UNTERMINATED,
            ProblemCode.SQL_COPY_DATA,
            ProblemCode.SQL_TOO_LONG);

    public RevisionReview {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file to its end.
     *
     * @throws MigrationException.Failed FILE_UNREADABLE
     */
    public static RevisionReview of(Path path) {
        Map<SectionName, SectionReview> sections = new EnumMap<>(SectionName.class);
        List<Problem> problems = new ArrayList<>();
        FileStamp stamp;
        try (Utf8Reader reader = new Utf8Reader(path, SectionReader.BLOCK)) {
            stamp = FileStamp.of(path);
            StatementReader statements = SectionReader.statements(reader, path);
            refuseSqlBefore(statements, path, problems);
            while (statements.atMarker()) {
                takeSection(statements, path, sections, problems);
            }
        } catch (IOException e) {
            throw Unreadable.file(path, e);
        }
        boolean readToItsEnd =
                problems.isEmpty() || problems.stream().noneMatch(p -> SWALLOWS_THE_REST.contains(p.code()));
        for (SectionName name : SectionName.values()) {
            if (readToItsEnd && !sections.containsKey(name)) {
                problems.add(FileSection.missing(path, name));
            }
        }
        return new RevisionReview(
                Optional.ofNullable(sections.get(SectionName.UP)),
                Optional.ofNullable(sections.get(SectionName.DOWN)),
                problems,
                stamp);
    }

    /**
     * This review, when there is nothing to object to.
     *
     * @throws MigrationException.Refused all the problems
     */
    public RevisionReview orRefuse() {
        MigrationException.refuseIfAny(problems);
        return this;
    }

    /** Whether the statements are those that {@code generate} proved, as the header of their file marks them. */
    public boolean isProvedAs(Optional<String> mark) {
        return mark.isPresent()
                && up.isPresent()
                && down.isPresent()
                && mark.get().equals(ProofMark.of(up.get(), down.get()));
    }

    private static void refuseSqlBefore(StatementReader statements, Path path, List<Problem> problems) {
        try {
            Optional<SqlStatement> before = statements.next();
            if (before.isPresent()) {
                problems.add(
                        Problem.of(ProblemCode.SECTION_MISSING, "SQL stands before \"" + SectionName.UP.line() + "\"")
                                .fact("at", path + ":" + before.get().position()));
            }
            while (!problems.isEmpty() && statements.next().isPresent()) {
                // One such statement says it.
            }
        } catch (MigrationException.Refused e) {
            problems.addAll(e.problems());
        }
    }

    private static void takeSection(
            StatementReader statements, Path path, Map<SectionName, SectionReview> sections, List<Problem> problems) {
        StatementReader.Marker marker = statements.passMarker();
        SectionMark mark = mark(marker, path, problems);
        SectionReview review = new SectionReviewer(path.toString(), mark, statements).review();
        SectionReview former = sections.putIfAbsent(mark.name(), review);
        if (former != null) {
            problems.add(Problem.of(
                            ProblemCode.SECTION_DUPLICATE,
                            "the file has the line \"" + mark.name().line() + "\" twice")
                    .fact("at", path + ":" + former.mark().position())
                    .fact("at", path + ":" + mark.position()));
        }
        problems.addAll(review.problems());
    }

    /** A mark that cannot be read still starts a section, so that the rest of the file is checked as well. */
    private static SectionMark mark(StatementReader.Marker marker, Path path, List<Problem> problems) {
        try {
            return SectionMark.of(marker, path.toString());
        } catch (MigrationException.Refused e) {
            problems.addAll(e.problems());
            SectionName name = marker.text().startsWith(SectionMark.PREFIX + "d") ? SectionName.DOWN : SectionName.UP;
            return new SectionMark(name, Optional.empty(), false, marker.position());
        }
    }
}
