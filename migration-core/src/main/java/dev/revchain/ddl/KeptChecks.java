package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.Legacy;
import dev.revchain.diff.Change;
import dev.revchain.diff.Change.Half;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Check constraints that a table has and is to have from its parent. They would be dropped as the table's own, and must be
 * there when it is given the parent: so they stay.
 */
final class KeptChecks {

    private final Map<ObjectId, Set<String>> dropped = new HashMap<>();
    private final Map<ObjectId, Set<String>> needed = new HashMap<>();

    private KeptChecks(List<Change> changes) {
        for (Change change : changes) {
            check(change).ifPresent(check -> put(dropped, check.owner(), ConstraintDdl.clause(check)));
            entrance(change)
                    .ifPresent(place -> place.legacy().checks().forEach(check -> put(needed, place.owner(), check)));
        }
    }

    static List<Change> in(List<Change> changes) {
        KeptChecks kept = new KeptChecks(changes);
        return kept.needed.isEmpty() || kept.dropped.isEmpty()
                ? changes
                : changes.stream().filter(kept::isSaid).map(kept::without).toList();
    }

    private static void put(Map<ObjectId, Set<String>> checks, ObjectId table, String check) {
        checks.computeIfAbsent(table, t -> new HashSet<>()).add(check);
    }

    private static Optional<Constraint> check(Change change) {
        return Optional.of(change)
                .filter(Change.Drop.class::isInstance)
                .map(Movement::subject)
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast);
    }

    private static Optional<Attachment> entrance(Change change) {
        boolean comes = change instanceof Change.Create
                || (change instanceof Change.Replace replace && replace.half() == Half.IN);
        Object made = change instanceof Change.Replace replace ? replace.after() : Movement.subject(change);
        return Optional.of(made)
                .filter(object -> comes)
                .filter(Attachment.class::isInstance)
                .map(Attachment.class::cast);
    }

    private boolean isSaid(Change change) {
        return check(change)
                .filter(check -> needed.getOrDefault(check.owner(), Set.of()).contains(ConstraintDdl.clause(check)))
                .isEmpty();
    }

    private Change without(Change change) {
        return entrance(change).<Change>map(place -> without(change, place)).orElse(change);
    }

    private Change without(Change change, Attachment place) {
        Set<String> there = dropped.getOrDefault(place.owner(), Set.of());
        List<String> missing = place.legacy().checks().stream()
                .filter(check -> !there.contains(check))
                .toList();
        Attachment less = new Attachment(
                place.id(),
                place.owner(),
                place.parentTable(),
                place.bound(),
                new Legacy(place.legacy().leftovers(), missing, place.legacy().referenced()));
        return change instanceof Change.Replace replace
                ? new Change.Replace(replace.before(), less, replace.half())
                : new Change.Create(less);
    }
}
