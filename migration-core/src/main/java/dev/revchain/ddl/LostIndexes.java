package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.diff.Links;
import java.util.HashSet;
import java.util.Set;

/**
 * Partitioned tables with an index that uses something that goes, such as a function: what a partition has of that index cannot
 * stay when the partition leaves, not even until it comes back.
 */
final class LostIndexes {

    private final Set<ObjectId> tables = new HashSet<>();

    /** @param leaving what is dropped, or built anew */
    LostIndexes(Catalog from, Links links, Set<ObjectId> leaving) {
        for (SchemaObject object : from.objects().values()) {
            if (object instanceof Index index && uses(index, links, leaving)) {
                tables.add(index.owner());
                tables.addAll(links.within(index.owner()));
            }
        }
    }

    private static boolean uses(Index index, Links links, Set<ObjectId> leaving) {
        return links.needsOf(index.id()).stream()
                .map(Dependency::referenced)
                .anyMatch(need -> leaving.contains(need) && !isOfTable(need, index.owner()));
    }

    private static boolean isOfTable(ObjectId need, ObjectId table) {
        return need.path().size() > 1 && need.path().subList(0, 2).equals(table.path());
    }

    /** Whether the table, or one that it is a partition of, has such an index. */
    boolean isOn(ObjectId table) {
        return tables.contains(table);
    }
}
