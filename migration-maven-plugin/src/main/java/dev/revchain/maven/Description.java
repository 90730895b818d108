package dev.revchain.maven;

import dev.revchain.command.Describe;
import dev.revchain.command.RevisionView;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.GraphDrawing;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers questions in words, each on the console or in a file. */
final class Description {

    private final Goal goal;
    private final RevisionFolders folders;
    private final Describe describe;
    private final boolean verbose;
    private final String outputFile;

    /**
     * Of the revisions in the folders.
     *
     * @param verbose whether everything is told of each revision
     * @param outputFile as the POM says it; absent is null
     */
    Description(Goal goal, RevisionFolders folders, DatabaseChoice database, boolean verbose, String outputFile) {
        this.goal = goal;
        this.folders = folders;
        this.describe = new Describe(folders.directory(), database.settings(), database);
        this.verbose = verbose;
        this.outputFile = outputFile;
    }

    /** The revisions that no other has as a parent. */
    void heads() {
        List<String> lines = describe.heads().stream().flatMap(this::words).toList();
        give(lines.isEmpty() ? noRevisions() : lines);
    }

    /** Each revision where the graph branches. */
    void branches() {
        List<String> lines = new ArrayList<>();
        describe.branches().forEach((point, children) -> {
            lines.addAll(words(point).toList());
            children.forEach(child -> words(child).forEach(line -> lines.add("    -> " + line)));
        });
        give(lines.isEmpty() ? List.of("The revisions have no branches") : lines);
    }

    /** Everything of the revisions that a target stands for. */
    void show(String target) {
        List<String> lines = describe.show(target).stream()
                .flatMap(view -> RevisionWords.block(view).stream())
                .toList();
        give(lines.isEmpty() ? List.of("That is base: no revision at all") : lines);
    }

    /** A stretch of the revisions, with the graph beside it. */
    void history(String range, boolean withDatabase) {
        Map<RevisionId, RevisionView> views = new LinkedHashMap<>();
        for (RevisionView view : describe.history(range, withDatabase)) {
            views.put(view.revision().id(), view);
        }
        List<String> lines = new ArrayList<>();
        for (GraphDrawing.Row row : GraphDrawing.of(
                List.copyOf(views.keySet()), id -> views.get(id).revision().downRevisions())) {
            lines.addAll(row.before());
            List<String> words = words(views.get(row.id())).toList();
            lines.add(row.line() + " " + words.get(0));
            words.subList(1, words.size()).forEach(word -> lines.add(row.beside() + " " + word));
        }
        give(lines.isEmpty() ? noRevisions() : lines);
    }

    /** Where the database is; refused when it is behind and must not be. */
    void current(boolean mustBeAtHeads) {
        Describe.Current current = describe.current();
        if (current.behind() && mustBeAtHeads) {
            throw Problem.of(ProblemCode.NOT_AT_HEADS, "the database is not at the heads of the project")
                    .fact("pending", String.valueOf(current.pending()))
                    .remedy(Remedy.run("up", "to", "heads", "apply what is pending"))
                    .refused();
        }
        List<String> lines = new ArrayList<>();
        current.heads().forEach(view -> words(view).forEach(lines::add));
        if (current.heads().isEmpty()) {
            lines.add("base: no revision is applied");
        }
        current.halfway().forEach(view -> {
            lines.add("Stopped halfway:");
            lines.addAll(RevisionWords.block(view));
        });
        current.unknown().forEach(view -> lines.add("Without a file: " + RevisionWords.line(view)));
        lines.add(current.pending() == 0 ? "Nothing is pending" : current.pending() + " pending");
        give(lines);
    }

    /** A revision as one line, or as many. */
    private Stream<String> words(RevisionView view) {
        return verbose ? RevisionWords.block(view).stream() : Stream.of(RevisionWords.line(view));
    }

    private List<String> noRevisions() {
        return List.of("There are no revisions in " + folders.paths());
    }

    private void give(List<String> lines) {
        Answer.of(goal, outputFile).give(lines.stream().map(goal.paths()::in).toList());
    }
}
