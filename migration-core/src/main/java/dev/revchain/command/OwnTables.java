package dev.revchain.command;

import dev.revchain.catalog.Attribute;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.CatalogFilter;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.execute.VersionTableComment;
import java.util.List;

/**
 * The tables in which this tool keeps what it did, of whatever chain: no part of any schema. Nor is a schema that holds
 * nothing else: it may have been made for them.
 */
final class OwnTables {

    private OwnTables() {}

    /** What counts of a database: what the filter says, but for what is our own there. */
    static CatalogFilter outOf(CatalogFilter filter, Catalog all) {
        List<ObjectId> tables = all.objects().values().stream()
                .filter(object -> object instanceof Attribute.Comment comment
                        && comment.target().kind() == ObjectKind.TABLE
                        && VersionTableComment.isOne(comment.text()))
                .map(comment -> ((Attribute.Comment) comment).target())
                .toList();
        if (tables.isEmpty()) {
            return filter;
        }
        CatalogFilter counting = filter;
        for (ObjectId table : tables) {
            String name = table.part(0) + "." + table.part(1);
            counting = counting.withoutObject(name).withoutObject(name + "_log");
        }
        List<ObjectId> left = List.copyOf(counting.apply(all).objects().keySet());
        for (ObjectId table : tables) {
            String schema = table.part(0);
            if (left.stream().noneMatch(id -> standsIn(schema, id))) {
                counting = counting.withoutObject(schema);
            }
        }
        return counting;
    }

    private static boolean standsIn(String schema, ObjectId id) {
        return id.kind() != ObjectKind.SCHEMA && id.part(0).equals(schema);
    }
}
