package dev.revchain.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which labels each revision ends up with, as measured on Alembic: a label is handed to all descendants, and to those
 * ancestors that have neither branch point nor merge point between themselves and the head of the line. Revisions on a
 * line share one set, so that a long line costs little.
 */
final class InheritedLabels {

    private final List<Revision> revisions;
    private final Links lineage;
    private final Links needs;

    /** The revisions stand in the order of the graph, what is needed first. */
    InheritedLabels(List<Revision> revisions, Links lineage, Links needs) {
        this.revisions = revisions;
        this.lineage = lineage;
        this.needs = needs;
    }

    List<Set<BranchLabel>> ofEach() {
        int size = revisions.size();
        List<Set<BranchLabel>> fromBelow = new ArrayList<>(Collections.nCopies(size, Set.of()));
        List<Set<BranchLabel>> fromAbove = new ArrayList<>(fromBelow);
        for (int place = 0; place < size; place++) {
            fromBelow.set(place, union(revisions.get(place).branchLabels(), lineage.below(place), fromBelow));
        }
        BitSet unbranched = new BitSet();
        for (int place = size - 1; place >= 0; place--) {
            if (isPlain(place) && areAll(lineage.above(place), unbranched)) {
                unbranched.set(place);
                fromAbove.set(place, union(revisions.get(place).branchLabels(), lineage.above(place), fromAbove));
            }
        }
        List<Set<BranchLabel>> labels = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            labels.add(union(fromBelow.get(place), new int[] {place}, fromAbove));
        }
        return labels;
    }

    private static boolean areAll(int[] places, BitSet among) {
        for (int place : places) {
            if (!among.get(place)) {
                return false;
            }
        }
        return true;
    }

    /** Neither branch point nor merge point; what depends on a revision branches off from it too. */
    private boolean isPlain(int place) {
        return needs.above(place).length < 2 && lineage.below(place).length < 2;
    }

    private static Set<BranchLabel> union(Set<BranchLabel> own, int[] places, List<Set<BranchLabel>> inherited) {
        if (own.isEmpty() && places.length == 1) {
            return inherited.get(places[0]);
        }
        Set<BranchLabel> all = new LinkedHashSet<>(own);
        for (int place : places) {
            all.addAll(inherited.get(place));
        }
        return all.equals(own) ? own : Collections.unmodifiableSet(all);
    }
}
