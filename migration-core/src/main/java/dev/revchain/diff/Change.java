package dev.revchain.diff;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.List;
import java.util.Optional;

/** One step from a catalog to another. What goes or comes with a whole by itself is no change of its own. */
public sealed interface Change {

    /** The object it is about. */
    ObjectId subject();

    /** The object that is there afterwards and was not before it; empty when there is none. */
    default Optional<SchemaObject> arriving() {
        return Optional.empty();
    }

    /** The object that is there before it and not afterwards; empty when there is none. */
    default Optional<SchemaObject> departing() {
        return Optional.empty();
    }

    /** The object as it will be in the end, as it was where it goes for good; empty for a rename, which holds names alone. */
    Optional<SchemaObject> last();

    /** A new object. */
    record Create(SchemaObject object) implements Change {
        @Override
        public ObjectId subject() {
            return object.id();
        }

        @Override
        public Optional<SchemaObject> arriving() {
            return last();
        }

        @Override
        public Optional<SchemaObject> last() {
            return Optional.of(object);
        }
    }

    /** An object that is no longer wanted. */
    record Drop(SchemaObject object) implements Change {
        @Override
        public ObjectId subject() {
            return object.id();
        }

        @Override
        public Optional<SchemaObject> departing() {
            return last();
        }

        @Override
        public Optional<SchemaObject> last() {
            return Optional.of(object);
        }
    }

    /**
     * An object that changes and keeps what it holds.
     *
     * @param carried when the object is built anew: what is built anew with it, each behind what it needs, and the columns that
     *     must be moved over
     */
    record Alter(SchemaObject before, SchemaObject after, List<SchemaObject> carried) implements Change {
        public Alter {
            carried = List.copyOf(carried);
        }

        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Optional<SchemaObject> last() {
            return Optional.of(after);
        }
    }

    /**
     * The old form of an object that was built anew, and those of what was built anew with it: they go when nothing is of them
     * any more.
     *
     * @param carried as in {@link Alter}
     */
    record Shed(SchemaObject before, SchemaObject after, List<SchemaObject> carried) implements Change {
        public Shed {
            carried = List.copyOf(carried);
        }

        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Optional<SchemaObject> last() {
            return Optional.of(after);
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

        @Override
        public Optional<SchemaObject> arriving() {
            return half == Half.IN ? last() : Optional.empty();
        }

        @Override
        public Optional<SchemaObject> departing() {
            return half == Half.OUT ? Optional.of(before) : Optional.empty();
        }

        @Override
        public Optional<SchemaObject> last() {
            return Optional.of(after);
        }
    }

    /**
     * What an object holds that is dropped and made again: it is put aside before the object goes, and put back when that is
     * there with all that is within it.
     *
     * @param had the parts of the object before, and what was within it, with its parts
     * @param has the same after
     */
    record Keep(SchemaObject before, SchemaObject after, List<SchemaObject> had, List<SchemaObject> has, Half half)
            implements Change {
        public Keep {
            had = List.copyOf(had);
            has = List.copyOf(has);
        }

        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Optional<SchemaObject> last() {
            return Optional.of(after);
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

        @Override
        public Optional<SchemaObject> last() {
            return Optional.empty();
        }

        /** The way back. */
        public Rename inverse() {
            return new Rename(to, from, holder.equals(from) ? to : holder);
        }
    }
}
