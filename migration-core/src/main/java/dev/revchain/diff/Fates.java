package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of every object: first by comparing it with itself, then by looking at what it depends on, until nothing
 * changes any more.
 */
final class Fates {

    private final Catalog before;
    private final Catalog after;
    private final Links linksBefore;
    private final Links linksAfter;
    private final AlterRules rules;
    private final Contents contents;
    private final Map<ObjectId, Fate> fates = new LinkedHashMap<>();
    private final Map<ObjectId, Set<SchemaObject>> carried = new LinkedHashMap<>();
    /** What comes inside something that is built anew, or is built anew with it: the object whose change that is. */
    private final Map<ObjectId, ObjectId> builders = new LinkedHashMap<>();

    private final Deque<ObjectId> unsettled = new ArrayDeque<>();

    /** @param aside what is dropped and made again in any case */
    Fates(Catalog before, Catalog after, Links linksBefore, Links linksAfter, AlterRules rules, Set<ObjectId> aside) {
        this.before = before;
        this.after = after;
        this.linksBefore = linksBefore;
        this.linksAfter = linksAfter;
        this.rules = rules;
        this.contents = new Contents(before, after, linksBefore, linksAfter, rules);
        before.objects().keySet().forEach(this::compare);
        aside.stream().filter(this::isKept).forEach(id -> meet(id, Fate.REPLACE));
        after.objects().keySet().stream()
                .filter(id -> before.find(id).isEmpty())
                .forEach(id -> fates.put(id, Fate.CREATE));
        while (!unsettled.isEmpty()) {
            settle(unsettled.remove());
        }
        Map<ObjectId, SchemaObject> overwritten = new HashMap<>();
        Deque<ObjectId> spoken = new ArrayDeque<>(fates.keySet());
        while (!spoken.isEmpty()) {
            spoken.addAll(overwrittenWith(spoken.remove(), overwritten));
        }
    }

    Map<ObjectId, Fate> all() {
        return Collections.unmodifiableMap(fates);
    }

    /** What can become of what is held by those that are dropped and made again. */
    Contents contents() {
        return contents;
    }

    /** What moves over, or is built anew too, when this object is built anew. */
    List<SchemaObject> carriedBy(ObjectId id) {
        return carried.getOrDefault(id, Set.of()).stream()
                .filter(object -> fates.get(object.id()) != Fate.REPLACE)
                .toList();
    }

    /** The object whose change builds this one anew, if one does. */
    Optional<ObjectId> builderOf(ObjectId id) {
        return Optional.ofNullable(builders.get(id));
    }

    private void compare(ObjectId id) {
        SchemaObject old = before.objects().get(id);
        SchemaObject wanted = after.objects().get(id);
        if (wanted == null) {
            meet(id, Fate.DROP);
        } else if (!old.equals(wanted)) {
            meet(id, rules.inPlace(old, wanted) ? Fate.ALTER : Fate.REPLACE);
        }
    }

    /** What stays as it is, and must be said again because a command about what it follows changes it. */
    private List<ObjectId> overwrittenWith(ObjectId id, Map<ObjectId, SchemaObject> overwritten) {
        Optional<SchemaObject> old = Optional.ofNullable(overwritten.get(id)).or(() -> before.find(id));
        List<ObjectId> again = new ArrayList<>();
        for (Links links : List.of(linksBefore, linksAfter)) {
            for (Dependency dependency : links.dependentsOf(id)) {
                ObjectId follower = dependency.dependent();
                SchemaObject wanted = after.objects().get(follower);
                if (dependency.strength() == Strength.FOLLOWS && !fates.containsKey(follower) && wanted != null) {
                    SchemaObject reached = rules.reached(old, after.find(id), wanted);
                    if (!reached.equals(wanted)) {
                        fates.put(follower, Fate.ALTER);
                        overwritten.put(follower, reached);
                        again.add(follower);
                    }
                }
            }
        }
        return again;
    }

    private void meet(ObjectId id, Fate fate) {
        if (fates.put(id, fate) != fate) {
            unsettled.add(id);
        }
    }

    private void settle(ObjectId id) {
        Fate fate = fates.get(id);
        if (fate == null) {
            return;
        }
        if (fate == Fate.REPLACE) {
            contents.movedWith(id).forEach(part -> meet(part, Fate.REPLACE));
        }
        for (Dependency dependency : linksBefore.dependentsOf(id)) {
            if (dependency.strength().binds() && isKept(dependency.dependent())) {
                if (fate == Fate.ALTER) {
                    besideAltered(dependency, id);
                } else if (cannotStay(dependency, fate)) {
                    meet(dependency.dependent(), Fate.REPLACE);
                }
            }
        }
        if (fate == Fate.ALTER
                && rules.rebuilds(before.objects().get(id), after.objects().get(id))) {
            buildParts(id, id);
        }
    }

