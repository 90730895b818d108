package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.diff.Change.Half;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is held by objects that are dropped and made again. It is put aside and put back, together with what is held by those
 * within them: so these are dropped and made again too.
 */
record Contents(Catalog before, Catalog after, Links linksBefore, Links linksAfter, AlterRules rules) {

    /** What is within the replaced object before and after, when what it holds is put aside and back. */
    Set<ObjectId> movedWith(ObjectId replaced) {
        Set<ObjectId> moved = new LinkedHashSet<>();
        if (canMove(replaced)) {
            moved.addAll(linksBefore.within(replaced));
            moved.retainAll(linksAfter.within(replaced));
        }
        return moved;
    }

    private boolean canMove(ObjectId replaced) {
        return rules.keepsContent(
                        before.objects().get(replaced), after.objects().get(replaced))
                && linksBefore.within(replaced).stream()
                        .map(before.objects()::get)
                        .allMatch(rules::isHolder);
    }

    /** Those that are replaced and keep what they hold, but for those within others: these are looked after with them. */
    Set<ObjectId> outermost(Map<ObjectId, Fate> fates) {
        Set<ObjectId> found = new LinkedHashSet<>();
        fates.forEach((id, fate) -> {
            if (fate == Fate.REPLACE && canMove(id)) {
                found.add(id);
            }
        });
        List.copyOf(found).forEach(id -> found.removeAll(linksBefore.within(id)));
        return found;
    }

    /** What goes with an object whose content is put aside: what is within it, and its place there. */
    Map<ObjectId, ObjectId> gone(Map<ObjectId, Fate> fates) {
        Map<ObjectId, ObjectId> gone = new LinkedHashMap<>();
        for (ObjectId whole : outermost(fates)) {
            for (ObjectId part : linksBefore.within(whole)) {
                if (fates.containsKey(part) && fates.get(part).goes()) {
                    gone.put(part, whole);
                    linksBefore.dependentsOf(part).stream()
                            .map(Dependency::dependent)
                            .filter(place ->
                                    before.objects().get(place).parent().equals(Optional.of(part)))
                            .forEach(place -> gone.put(place, whole));
                }
            }
        }
        return gone;
    }

    Change keep(ObjectId id, Half half) {
        return new Change.Keep(
                before.objects().get(id),
                after.objects().get(id),
                partsOf(id, linksBefore, before),
                partsOf(id, linksAfter, after),
                half);
    }

    private static List<SchemaObject> partsOf(ObjectId id, Links links, Catalog catalog) {
        Set<ObjectId> within = links.within(id);
        Set<ObjectId> wholes = new LinkedHashSet<>(within);
        wholes.add(id);
        return catalog.objects().values().stream()
                .filter(object -> within.contains(object.id()) || isIn(object, wholes, catalog))
                .toList();
    }

    private static boolean isIn(SchemaObject part, Set<ObjectId> wholes, Catalog catalog) {
        Optional<ObjectId> at = part.parent();
        while (at.isPresent() && !wholes.contains(at.get())) {
            at = catalog.find(at.get()).flatMap(SchemaObject::parent);
        }
        return at.isPresent();
    }
}
