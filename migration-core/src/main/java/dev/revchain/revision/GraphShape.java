package dev.revchain.revision;

import dev.revchain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who points at whom in a list of revisions, and what is wrong with the whole of that. */
final class GraphShape {

    private final List<Revision> revisions;
    private final Map<RevisionId, Integer> places;
    private final Map<String, RevisionId> carriers;
    private final Links lineage;
    private final Links needs;

    /**
     * References that lead nowhere are left out; they are reported elsewhere.
     *
     * @param revisions no two with the same id
     * @param carriers which revision carries which label
     */
    GraphShape(List<Revision> revisions, Map<String, RevisionId> carriers) {
        this.revisions = revisions;
        this.carriers = carriers;
        this.places = new HashMap<>(revisions.size() * 2);
        for (Revision revision : revisions) {
            places.put(revision.id(), places.size());
        }
        int[][] parents = new int[revisions.size()][];
        int[][] all = new int[revisions.size()][];
        for (int place = 0; place < revisions.size(); place++) {
            Revision revision = revisions.get(place);
            parents[place] = placesOf(revision.downRevisions());
            all[place] = revision.dependsOn().isEmpty() ? parents[place] : placesOf(needs(revision));
        }
        this.lineage = new Links(parents);
        this.needs = new Links(all);
    }

    /** Arrows to parents. */
    Links lineage() {
        return lineage;
    }

    /** Arrows to parents and to dependencies. */
    Links needs() {
        return needs;
    }

    Map<RevisionId, Integer> places() {
        return places;
    }

    /** The same revisions with what is needed first; there must be no circle. */
    GraphShape ordered() {
        List<Revision> ordered = new ArrayList<>(revisions.size());
        for (int place : new DepthFirst(needs).order()) {
            ordered.add(revisions.get(place));
        }
        return new GraphShape(ordered, carriers);
    }

    List<Revision> revisions() {
        return revisions;
    }

    /** The revision that a dependency means, labels being resolved. */
    RevisionId dependency(String word) {
        return carriers.getOrDefault(word, new RevisionId(word));
    }

    private Set<RevisionId> needs(Revision revision) {
        Set<RevisionId> needs = new LinkedHashSet<>(revision.downRevisions());
        for (String word : revision.dependsOn()) {
            needs.add(dependency(word));
        }
        return needs;
    }

    private int[] placesOf(Set<RevisionId> ids) {
        int[] found = new int[ids.size()];
        int count = 0;
        for (RevisionId id : ids) {
            if (places.containsKey(id)) {
                found[count++] = places.get(id);
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Circles by parents; when there are none, circles by parents and dependencies. */
    List<GraphDefect> cycles() {
        List<GraphDefect> byParents = cycles(lineage, "revises");
        return byParents.isEmpty() ? cycles(needs, "needs") : byParents;
    }

    private List<GraphDefect> cycles(Links links, String verb) {
        List<GraphDefect> defects = new ArrayList<>();
        for (List<Integer> cycle : new Cycles(links).all()) {
            defects.add(cycleDefect(cycle, verb));
        }
        return defects;
    }

    private GraphDefect cycleDefect(List<Integer> cycle, String verb) {
        RevisionId first = revisions.get(cycle.get(0)).id();
        RevisionId second = revisions.get(cycle.get(1 % cycle.size())).id();
        String sentence = cycle.size() == 1
                ? "Revision " + first + " " + verb + " itself"
                : "revisions form a circle: "
                        + Stream.concat(cycle.stream(), Stream.of(cycle.get(0)))
                                .map(place -> revisions.get(place).id().value())
                                .collect(Collectors.joining(" " + verb + " "));
        return new GraphDefect(ProblemCode.CYCLE, first, second.value(), sentence);
    }

    /** Parents that are ancestors of another parent of the same revision. The graph must be free of circles. */
    List<GraphDefect> redundantParents() {
        Generations generations = new Generations(lineage);
        List<GraphDefect> defects = new ArrayList<>();
        for (int place = 0; place < revisions.size(); place++) {
            if (lineage.below(place).length > 1) {
                defects.addAll(redundantParents(place, generations));
            }
        }
        return defects;
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
