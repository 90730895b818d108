package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** When what an object holds is put aside and put back: while all is there that held it, and all that is to hold it. */
record ContentOrder(
        Catalog before,
        Catalog after,
        Links linksBefore,
        Links linksAfter,
        Map<ObjectId, Fate> fates,
        AlterRules rules,
        Edges edges) {

    /** Where the order is written down. */
    interface Edges {
        void add(Node first, Node then, boolean soft);
    }

    void order(ObjectId id) {
        Node aside = Node.aside(id);
        Node back = Node.back(id);
        edges.add(aside, Node.out(id), false);
        edges.add(aside, back, false);
        edges.add(Node.in(id), back, false);
        Set<ObjectId> had = withThoseWithin(id, linksBefore);
        Set<ObjectId> has = withThoseWithin(id, linksAfter);
        for (ObjectId part : had) {
            boolean goes = is(part, Fate::goes);
            places(part, had, linksBefore, Fate::goes).stream()
                    .filter(place -> before.objects().get(place).parent().equals(Optional.of(part)))
                    .forEach(place -> edges.add(goes ? aside : Node.out(place), goes ? Node.out(place) : aside, false));
            if (goes) {
                edges.add(aside, Node.out(part), false);
            }
            if (goes && is(part, Fate::comes)) {
                edges.add(Node.out(id), Node.in(part), true);
            }
        }
        for (ObjectId part : has) {
            if (is(part, Fate::comes)) {
                edges.add(Node.in(part), back, false);
            } else {
                places(part, has, linksAfter, Fate::comes).forEach(place -> edges.add(Node.in(place), back, false));
            }
            beside(part, has, back);
        }
    }

    private static Set<ObjectId> withThoseWithin(ObjectId id, Links links) {
        Set<ObjectId> all = new LinkedHashSet<>(Set.of(id));
        all.addAll(links.within(id));
        return all;
    }

    private boolean is(ObjectId id, Predicate<Fate> fate) {
        return fates.containsKey(id) && fate.test(fates.get(id));
    }

    /** What puts something into one of the wholes. */
    private Set<ObjectId> places(ObjectId part, Set<ObjectId> wholes, Links links, Predicate<Fate> fate) {
        Set<ObjectId> places = new LinkedHashSet<>();
        for (Dependency need : links.dependentsOf(part)) {
            boolean alsoNeedsAWhole = links.needsOf(need.dependent()).stream()
                    .filter(other -> other.strength().binds())
                    .map(Dependency::referenced)
                    .anyMatch(other -> !other.equals(part) && wholes.contains(other));
            if (need.strength().binds() && alsoNeedsAWhole && is(need.dependent(), fate)) {
                places.add(need.dependent());
            }
        }
        return places;
    }

    /** What belongs to an object itself is made before it is filled, and the rest after. */
    private void beside(ObjectId whole, Set<ObjectId> all, Node back) {
        Set<ObjectId> parts = new LinkedHashSet<>(Set.of(whole));
        parts.addAll(linksAfter.partsOf(whole));
        for (ObjectId part : parts) {
            for (Dependency need : linksAfter.dependentsOf(part)) {
                ObjectId dependent = need.dependent();
                boolean binds = need.strength().binds() && need.strength() != Strength.OWNED;
                if (binds && is(dependent, Fate::comes) && !all.contains(dependent)) {
                    SchemaObject object = after.objects().get(dependent);
                    boolean later = rules.awaitsContent(object, after.objects().get(whole));
                    edges.add(later ? back : Node.in(dependent), later ? Node.in(dependent) : back, true);
                }
            }
        }
    }
}
