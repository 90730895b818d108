package dev.revchain.revision;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Arrows between revisions, which are known here by their place in a list; an arrow points down, to what must be first. */
final class Links {

    private final int[][] down;
    private final int[][] up;

    Links(int[][] down) {
        this.down = down;
        this.up = reversed(down);
    }

    /** The same arrows between places that are counted from the other end. */
    Links mirrored() {
        int last = size() - 1;
        int[][] mirrored = new int[size()][];
        for (int place = 0; place <= last; place++) {
            mirrored[last - place] =
                    IntStream.of(down[place]).map(below -> last - below).toArray();
        }
        return new Links(mirrored);
    }

    int size() {
        return down.length;
    }

    int[] below(int place) {
        return down[place];
    }

    int[] above(int place) {
        return up[place];
    }

    /** The given places and all that can be reached from them downward. */
    BitSet withAllBelow(BitSet from) {
        return reach(from, down);
    }

    /** The given places and all from which they can be reached. */
    BitSet withAllAbove(BitSet from) {
        return reach(from, up);
    }

    /** Places that no arrow points at. */
    BitSet tops() {
        BitSet tops = new BitSet(size());
        for (int place = 0; place < size(); place++) {
            tops.set(place, up[place].length == 0);
        }
        return tops;
    }

    private static BitSet reach(BitSet from, int[][] arrows) {
        BitSet seen = (BitSet) from.clone();
        int[] todo = new int[arrows.length];
        int waiting = 0;
        for (int place = from.nextSetBit(0); place >= 0; place = from.nextSetBit(place + 1)) {
            todo[waiting++] = place;
        }
        while (waiting > 0) {
            for (int next : arrows[todo[--waiting]]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    todo[waiting++] = next;
                }
            }
        }
        return seen;
    }

    private static int[][] reversed(int[][] arrows) {
        int[] counts = new int[arrows.length];
        for (int[] targets : arrows) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] reversed = new int[arrows.length][];
        for (int place = 0; place < arrows.length; place++) {
            reversed[place] = new int[counts[place]];
        }
        for (int place = arrows.length - 1; place >= 0; place--) {
            for (int target : arrows[place]) {
                reversed[target][--counts[target]] = place;
            }
        }
        return reversed;
    }
}
