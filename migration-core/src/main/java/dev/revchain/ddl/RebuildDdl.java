package dev.revchain.ddl;

import dev.revchain.catalog.SchemaObject;
import java.util.List;

/**
 * A kind of object that columns are made of. Where it cannot be altered, a new one is built and the columns move over.
 *
 * @param <T> the kind
 */
interface RebuildDdl<T extends SchemaObject> extends ObjectDdl<T> {

    /** Whether there is no other way. */
    boolean rebuilds(SchemaObject before, SchemaObject after);

    /** Builds the new one under the old name and moves over what it carries. */
    List<String> rebuild(SchemaObject before, T after, Carried carried);
}
