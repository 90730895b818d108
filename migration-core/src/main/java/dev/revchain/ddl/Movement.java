package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.diff.Change;
import java.util.Optional;
import java.util.Set;

/**
 * Tables that stay and get another parent. What a table inherits comes and goes with its parent, but a table that is given a
 * parent must have the columns before, and one that is taken away from its parent keeps them.
 */
final class Movement {

    private Movement() {}

    /** The table that this change moves. */
    static Optional<ObjectId> of(Change change) {
        SchemaObject subject = subject(change);
        return subject instanceof Attachment place ? Optional.of(place.owner()) : Optional.empty();
    }

    /** The change, with a column of a moving table as its table's own. */
    static Change withOwnColumns(Change change, Set<ObjectId> moving) {
        if (!(subject(change) instanceof Column column) || !column.inherited() || !moving.contains(column.owner())) {
            return change;
        }
        if (change instanceof Change.Create) {
            return new Change.Create(ColumnDdl.own(column));
        }
        return change instanceof Change.Drop ? new Change.Drop(ColumnDdl.own(column)) : change;
    }

    private static SchemaObject subject(Change change) {
        if (change instanceof Change.Create create) {
            return create.object();
        }
        if (change instanceof Change.Drop drop) {
            return drop.object();
        }
        if (change instanceof Change.Replace replace) {
            return replace.before();
        }
        return change instanceof Change.Alter alter ? alter.after() : ((Change.Rename) change).after();
    }
}
