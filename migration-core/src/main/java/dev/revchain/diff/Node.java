package dev.revchain.diff;

import dev.revchain.catalog.ObjectId;

/** One moment in the life of an object. */
record Node(Moment moment, ObjectId id) {

    /**
     * When what it holds is put aside, when it goes, when it changes in place or is built anew, when its old form goes, when it
     * comes, when it is filled again.
     */
    enum Moment {
        ASIDE,
        OUT,
        ALTER,
        SHED,
        IN,
        BACK
    }

    static Node aside(ObjectId id) {
        return new Node(Moment.ASIDE, id);
    }

    static Node out(ObjectId id) {
        return new Node(Moment.OUT, id);
    }

    static Node alter(ObjectId id) {
        return new Node(Moment.ALTER, id);
    }

    static Node shed(ObjectId id) {
        return new Node(Moment.SHED, id);
    }

    static Node in(ObjectId id) {
        return new Node(Moment.IN, id);
    }

    static Node back(ObjectId id) {
        return new Node(Moment.BACK, id);
    }

    /** Whether it belongs to what is done before anything comes. */
    boolean isLeaving() {
        return moment == Moment.ASIDE || moment == Moment.OUT;
    }
}
