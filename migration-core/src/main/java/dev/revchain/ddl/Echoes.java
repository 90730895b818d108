package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Owner;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.DefaultAbove;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a command on a table does to its children too, and to its sequences, need not be said again for each of them. */
final class Echoes {

    private final Map<ObjectId, Change.Alter> columns = new HashMap<>();
    private final Map<ObjectId, Change> defaults = new HashMap<>();
    private final Set<ObjectId> sequenceOwners = new HashSet<>();
    private final Catalog from;
    private final Movement movement;

    private Echoes(Catalog from, List<Change> changes, Movement movement) {
        this.from = from;
        this.movement = movement;
        for (Change change : changes) {
            if (change instanceof Change.Alter alter && alter.after() instanceof Column) {
                columns.put(alter.subject(), alter);
            }
            if (change.last().orElse(null) instanceof DefaultValue) {
                defaults.put(change.subject(), change);
            }
            if (change.subject().kind() == ObjectKind.SEQUENCE_OWNER) {
                sequenceOwners.add(change.subject());
            }
        }
    }

    /**
     * The changes that must be said.
     *
     * @param from what is there before
     * @param movement of tables that no command on a parent reaches in time
     */
    static List<Change> silenced(Catalog from, List<Change> changes, Movement movement) {
        Echoes echoes = new Echoes(from, changes, movement);
        return changes.stream().flatMap(echoes::silenced).toList();
    }

    private Stream<Change> silenced(Change change) {
        SchemaObject subject = change.last().orElse(null);
        if (subject instanceof DefaultValue value) {
            return isEcho(change, value) ? Stream.empty() : Stream.of(change);
        }
        if (subject instanceof Owner owner && goesWithTable(owner.holder())) {
            return Stream.empty();
        }
        return change instanceof Change.Alter alter && subject instanceof Column ? silenced(alter) : Stream.of(change);
    }

    /** A sequence that stays with its column belongs to the role that the table belongs to. */
    private boolean goesWithTable(ObjectId sequence) {
        ObjectId place = new ObjectId(ObjectKind.SEQUENCE_OWNER, sequence.path());
        return sequence.kind() == ObjectKind.SEQUENCE
                && from.find(place).isPresent()
                && !sequenceOwners.contains(place);
    }

    private boolean isEcho(Change change, DefaultValue value) {
        Optional<ObjectId> parent = value.above().value().map(DefaultAbove::id);
        if (merges(value.owner())
                || parent.filter(above -> movement.parts(value.id(), above)).isPresent()) {
            return change instanceof Change.Alter alter && alter.before().equals(alter.after());
        }
        return parent.map(defaults::get)
                .filter(above -> outcome(above).equals(outcome(change)))
                .filter(above -> above instanceof Change.Replace || !(change instanceof Change.Replace))
                .isPresent();
    }

    /** Whether the parent is given a column that the table has already: then the table keeps its own default. */
    private boolean merges(ObjectId column) {
        Change.Alter alter = columns.get(column);
        return alter != null && !((Column) alter.before()).inherited() && ((Column) alter.after()).inherited();
    }

    /** The expression that a column has after the change. */
    private static String outcome(Change change) {
        return change instanceof Change.Drop
                ? "NULL"
                : ((DefaultValue) change.last().orElseThrow()).expression();
    }

    private Stream<Change> silenced(Change.Alter alter) {
        Column before = (Column) alter.before();
        Column after = (Column) alter.after();
        Optional<Change.Alter> above = after.above()
                .filter(parent -> before.inherited() && !movement.parts(after.id(), parent))
                .map(columns::get);
        if (above.isEmpty()) {
            return Stream.of(alter);
        }
        Column said = said((Column) above.get().before(), (Column) above.get().after(), before, after);
        if (said.equals(before)) {
            return Stream.of(alter);
        }
        return said.equals(after) ? Stream.empty() : Stream.of(new Change.Alter(said, after, alter.carried()));
    }

    /** The column as the command on the one above it leaves it, where both change alike. */
    private static Column said(Column aboveBefore, Column aboveAfter, Column before, Column after) {
        boolean demands = aboveBefore.notNull() == before.notNull() && aboveAfter.notNull() == after.notNull();
        boolean computes = aboveBefore.generated().equals(before.generated())
                && aboveAfter.generated().equals(after.generated());
        Column said = demands ? before.withNotNull(after.notNull()) : before;
        return computes ? said.withGenerated(after.generated()) : said;
    }
}
