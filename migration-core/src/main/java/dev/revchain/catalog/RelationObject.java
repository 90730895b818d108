package dev.revchain.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has a name among the relations of a schema. */
public sealed interface RelationObject extends SchemaObject {

    @Override
    default Set<String> slots() {
        String name = id().part(0) + "." + id().part(1);
        return Set.of("relation " + name, "type " + name);
    }

    /**
     * A table, plain or partitioned.
     *
     * @param storage how it is kept
     * @param partitionKey the strategy and key, when it is partitioned
     * @param ofType the composite type it follows, when it is a typed table
     * @param security whether policies hold
     */
    record Table(
            ObjectId id,
            TableStorage storage,
            Optional<String> partitionKey,
            Optional<String> ofType,
            RowSecurity security)
            implements RelationObject {
        /** The table as one that follows another type, or none. */
        public Table withType(Optional<String> type) {
            return new Table(id, storage, partitionKey, type, security);
        }
    }

    /**
     * How a table is kept.
     *
     * @param unlogged whether its rows go without the write-ahead log; a partitioned table has none
     * @param madeUnlogged whether it is made so; a partitioned table cannot be altered in that
     * @param accessMethod the table access method, when it is another than {@code heap}
     * @param options storage parameters, with those of the TOAST table as {@code toast.…}
     */
    record TableStorage(
            boolean unlogged,
            Incidental<Boolean> madeUnlogged,
            Optional<String> accessMethod,
            Map<String, String> options) {}

    /** Whether row security is on, and whether it binds the owner too. */
    record RowSecurity(boolean enabled, boolean forced) {}

    /** A foreign table, with the options of its server's wrapper. */
    record ForeignTable(ObjectId id, String server, Map<String, String> options) implements RelationObject {}

    /**
     * A view.
     *
     * @param columns its columns, in order: new ones can only be added at the end
     * @param query as PostgreSQL prints it
     * @param options such as {@code security_barrier}
     */
    record View(ObjectId id, List<ViewColumn> columns, String query, Map<String, String> options)
            implements RelationObject {}

    /** A view's column: its name, and its type with the collation. */
    record ViewColumn(String name, String type) {}

    /**
     * A materialized view.
     *
     * @param accessMethod the table access method, when it is another than {@code heap}
     * @param columns those whose values are kept in another way than their type says
     */
    record MaterializedView(
            ObjectId id,
            String query,
            Optional<String> accessMethod,
            Map<String, String> options,
            List<TablePart.Column> columns)
            implements RelationObject {
        /** This view with one more column that is kept in its own way. */
        public MaterializedView withColumn(TablePart.Column column) {
            List<TablePart.Column> more = new ArrayList<>(columns);
            more.add(column);
            return new MaterializedView(id, query, accessMethod, options, List.copyOf(more));
        }
    }

    /** A sequence of its own; those of identity columns belong to {@link TablePart.Identity}. */
    record Sequence(ObjectId id, String type, SequenceOptions options, boolean unlogged) implements RelationObject {
        @Override
        public Set<String> slots() {
            return Set.of("relation " + id.part(0) + "." + id.part(1));
        }
    }

    /** The numbers of a sequence. */
    record SequenceOptions(long start, long increment, long minimum, long maximum, long cache, boolean cycle) {}
}
