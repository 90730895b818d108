package dev.revchain.revision;

import dev.revchain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for everything that is wrong with a collection of revisions, in one go. What is wrong in one place is left out
 * of the later looks, so that one mistake is reported once.
 */
final class GraphInspection {

    private final Collection<Revision> revisions;
    private final Map<RevisionId, Revision> known = new LinkedHashMap<>();
    private final Map<String, RevisionId> carriers = new HashMap<>();
    private final List<GraphDefect> defects = new ArrayList<>();

    private GraphInspection(Collection<Revision> revisions) {
        this.revisions = revisions;
    }

    static GraphInspection of(Collection<Revision> revisions) {
        GraphInspection inspection = new GraphInspection(revisions);
        inspection.look();
        return inspection;
    }

    List<GraphDefect> defects() {
        return List.copyOf(defects);
    }

    /** The shape of what was inspected. */
    GraphShape shape() {
        return new GraphShape(List.copyOf(known.values()), carriers);
    }

    private void look() {
        for (Revision revision : revisions) {
            lookAtId(revision);
        }
        for (Revision revision : known.values()) {
            lookAtLabels(revision);
        }
        for (Revision revision : known.values()) {
            lookAtParents(revision);
        }
        for (Revision revision : known.values()) {
            lookAtDependencies(revision);
        }
        GraphShape shape = shape();
        List<GraphDefect> cycles = shape.cycles();
        defects.addAll(cycles.isEmpty() ? shape.redundantParents() : cycles);
    }

    private void lookAtId(Revision revision) {
        RevisionId id = revision.id();
        Optional<String> objection = RevisionId.objectionTo(id.value());
        if (objection.isPresent()) {
            String sentence = "\"" + id + "\" cannot be a revision id: " + objection.get();
            add(ProblemCode.ILLEGAL_NAME, id, id.value(), sentence);
        }
        if (known.putIfAbsent(id, revision) != null) {
            add(ProblemCode.DUPLICATE_REVISION, id, id.value(), "Revision " + id + " is there twice");
        }
    }

    private void lookAtLabels(Revision revision) {
        for (BranchLabel label : revision.branchLabels()) {
            RevisionId.objectionTo(label.value())
                    .ifPresent(why -> add(
                            ProblemCode.ILLEGAL_NAME,
                            revision.id(),
                            label.value(),
                            "\"" + label + "\" cannot be a branch label: " + why));
            if (known.containsKey(new RevisionId(label.value()))) {
                add(
                        ProblemCode.DUPLICATE_LABEL,
                        revision.id(),
                        label.value(),
                        "Branch label " + label + " of revision " + revision.id() + " is the id of a revision");
            } else {
                lookForSecondCarrier(revision, label);
            }
        }
    }

    private void lookForSecondCarrier(Revision revision, BranchLabel label) {
        RevisionId first = carriers.putIfAbsent(label.value(), revision.id());
        if (first != null) {
            add(
                    ProblemCode.DUPLICATE_LABEL,
                    revision.id(),
                    label.value(),
                    "Branch label " + label + " is carried by revision " + first + " and by revision " + revision.id());
        }
    }

    private void lookAtParents(Revision revision) {
        for (RevisionId parent : revision.downRevisions()) {
            if (!known.containsKey(parent)) {
                add(
                        ProblemCode.MISSING_PARENT,
                        revision.id(),
                        parent.value(),
                        "Revision " + revision.id() + " revises " + parent + ", which does not exist"
                                + nearby(parent.value()));
            }
        }
    }

    private void lookAtDependencies(Revision revision) {
        for (String word : revision.dependsOn()) {
            if (!known.containsKey(new RevisionId(word)) && !carriers.containsKey(word)) {
                add(
                        ProblemCode.MISSING_DEPENDENCY,
                        revision.id(),
                        word,
                        "Revision " + revision.id() + " depends on " + word
                                + ", which is neither a revision nor a branch label" + nearby(word));
            }
        }
    }

    private String nearby(String word) {
        List<String> names = new ArrayList<>(carriers.keySet());
        known.keySet().forEach(id -> names.add(id.value()));
        return Optional.of(NearWords.of(word, names))
                .filter(near -> !near.isEmpty())
                .map(near -> "; near it: " + String.join(", ", near))
                .orElse("");
    }

    private void add(ProblemCode code, RevisionId revision, String reference, String sentence) {
        defects.add(new GraphDefect(code, revision, reference, sentence));
    }
}
