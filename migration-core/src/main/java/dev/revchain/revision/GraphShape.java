package dev.revchain.revision;

import dev.revchain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shape that revisions have together: what keeps it from having a beginning, and which arrows say nothing new. */
final class GraphShape {

    private final List<Revision> revisions;
    private final Links lineage;
    private final Links needs;

    /** References that lead nowhere are left out; they are reported elsewhere. */
    GraphShape(Map<RevisionId, Revision> known, Map<String, RevisionId> carriers) {
        this.revisions = List.copyOf(known.values());
        Map<RevisionId, Integer> places = new HashMap<>();
        revisions.forEach(revision -> places.put(revision.id(), places.size()));
        this.lineage = links(revision -> revision.downRevisions().stream(), places);
        this.needs = links(
                revision -> Stream.concat(
                        revision.downRevisions().stream(),
                        revision.dependsOn().stream().map(word -> carriers.getOrDefault(word, new RevisionId(word)))),
                places);
    }

    /** The shape of revisions without a defect. */
    static GraphShape of(Collection<Revision> revisions) {
        Map<RevisionId, Revision> known = new LinkedHashMap<>();
        Map<String, RevisionId> carriers = new HashMap<>();
        for (Revision revision : revisions) {
            known.put(revision.id(), revision);
            revision.branchLabels().forEach(label -> carriers.put(label.value(), revision.id()));
        }
        return new GraphShape(known, carriers);
    }

    /** The revisions, what is needed first; there must be no circle. */
    List<Revision> ordered() {
        return IntStream.of(new DepthFirst(needs).order())
                .mapToObj(revisions::get)
                .toList();
    }

    private Links links(Function<Revision, Stream<RevisionId>> targets, Map<RevisionId, Integer> places) {
        return new Links(revisions.stream()
                .map(revision -> targets.apply(revision)
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .distinct()
                        .toArray())
                .toArray(int[][]::new));
    }

    /** Circles by parents; when there are none, circles by parents and dependencies. */
    List<GraphDefect> cycles() {
        List<GraphDefect> byParents = cycles(lineage, "revises");
        return byParents.isEmpty() ? cycles(needs, "needs") : byParents;
    }

    private List<GraphDefect> cycles(Links links, String verb) {
        return new Cycles(links)
                .all().stream().map(cycle -> cycleDefect(cycle, verb)).toList();
    }

    private GraphDefect cycleDefect(List<Integer> cycle, String verb) {
        RevisionId first = revisions.get(cycle.get(0)).id();
        RevisionId second = revisions.get(cycle.get(1 % cycle.size())).id();
        String sentence = cycle.size() == 1
                ? "Revision " + first + " " + verb + " itself"
                : "Revisions form a circle: "
                        + Stream.concat(cycle.stream(), Stream.of(cycle.get(0)))
                                .map(place -> revisions.get(place).id().value())
                                .collect(Collectors.joining(" " + verb + " "));
        return new GraphDefect(ProblemCode.CYCLE, first, second.value(), sentence);
    }

    /** Parents that are ancestors of another parent of the same revision. The graph must be free of circles. */
    List<GraphDefect> redundantParents() {
        Generations generations = new Generations(lineage);
        return IntStream.range(0, revisions.size())
                .filter(place -> lineage.below(place).length > 1)
                .mapToObj(place -> redundantParents(place, generations))
                .flatMap(Collection::stream)
                .toList();
    }

    private List<GraphDefect> redundantParents(int place, Generations generations) {
        List<GraphDefect> defects = new ArrayList<>();
        int[] parents = lineage.below(place);
        BitSet implied = generations.strictlyBelow(parents);
        for (int parent : parents) {
            if (implied.get(parent)) {
                RevisionId id = revisions.get(place).id();
                RevisionId redundant = revisions.get(parent).id();
                defects.add(new GraphDefect(
                        ProblemCode.REDUNDANT_PARENT,
                        id,
                        redundant.value(),
                        "Revision " + id + " revises " + redundant
                                + ", which is already an ancestor of another of its parents"));
            }
        }
        return defects;
    }
}
