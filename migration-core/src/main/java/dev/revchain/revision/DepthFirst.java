package dev.revchain.revision;

/**
 * The order in which revisions are shown and applied: what is needed comes first, and apart from that a branch is
 * finished before the next is begun. Ties are broken by the order in which the revisions were given. No recursion:
 * histories are deep.
 */
final class DepthFirst {

    private final int[] order;
    private final int[] missing;
    private final int[] ready;
    private int waiting;

    /** The links must be free of circles. */
    DepthFirst(Links links) {
        this.order = new int[links.size()];
        this.missing = new int[links.size()];
        this.ready = new int[links.size()];
        for (int place = links.size() - 1; place >= 0; place--) {
            missing[place] = links.below(place).length;
            if (missing[place] == 0) {
                ready[waiting++] = place;
            }
        }
        for (int done = 0; waiting > 0; done++) {
            order[done] = ready[--waiting];
            release(links.above(order[done]));
        }
    }

    int[] order() {
        return order;
    }

    /** Of those that nothing holds back any more, the first given is the next to be taken. */
    private void release(int[] places) {
        for (int i = places.length - 1; i >= 0; i--) {
            missing[places[i]]--;
            if (missing[places[i]] == 0) {
                ready[waiting++] = places[i];
            }
        }
    }
}
