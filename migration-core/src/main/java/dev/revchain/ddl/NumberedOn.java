package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.RelationObject.SequenceOptions;
import dev.revchain.catalog.TablePart.SequenceOwner;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A new sequence of a column that has values goes on after the numbers that the column holds. */
final class NumberedOn {

    private final Map<ObjectId, Sequence> newSequences = new HashMap<>();
    private final Set<ObjectId> made = new HashSet<>();
    private final JoinedRows joined;
    private final NamedAfterTables named;

    /**
     * Those of one script.
     *
     * @param from what is there before
     */
    NumberedOn(Catalog from, List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Create create && create.object() instanceof Sequence sequence) {
                newSequences.put(sequence.id(), sequence);
            }
            if (!(change instanceof Change.Alter)) {
                made.add(change.subject());
            }
        }
        for (Change change : changes) {
            if (change instanceof Change.Keep keep) {
                made.remove(keep.subject());
                CopiedColumn.of(keep)
                        .forEach(column -> made.remove(column.after().id()));
            }
        }
        joined = new JoinedRows(changes, made);
        named = new NamedAfterTables(from, changes);
    }

    /** What is to be run behind this change. */
    List<DdlStatement> behind(Change change) {
        if (change instanceof Change.Create create
                && create.object() instanceof SequenceOwner owner
                && isToGoOn(owner)) {
            return List.of(new DdlStatement(numbering(owner), change, TransactionNeed.ANY));
        }
        List<DdlStatement> ofTable = named.behind(change);
        return ofTable.isEmpty() ? joined.behind(change) : ofTable;
    }

    private boolean isToGoOn(SequenceOwner owner) {
        ObjectId column = owner.column();
        return newSequences.containsKey(owner.owner())
                && owner.wholeNumbers().value()
                && !made.contains(column)
                && !made.contains(column.prefix(ObjectKind.TABLE, 2));
    }

    private String numbering(SequenceOwner owner) {
        String sequence = Names.literal(Names.qualified(owner.owner()));
        return statement(
                sequence, owner.column(), newSequences.get(owner.owner()).options());
    }

    /**
     * Brings a sequence behind the numbers that a column holds; where there are none, it begins where it should.
     *
     * @param sequence an expression for its name
     */
    static String statement(String sequence, ObjectId column, SequenceOptions options) {
        boolean up = options.increment() > 0;
        String last = (up ? "max(" : "min(") + Names.quote(column.last()) + ")";
        return "SELECT setval(" + sequence + ", " + last + ") FROM " + Names.qualified(column) + " HAVING " + last
                + (up ? " >= " : " <= ") + options.start();
    }
}
