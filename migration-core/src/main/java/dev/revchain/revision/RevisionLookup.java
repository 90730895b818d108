package dev.revchain.revision;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the revision that a word names: an id, else a branch label, else the beginning of one. As in Alembic, names of
 * three characters and less cannot be abbreviated.
 */
final class RevisionLookup {

    private static final int SHORTEST_ABBREVIATED = 4;
    private static final int MOST_LISTED = 10;

    private final RevisionGraph graph;

    RevisionLookup(RevisionGraph graph) {
        this.graph = graph;
    }

    /** The revision that the word names in the whole graph. */
    RevisionId find(String word) {
        return exactly(word).orElseGet(() -> only(word, beginningWith(word)));
    }

    /** The revision that the word names on a line; abbreviations count only what is on it. */
    RevisionId find(String word, Line line) {
        Optional<RevisionId> exact = exactly(word);
        if (exact.isEmpty()) {
            return only(
                    word, beginningWith(word).stream().filter(line::contains).toList());
        }
        if (!line.contains(exact.get())) {
            throw Problem.of(
                            ProblemCode.NOT_ON_BRANCH,
                            "revision " + exact.get() + " is not on branch \"" + line.name() + "\"")
                    .fact("revision", graph.describe(exact.get()))
                    .remedy(Remedy.advice("Name the revision without its branch: " + exact.get()))
                    .refused();
        }
        return exact.get();
    }

    /** The line through the revision that the word names, which may be a label or a revision. */
    Line branch(String word) {
        Optional<RevisionId> exact = exactly(word);
        List<RevisionId> found = exact.map(List::of).orElseGet(() -> beginningWith(word));
        if (found.isEmpty()) {
            throw unknown(
                            ProblemCode.BRANCH_NOT_FOUND,
                            "there is no branch label and no revision \"" + word + "\"",
                            word)
                    .refused();
        }
        return Line.through(graph, only(word, found), word);
    }

    private Optional<RevisionId> exactly(String word) {
        return graph.find(new RevisionId(word)).map(Revision::id).or(() -> graph.carrier(new BranchLabel(word)));
    }

    private List<RevisionId> beginningWith(String word) {
        Stream<RevisionId> byId =
                graph.revisions().stream().map(Revision::id).filter(id -> abbreviates(word, id.value()));
        Stream<RevisionId> byLabel = graph.carriers().entrySet().stream()
                .filter(carrier -> abbreviates(word, carrier.getKey().value()))
                .map(Map.Entry::getValue);
        return Stream.concat(byId, byLabel).distinct().toList();
    }

    private static boolean abbreviates(String word, String name) {
        return name.length() >= SHORTEST_ABBREVIATED && name.startsWith(word);
    }

    private RevisionId only(String word, List<RevisionId> found) {
        if (found.isEmpty()) {
            throw unknown(ProblemCode.REVISION_NOT_FOUND, "there is no revision \"" + word + "\"", word)
                    .refused();
        }
        if (found.size() > 1) {
            throw graph.inOrder(Set.copyOf(found)).stream()
                    .limit(MOST_LISTED)
                    .map(revision -> graph.describe(revision.id()))
                    .reduce(
                            Problem.of(
                                    ProblemCode.REVISION_AMBIGUOUS,
                                    "\"" + word + "\" fits " + found.size() + " revisions"),
                            (problem, line) -> problem.fact("fits", line),
                            (left, right) -> left)
                    .remedy(Remedy.advice("Type more characters of the id"))
                    .refused();
        }
        return found.get(0);
    }

    private Problem unknown(ProblemCode code, String sentence, String word) {
        List<String> names = new ArrayList<>();
        graph.revisions().forEach(revision -> names.add(revision.id().value()));
        graph.carriers().keySet().forEach(label -> names.add(label.value()));
        Problem problem = Problem.of(code, sentence);
        for (String near : NearWords.of(word, names)) {
            problem = problem.fact("near", near);
        }
        return problem.remedy(Remedy.run("history", "lists every revision and its labels"));
    }
}
