package dev.revchain.introspect;

/**
 * What of a database is read.
 *
 * @param grants whether grants and default privileges are part of the schema
 * @param owners whether the owner of each object is
 */
public record ReadOptions(boolean grants, boolean owners) {

    /** Grants and no owners. */
    public static final ReadOptions STANDARD = new ReadOptions(true, false);
}