    /** Whether the object is in both catalogs and not yet to be replaced. */
    private boolean isKept(ObjectId id) {
        Fate fate = fates.get(id);
        return fate == null || fate == Fate.ALTER;
    }

    /** Whether the dependent of an object that goes must go too, and come back. */
    private boolean cannotStay(Dependency dependency, Fate fate) {
        ObjectId dependent = dependency.dependent();
        ObjectId gone = dependency.referenced();
        if (dependency.strength() == Strength.OWNED) {
            return false;
        }
        boolean changes = fates.get(dependent) != null || builders.containsKey(dependent);
        if (!changes || dependency.strength() != Strength.NORMAL) {
            return true;
        }
        return (fate == Fate.REPLACE && linksAfter.needs(dependent, gone)) || needsSuccessor(dependent, gone);
    }

    /** Whether the altered dependent will need something that can only come when the old one is gone. */
    private boolean needsSuccessor(ObjectId dependent, ObjectId gone) {
        Set<String> slots = slotsLeftWith(gone);
        return linksAfter.needsOf(dependent).stream()
                .flatMap(need -> after.find(need.referenced()).stream())
                .flatMap(need -> Stream.concat(Stream.of(need), need.parent().flatMap(after::find).stream()))
                .anyMatch(need -> !Collections.disjoint(need.slots(), slots));
    }

    /** The names that are free when it is gone, with what it stands in when that goes too. */
    private Set<String> slotsLeftWith(ObjectId gone) {
        SchemaObject part = before.objects().get(gone);
        Set<String> slots = new LinkedHashSet<>(fates.get(gone) == Fate.DROP ? part.slots() : Set.of());
        part.parent()
                .filter(whole -> fates.get(whole) == Fate.DROP)
                .flatMap(before::find)
                .ifPresent(whole -> slots.addAll(whole.slots()));
        return slots;
    }

    /** What becomes of an object that depends on an altered one, or on one that is built anew with that. */
    private void besideAltered(Dependency need, ObjectId altered) {
        ObjectId dependent = need.dependent();
        SchemaObject old = before.objects().get(altered);
        SchemaObject wanted = after.objects().get(altered);
        SchemaObject beside = before.objects().get(dependent);
        boolean rebuilds = rules.rebuilds(old, wanted);
        if (rebuilds && rules.isCarried(beside)) {
            if (linksAfter.needs(dependent, need.referenced())) {
                carry(dependent, altered);
            }
            besideCarried(dependent);
        } else if (rebuilds && rules.ridesAlong(beside, after.objects().get(dependent))) {
            build(dependent, altered);
            buildParts(dependent, altered);
            linksBefore.dependentsOf(dependent).stream()
                    .filter(dependency -> dependency.strength().binds() && isKept(dependency.dependent()))
                    .forEach(dependency -> besideAltered(dependency, altered));
        } else if (rebuilds && need.strength() == Strength.AUTO && !builders.containsKey(dependent)) {
            fates.put(dependent, Fate.CREATE);
            sayAgain(dependent);
        } else if (rules.stepsAside(beside, old, wanted) && !builders.containsKey(dependent)) {
            meet(dependent, Fate.REPLACE);
        }
    }

    private void build(ObjectId id, ObjectId altered) {
        fates.remove(id);
        builders.put(id, altered);
        carry(id, altered);
    }

    /** Takes it along; behind all others, for it may need those. */
    private void carry(ObjectId id, ObjectId altered) {
        Set<SchemaObject> all = carried.computeIfAbsent(altered, a -> new LinkedHashSet<>());
        SchemaObject object = after.objects().get(id);
        all.remove(object);
        all.add(object);
    }

    /** The parts that can be written inside the whole come with it, and their old ones go with the old one. */
    private void buildParts(ObjectId whole, ObjectId altered) {
        for (Dependency dependency : linksAfter.dependentsOf(whole)) {
            SchemaObject part = after.objects().get(dependency.dependent());
            if (rules.folds(part, after.objects().get(whole))) {
                build(part.id(), altered);
                sayAgain(part.id());
            }
        }
    }

    private void sayAgain(ObjectId part) {
        linksAfter.dependentsOf(part).stream()
                .filter(said -> said.strength() == Strength.AUTO)
                .forEach(said -> fates.put(said.dependent(), Fate.CREATE));
    }

    private void besideCarried(ObjectId moved) {
        for (Dependency dependency : linksBefore.dependentsOf(moved)) {
            ObjectId dependent = dependency.dependent();
            if (isKept(dependent)
                    && rules.stepsAsideFromCarried(before.objects().get(dependent))) {
                meet(dependent, Fate.REPLACE);
            }
        }
    }
}
