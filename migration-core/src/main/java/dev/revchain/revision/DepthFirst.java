package dev.revchain.revision;

import java.util.BitSet;

/**
 * The order in which revisions are shown and applied: what is needed comes first, and apart from that a branch is
 * finished before the next is begun. Ties are broken by the order in which the revisions were given. No recursion:
 * histories are deep.
 */
final class DepthFirst {

    private final Links links;
    private final int[] order;
    private final BitSet seen = new BitSet();
    private int done;

    /** The links must be free of circles. */
    DepthFirst(Links links) {
        this.links = links;
        this.order = new int[links.size()];
        links.tops().forEach(this::visit);
    }

    int[] order() {
        return order;
    }

    private void visit(int top) {
        int[] path = new int[16];
        int[] next = new int[16];
        int depth = 0;
        path[0] = top;
        seen.set(top);
        while (depth >= 0) {
            int[] below = links.below(path[depth]);
            if (next[depth] == below.length) {
                order[done++] = path[depth--];
            } else if (!seen.get(below[next[depth]++])) {
                int place = below[next[depth] - 1];
                seen.set(place);
                depth++;
                if (depth == path.length) {
                    path = java.util.Arrays.copyOf(path, 2 * depth);
                    next = java.util.Arrays.copyOf(next, 2 * depth);
                }
                path[depth] = place;
                next[depth] = 0;
            }
        }
    }
}
