package dev.revchain.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Circles in the links. What lies on no circle is peeled off from both ends; from what is left one circle is followed
 * and taken out, and so on until nothing is left. Circles that share a revision are therefore reported one at a time.
 */
final class Cycles {

    private final Links links;
    private final BitSet left;
    private final int[] below;
    private final int[] above;
    private final Deque<Integer> ends = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();

    Cycles(Links links) {
        this.links = links;
        this.left = new BitSet();
        left.set(0, links.size());
        this.below = new int[links.size()];
        this.above = new int[links.size()];
        for (int place = 0; place < links.size(); place++) {
            below[place] = links.below(place).length;
            above[place] = links.above(place).length;
            if (below[place] == 0 || above[place] == 0) {
                ends.add(place);
            }
        }
        peel();
        for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place)) {
            List<Integer> circle = follow(place);
            found.add(circle);
            ends.addAll(circle);
            peel();
        }
    }

    /** Each circle once, every revision before the one it points to. */
    List<List<Integer>> all() {
        return found;
    }

    private void peel() {
        while (!ends.isEmpty()) {
            int place = ends.pop();
            if (left.get(place)) {
                left.clear(place);
                for (int next : links.below(place)) {
                    loosen(next, above);
                }
                for (int next : links.above(place)) {
                    loosen(next, below);
                }
            }
        }
    }

    private void loosen(int place, int[] counts) {
        counts[place]--;
        if (counts[place] == 0) {
            ends.push(place);
        }
    }

    private List<Integer> follow(int start) {
        List<Integer> path = new ArrayList<>();
        BitSet onPath = new BitSet();
        int place = start;
        while (!onPath.get(place)) {
            onPath.set(place);
            path.add(place);
            place = firstLeft(links.below(place));
        }
        return List.copyOf(path.subList(path.indexOf(place), path.size()));
    }

    private int firstLeft(int[] places) {
        for (int place : places) {
            if (left.get(place)) {
                return place;
            }
        }
        throw new IllegalStateException("a revision on a circle points at nothing");
    }
}
