package dev.revchain.catalog;

/**
 * One object needs another.
 *
 * @param dependent the one that cannot be without the other
 * @param referenced the other
 * @param strength what the need means
 */
public record Dependency(ObjectId dependent, ObjectId referenced, Strength strength) {

    /** What the server does about it, after the dependency types of {@code pg_depend}. */
    public enum Strength {
        /** The referenced object cannot be dropped while the dependent is there. */
        NORMAL,
        /** The dependent goes when the referenced object goes, without being asked. */
        AUTO,
        /** As {@link #AUTO} on the way out, and nothing on the way in: a sequence and the column that owns it. */
        OWNED,
        /** As {@link #AUTO} on the way out, and the dependent comes first: a base type and its input function. */
        MUTUAL,
        /** What is said of the referenced object is said of the dependent too: a column, and that of a child table. */
        FOLLOWS,
        /** As {@link #SOFT}, and what the dependent holds is a part of what the referenced holds: a partition and its table. */
        WITHIN,
        /** Only a better order: the server does not know of it, as with names inside a function's body. */
        SOFT;

        /** Whether the dependent cannot be without the other. */
        public boolean binds() {
            return this != FOLLOWS && this != WITHIN && this != SOFT;
        }
    }
}
