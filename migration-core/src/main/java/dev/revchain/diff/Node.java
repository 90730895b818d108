package dev.revchain.diff;

import dev.revchain.catalog.ObjectId;

/** One moment in the life of an object. */
record Node(Moment moment, ObjectId id) {

    /** When it goes, when it changes in place, when it comes. */
    enum Moment {
        OUT,
        ALTER,
        IN
    }

    static Node out(ObjectId id) {
        return new Node(Moment.OUT, id);
    }

    static Node alter(ObjectId id) {
        return new Node(Moment.ALTER, id);
    }

    static Node in(ObjectId id) {
        return new Node(Moment.IN, id);
    }
}
