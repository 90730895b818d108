package dev.revchain.hazard;

import dev.revchain.catalog.RelationObject.ForeignTable;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of tables: which are partitions of which, and where their rows are. */
final class KnownTables {

    private final Map<String, String> wholes = new HashMap<>();
    private final Set<String> divided = new HashSet<>();
    private final Set<String> withDefaultPartition = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();

    /** Learns what was there before. */
    void know(SchemaObject object) {
        if (object instanceof Attachment place && place.bound().isPresent()) {
            String parent = ChangeJudge.nameOf(place.parentTable());
            wholes.put(ChangeJudge.nameOf(place.owner()), parent);
            if (place.bound().get().equals("DEFAULT")) {
                withDefaultPartition.add(parent);
            }
        } else if (object instanceof Table table && table.partitionKey().isPresent()) {
            divided.add(ChangeJudge.nameOf(table.id()));
        } else if (object instanceof ForeignTable table) {
            foreign.add(ChangeJudge.nameOf(table.id()));
        }
    }

    /** Tells that a relation is a partition of another one, from now on. */
    void join(String partition, String parent) {
        // What was renamed on the way may still be known as a part of its own part.
        if (isWithin(parent, partition)) {
            wholes.remove(parent);
        }
        wholes.put(partition, parent);
    }

    private boolean isWithin(String table, String whole) {
        String above = wholes.get(table);
        return above != null && (above.equals(whole) || isWithin(above, whole));
    }

    /** Tells that a relation is gone, and its partitions with it. */
    void drop(String relation) {
        wholes.remove(relation);
        partitionsOf(relation).forEach(this::drop);
    }

    /** Tells that a relation is no partition any more. */
    void leave(String partition) {
        wholes.remove(partition);
    }

    /** The tables that are partitions of this one, not of its partitions. */
    List<String> partitionsOf(String table) {
        return wholes.keySet().stream()
                .filter(partition -> wholes.get(partition).equals(table))
                .toList();
    }

    /** Whether a table has no rows but those of its partitions, and has no partition any more. */
    boolean isHollow(String table) {
        return divided.contains(table) && partitionsOf(table).isEmpty();
    }

    /** Whether rows of a new partition may be in another one. */
    boolean hasDefaultPartition(String table) {
        return withDefaultPartition.contains(table);
    }

    /** Whether the rows of a table are in another database. */
    boolean isForeign(String table) {
        return foreign.contains(table);
    }
}
