package dev.revchain.diff;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.List;

/** One step from a catalog to another. What goes or comes with a whole by itself is no change of its own. */
public sealed interface Change {

    /** The object it is about. */
    ObjectId subject();

    /** A new object. */
    record Create(SchemaObject object) implements Change {
        @Override
        public ObjectId subject() {
            return object.id();
        }
    }

    /** An object that is no longer wanted. */
    record Drop(SchemaObject object) implements Change {
        @Override
        public ObjectId subject() {
            return object.id();
        }
    }

    /**
     * An object that changes and keeps what it holds.
     *
     * @param carried columns that must be moved over when the object is built anew
     */
    record Alter(SchemaObject before, SchemaObject after, List<SchemaObject> carried) implements Change {
        public Alter {
            carried = List.copyOf(carried);
        }

        @Override
        public ObjectId subject() {
            return after.id();
        }
    }

    /**
     * An object that is dropped and made again: it has no form in place, or it stands in the way of another change. There are
     * two of these, one for each half.
     */
    record Replace(SchemaObject before, SchemaObject after, Half half) implements Change {
        @Override
        public ObjectId subject() {
            return after.id();
        }
    }

    /** Which half of a replacement. */
    enum Half {
        OUT,
        IN
    }

    /**
     * Something that gets another name or another schema: an object, or what has a name inside of one, such as the label of an
     * enum.
     *
     * @param holder what it stands in; itself when it stands in nothing that has to be named
     */
    record Rename(ObjectId from, ObjectId to, ObjectId holder) implements Change {
        @Override
        public ObjectId subject() {
            return from;
        }

        /** The way back. */
        public Rename inverse() {
            return new Rename(to, from, holder.equals(from) ? to : holder);
        }
    }
}
