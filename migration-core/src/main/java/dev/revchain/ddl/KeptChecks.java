package dev.revchain.ddl;

import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.Legacy;
import dev.revchain.diff.Change;
import dev.revchain.diff.Change.Half;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Check constraints that a table has before and after, once as its own and once from a parent, or from one parent and then
 * from another. They must be there when the table is given the parent, and are left when it is taken away: so they stay.
 */
final class KeptChecks {

    private final Set<Check> left = new HashSet<>();
    private final Set<Check> wanted = new HashSet<>();

    private record Check(ObjectId table, String name, String definition) {}

    /** @param made tables that are made in the course of the changes: nothing stays of what was there before */
    private KeptChecks(List<Change> changes, Set<ObjectId> made) {
        for (Change change : changes) {
            change.departing()
                    .filter(object -> object.parent().filter(made::contains).isEmpty())
                    .ifPresent(object -> note(object, left));
            change.arriving().ifPresent(object -> note(object, wanted));
        }
    }

    static List<Change> in(List<Change> ordered) {
        Set<ObjectId> made = ordered.stream()
                .flatMap(change -> change.arriving().stream())
                .filter(Table.class::isInstance)
                .map(SchemaObject::id)
                .collect(Collectors.toSet());
        List<Change> changes =
                ordered.stream().map(change -> ofNewTable(change, made)).toList();
        KeptChecks kept = new KeptChecks(changes, made);
        return kept.left.isEmpty() || kept.wanted.isEmpty()
                ? changes
                : changes.stream().filter(kept::isSaid).map(kept::without).toList();
    }

    /** The place of a table that is made anew is a new one too. */
    private static Change ofNewTable(Change change, Set<ObjectId> made) {
        return change.arriving().orElse(null) instanceof Attachment place && made.contains(place.owner())
                ? new Change.Create(place)
                : change;
    }

    private static void note(SchemaObject object, Set<Check> checks) {
        if (object instanceof Constraint constraint) {
            checks.add(check(constraint));
        } else if (object instanceof Attachment place) {
            place.legacy()
                    .value()
                    .checks()
                    .forEach((name, definition) -> checks.add(new Check(place.owner(), name, definition)));
        }
    }

    private static Check check(Constraint constraint) {
        return new Check(constraint.owner(), constraint.id().last(), constraint.definition());
    }

    private boolean stays(Check check) {
        return left.contains(check) && wanted.contains(check);
    }

    private boolean isSaid(Change change) {
        return change instanceof Change.Replace
                || !(change.last().orElse(null) instanceof Constraint constraint)
                || !stays(check(constraint));
    }

    private Change without(Change change) {
        if (change instanceof Change.Create create && create.object() instanceof Attachment place) {
            return new Change.Create(less(place));
        }
        if (change instanceof Change.Drop drop && drop.object() instanceof Attachment place) {
            return new Change.Drop(less(place));
        }
        if (change instanceof Change.Replace replace
                && replace.before() instanceof Attachment before
                && replace.after() instanceof Attachment after) {
            return replace.half() == Half.OUT
                    ? new Change.Replace(less(before), after, Half.OUT)
                    : new Change.Replace(before, less(after), Half.IN);
        }
        return change;
    }

    /** The place without what need not be dropped after it is given up, nor added before it is taken. */
    private Attachment less(Attachment place) {
        Legacy legacy = place.legacy().value();
        Set<String> staying = legacy.checks().keySet().stream()
                .filter(name ->
                        stays(new Check(place.owner(), name, legacy.checks().get(name))))
                .collect(Collectors.toSet());
        return new Attachment(
                place.id(),
                place.owner(),
                place.parentTable(),
                place.bound(),
                new Incidental<>(legacy.withoutChecks(staying)));
    }
}
