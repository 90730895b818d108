package dev.revchain.ddl;

import dev.revchain.catalog.SchemaObject;
import java.util.List;
import java.util.Optional;

/**
 * The commands for one kind of object.
 *
 * @param <T> the kind
 */
interface ObjectDdl<T extends SchemaObject> {

    /** The commands that make it; none when it comes with something else. */
    List<String> create(T object);

    /** The commands that drop it; none when it goes with something else. */
    List<String> drop(T object);

    /** The commands that make one of the other; empty when PostgreSQL has none and the object must be replaced. */
    Optional<List<String>> alter(T before, T after);

    /** What one of these commands asks of transactions. */
    default TransactionNeed need(String sql) {
        return TransactionNeed.ANY;
    }
}
