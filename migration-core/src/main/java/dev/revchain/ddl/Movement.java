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
        return subject(change).filter(Attachment.class::isInstance).map(place -> ((Attachment) place).owner());
    }

    /** The change, with a column of a moving table as its table's own. */
    static Change withOwnColumns(Change change, Set<ObjectId> moving) {
        Optional<Column> column = subject(change)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(c -> c.inherited() && moving.contains(c.owner()));
        if (column.isEmpty()) {
            return change;
        }
        if (change instanceof Change.Create) {
            return new Change.Create(ColumnDdl.own(column.get()));
        }
        return change instanceof Change.Drop ? new Change.Drop(ColumnDdl.own(column.get())) : change;
    }

    private static Optional<SchemaObject> subject(Change change) {
        if (change instanceof Change.Create create) {
            return Optional.of(create.object());
        }
        if (change instanceof Change.Drop drop) {
            return Optional.of(drop.object());
        }
        if (change instanceof Change.Replace replace) {
            return Optional.of(replace.before());
        }
        return change instanceof Change.Alter alter ? Optional.of(alter.after()) : Optional.empty();
    }
}
