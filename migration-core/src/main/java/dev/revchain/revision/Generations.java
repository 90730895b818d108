package dev.revchain.revision;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * How far each revision is from the beginning, at the longest. An ancestor is always of an earlier generation, so a
 * search for one can stop early; without that, many merges in a long history would cost quadratic time.
 */
final class Generations {

    private final Links links;
    private final int[] generation;

    /** The links must be free of circles. */
    Generations(Links links) {
        this.links = links;
        this.generation = new int[links.size()];
        for (int place : new DepthFirst(links).order()) {
            for (int below : links.below(place)) {
                generation[place] = Math.max(generation[place], generation[below] + 1);
            }
        }
    }

    /** What is below the given places and not of an earlier generation than all of them. */
    BitSet strictlyBelow(int[] places) {
        int earliest = Integer.MAX_VALUE;
        for (int place : places) {
            earliest = Math.min(earliest, generation[place]);
        }
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>();
        for (int place : places) {
            todo.push(place);
        }
        while (!todo.isEmpty()) {
            for (int below : links.below(todo.pop())) {
                if (generation[below] >= earliest && !seen.get(below)) {
                    seen.set(below);
                    todo.push(below);
                }
            }
        }
        return seen;
    }
}
