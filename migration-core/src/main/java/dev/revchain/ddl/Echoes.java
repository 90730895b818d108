package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Grant;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command on an object does to others too: to its children, its columns, its sequences. It need not be said again. */
final class Echoes {

    private final Map<ObjectId, Change> changes = new HashMap<>();
    private final Map<ObjectId, Change.Alter> said = new HashMap<>();
    private final Catalog from;
    private final Movement movement;

    private Echoes(Catalog from, List<Change> changes, Movement movement) {
        this.from = from;
        this.movement = movement;
        changes.forEach(change -> this.changes.put(change.subject(), change));
    }

    /**
     * The changes that must be said, each from what those before it leave.
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
        return change instanceof Change.Alter alter ? silenced(alter) : Stream.of(change);
    }

    private Stream<Change> silenced(Change.Alter alter) {
        Change.Alter said = said(alter);
        boolean isEcho = !alter.before().equals(alter.after()) && said.before().equals(said.after());
        return isEcho ? Stream.empty() : Stream.of(said);
    }

    /** The change, from where the command on what the object follows leaves it. */
    private Change.Alter said(Change.Alter alter) {
        Change.Alter known = said.get(alter.subject());
        if (known == null) {
            SchemaObject reached = reached(alter);
            known = reached.equals(alter.before()) ? alter : new Change.Alter(reached, alter.after(), alter.carried());
            said.put(alter.subject(), known);
        }
        return known;
    }

    private SchemaObject reached(Change.Alter alter) {
        if (alter.before() instanceof Column before && alter.after() instanceof Column after) {
            return after.above()
                    .filter(parent -> before.inherited() && !movement.parts(after.id(), parent))
                    .map(changes::get)
                    .filter(Change.Alter.class::isInstance)
                    .map(above -> reached(before, after, (Change.Alter) above))
                    .orElse(before);
        }
        return alter.before() instanceof Grant grant
                ? from.find(grant.holder())
                        .flatMap(grant::onWhole)
                        .map(changes::get)
                        .map(whole -> reach(whole).leaves(grant))
                        .orElse(grant)
                : alter.before();
    }

    private static Reach reach(Change change) {
        return change instanceof Change.Alter alter
                ? new Reach(Optional.of(alter.before()), Optional.of(alter.after()))
                : new Reach(change.departing(), change.arriving());
    }

    /** What it demands and computes is as above where both change alike. */
    private Column reached(Column before, Column after, Change.Alter above) {
        Column aboveBefore = (Column) above.before();
        Column aboveAfter = (Column) above.after();
        boolean demands = aboveBefore.notNull() == before.notNull() && aboveAfter.notNull() == after.notNull();
        boolean computes = aboveBefore.generated().equals(before.generated())
                && aboveAfter.generated().equals(after.generated());
        Column reached = (Column) reach(said(above)).leaves(before);
        Column demanding = demands ? reached.withNotNull(after.notNull()) : reached;
        return computes ? demanding.withGenerated(after.generated()) : demanding;
    }

    /** A sequence that stays with its column belongs to the role that the table belongs to. */
    private boolean goesWithTable(ObjectId sequence) {
        ObjectId place = new ObjectId(ObjectKind.SEQUENCE_OWNER, sequence.path());
        return sequence.kind() == ObjectKind.SEQUENCE && from.find(place).isPresent() && !changes.containsKey(place);
    }

    private boolean isEcho(Change change, DefaultValue value) {
        Optional<ObjectId> parent = value.above().value().map(DefaultAbove::id);
        if (merges(value.owner())
                || parent.filter(above -> movement.parts(value.id(), above)).isPresent()) {
            return change instanceof Change.Alter alter && alter.before().equals(alter.after());
        }
        return parent.map(changes::get)
                .filter(above -> outcome(above).equals(outcome(change)))
                .filter(above -> above instanceof Change.Replace || !(change instanceof Change.Replace))
                .isPresent();
    }

    /** Whether the parent is given a column that the table has already: then the table keeps its own default. */
    private boolean merges(ObjectId column) {
        return changes.get(column) instanceof Change.Alter alter
                && alter.before() instanceof Column before
                && alter.after() instanceof Column after
                && !before.inherited()
                && after.inherited();
    }

    /** The expression that a column has after the change. */
    private static String outcome(Change change) {
        return change instanceof Change.Drop
                ? "NULL"
                : ((DefaultValue) change.last().orElseThrow()).expression();
    }
}
