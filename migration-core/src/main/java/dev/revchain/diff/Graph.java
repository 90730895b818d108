package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must have happened before what. */
final class Graph {

    private final Catalog before;
    private final Catalog after;
    private final Links linksBefore;
    private final Links linksAfter;
    private final Fates fates;
    private final AlterRules rules;
    private final Map<Node, Set<Node>> earlier = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> betterEarlier = new HashMap<>();

    Graph(Catalog before, Catalog after, Links linksBefore, Links linksAfter, Fates fates, AlterRules rules) {
        this.before = before;
        this.after = after;
        this.linksBefore = linksBefore;
        this.linksAfter = linksAfter;
        this.fates = fates;
        this.rules = rules;
        Map<String, List<ObjectId>> takenSlots = takenSlots();
        fates.all().forEach((id, fate) -> {
            switch (fate) {
                case DROP -> goes(id);
                case CREATE -> comes(id, takenSlots);
                case REPLACE -> {
                    goes(id);
                    comes(id, takenSlots);
                }
                case ALTER -> {
                    alters(id);
                    takes(Node.alter(id), newSlots(id), takenSlots);
                }
            }
        });
        ContentOrder contents =
                new ContentOrder(before, after, linksBefore, linksAfter, fates.all(), rules, this::edge);
        fates.contents().outermost(fates.all()).forEach(contents::order);
    }

    Set<Node> nodes() {
        return earlier.keySet();
    }

    /** What must come first. */
    Set<Node> before(Node node) {
        return earlier.get(node);
    }

    /** What comes first if that can be. */
    Set<Node> betterBefore(Node node) {
        return betterEarlier.getOrDefault(node, Set.of());
    }

    private void goes(ObjectId id) {
        Node node = add(Node.out(id));
        linksBefore.dependentsOf(id).stream()
                .filter(dependency -> dependency.strength() != Strength.MUTUAL)
                .forEach(dependency -> leaveFirst(node, dependency));
        linksBefore.needsOf(id).stream()
                .filter(need -> need.strength() == Strength.FOLLOWS)
                .forEach(need -> afterLeaving(node, need.referenced()));
    }

    /** What a whole that stays has from another one can only be dropped when it has left that one. */
    private void afterLeaving(Node node, ObjectId followed) {
        Optional<ObjectId> whole = parent(before, node.id()).filter(own -> !isGoing(own));
        Optional<ObjectId> other = parent(before, followed);
        if (whole.isEmpty() || other.isEmpty()) {
            return;
        }
        linksBefore.dependentsOf(whole.get()).stream()
                .map(Dependency::dependent)
                .filter(place -> isGoing(place) && linksBefore.needs(place, other.get()))
                .forEach(place -> edge(Node.out(place), node, false));
    }

    private boolean isGoing(ObjectId id) {
        Fate fate = fates.all().get(id);
        return fate != null && fate.goes();
    }

    private static Optional<ObjectId> parent(Catalog catalog, ObjectId id) {
        return catalog.find(id).flatMap(SchemaObject::parent);
    }

    private void leaveFirst(Node node, Dependency dependency) {
        ObjectId dependent = dependency.dependent();
        Fate fate = fates.all().get(dependent);
        boolean soft = !dependency.strength().binds();
        if (isPart(before, node.id(), dependent)) {
            return;
        }
        fates.builderOf(dependent)
                .filter(builder -> !linksAfter.hold(dependency))
                .ifPresent(builder -> edge(left(builder), node, soft));
        if (fate == Fate.ALTER && dependency.strength() == Strength.FOLLOWS) {
            edge(node, Node.alter(dependent), true);
        } else if (fate != null && fate.goes()) {
            edge(Node.out(dependent), node, soft);
        } else if (fate == Fate.ALTER && !linksAfter.hold(dependency)) {
            edge(left(dependent), node, soft);
        }
    }

    private boolean isRebuilt(ObjectId id) {
        return fates.all().get(id) == Fate.ALTER
                && rules.rebuilds(before.objects().get(id), after.objects().get(id));
    }

    /** When nothing of an altered object is as it was. */
    private Node left(ObjectId id) {
        return isRebuilt(id) ? Node.shed(id) : Node.alter(id);
    }

    private void comes(ObjectId id, Map<String, List<ObjectId>> takenSlots) {
        Node node = add(Node.in(id));
        arriveAfterNeeds(node);
        if (fates.all().get(id) == Fate.REPLACE) {
            afterGone(node, id);
        }
        takes(node, after.objects().get(id).slots(), takenSlots);
    }

    /** Who takes a name comes after those that leave it. */
    private void takes(Node node, Set<String> slots, Map<String, List<ObjectId>> takenSlots) {
        for (String slot : slots) {
            for (ObjectId taker : takenSlots.getOrDefault(slot, List.of())) {
                if (fates.all().get(taker).goes()) {
                    afterGone(node, taker);
                } else {
                    edge(Node.alter(taker), node, false);
                }
            }
        }
    }

    private Set<String> newSlots(ObjectId id) {
        Set<String> slots = new HashSet<>(after.objects().get(id).slots());
        slots.removeAll(before.objects().get(id).slots());
        return slots;
    }

    private Set<String> leftSlots(ObjectId id) {
        Set<String> slots = new HashSet<>(before.objects().get(id).slots());
        if (!fates.all().get(id).goes()) {
            slots.removeAll(after.objects().get(id).slots());
        }
        return slots;
    }

    /** An object is gone when it, or what it goes with, was dropped. */
    private void afterGone(Node node, ObjectId id) {
        edge(Node.out(id), node, false);
        for (Dependency need : linksBefore.needsOf(id)) {
            if (Departures.goesWith(need) && isGoing(need.referenced())) {
                edge(Node.out(need.referenced()), node, true);
            }
        }
    }

    private void alters(ObjectId id) {
        Node node = add(Node.alter(id));
        if (isRebuilt(id)) {
            edge(node, Node.shed(id), false);
        }
        arriveAfterNeeds(node);
        for (Dependency dependency : linksBefore.dependentsOf(id)) {
            ObjectId dependent = dependency.dependent();
            Fate fate = fates.all().get(dependent);
            if (fate == Fate.DROP && outlasts(dependent, id)) {
                edge(node, Node.out(dependent), false);
            } else if (fate != null && fate.goes()) {
                edge(Node.out(dependent), node, !dependency.strength().binds());
            } else if (fate == Fate.ALTER && !linksAfter.hold(dependency)) {
                leaves(dependency, id);
            }
        }
        fates.carriedBy(id).forEach(object -> besideCarried(node, object));
    }

    /** What depends on an altered object no longer leaves it, or its old form, which is better done at once. */
    private void leaves(Dependency dependency, ObjectId altered) {
        edge(left(dependency.dependent()), left(altered), !dependency.strength().binds());
        edge(Node.alter(dependency.dependent()), Node.alter(altered), true);
    }

    private boolean outlasts(ObjectId dropped, ObjectId altered) {
        return rules.outlasts(
                before.objects().get(dropped),
                before.objects().get(altered),
                after.objects().get(altered));
    }

    private void besideCarried(Node node, SchemaObject object) {
        ObjectId carried = object.id();
        for (Dependency dependency : linksBefore.dependentsOf(carried)) {
            Fate fate = fates.all().get(dependency.dependent());
            if (fate != null && fate.goes()) {
                edge(Node.out(dependency.dependent()), node, false);
            } else if (fate == Fate.ALTER && !linksAfter.hold(dependency) && rules.isCarried(object)) {
                edge(
                        Node.alter(dependency.dependent()),
                        node,
                        !dependency.strength().binds());
            } else if (fate == Fate.ALTER && !linksAfter.hold(dependency)) {
                leaves(dependency, node.id());
            }
        }
        for (Dependency need : linksAfter.needsOf(carried)) {
            Fate fate = fates.all().get(need.referenced());
            if (fate != null && fate.comes() && need.strength().binds()) {
                edge(add(Node.in(need.referenced())), node, false);
            }
        }
        for (Dependency dependency : linksAfter.dependentsOf(carried)) {
            Fate fate = fates.all().get(dependency.dependent());
            if (fate != null && fate.comes()) {
                edge(node, add(Node.in(dependency.dependent())), false);
            }
        }
    }

    private void arriveAfterNeeds(Node node) {
        Set<ObjectId> seen = new HashSet<>();
        for (Dependency need : linksAfter.needsOf(node.id())) {
            Fate fate = fates.all().get(need.referenced());
            if (fate == null) {
                arriveAfterFarNeeds(node, need.referenced(), seen);
                continue;
            }
            if (need.strength() == Strength.OWNED
                    || need.strength() == Strength.MUTUAL
                    || isPart(after, need.referenced(), node.id())) {
                continue;
            }
            Node needed = fate.comes() ? Node.in(need.referenced()) : Node.alter(need.referenced());
            // A part can be made by itself and join later, but not every part, and nobody would write it so.
            boolean joins = need.strength() == Strength.WITHIN && fate.comes();
            if (leads(node, needed)) {
                edge(node, needed, false);
            } else {
                edge(needed, node, !need.strength().binds() && !joins);
            }
        }
    }

    /** A whole that cannot be without a part, as a partitioned table and the columns of its key: they come and go together. */
    private static boolean isPart(Catalog catalog, ObjectId part, ObjectId whole) {
        return parent(catalog, part).filter(whole::equals).isPresent();
    }

    private boolean leads(Node node, Node needed) {
        return (node.moment() == Node.Moment.ALTER || needed.moment() == Node.Moment.ALTER)
                && !comesWithWhole(needed)
                && rules.leads(
                        before.find(node.id()),
                        after.objects().get(node.id()),
                        after.objects().get(needed.id()));
    }

    /** What a new whole has from the start touches nobody before that is given to them. */
    private boolean comesWithWhole(Node node) {
        return node.moment() == Node.Moment.IN
                && parent(after, node.id())
                        .map(fates.all()::get)
                        .filter(Fate::comes)
                        .isPresent();
    }

    /** What stays may need something new, as a function that is already there and now calls another one. */
    private void arriveAfterFarNeeds(Node node, ObjectId staying, Set<ObjectId> seen) {
        if (!seen.add(staying)) {
            return;
        }
        for (Dependency need : linksAfter.needsOf(staying)) {
            Fate fate = fates.all().get(need.referenced());
            if (fate == null) {
                arriveAfterFarNeeds(node, need.referenced(), seen);
            } else if (fate.comes()) {
                edge(Node.in(need.referenced()), node, true);
            }
        }
        for (Dependency part : linksAfter.dependentsOf(staying)) {
            boolean isStayingPart =
                    part.strength() == Strength.AUTO && fates.all().get(part.dependent()) == null;
            if (isStayingPart) {
                arriveAfterFarNeeds(node, part.dependent(), seen);
            }
        }
    }

    private Node add(Node node) {
        earlier.computeIfAbsent(node, n -> new LinkedHashSet<>());
        return node;
    }

    private void edge(Node first, Node then, boolean soft) {
        boolean isBuilt = first.moment() == Node.Moment.ALTER && isRebuilt(first.id());
        if (isBuilt && !then.id().equals(first.id())) {
            edge(Node.shed(first.id()), then, true);
        }
        if (!first.equals(then)) {
            add(first);
            (soft ? betterEarlier : earlier)
                    .computeIfAbsent(then, n -> new LinkedHashSet<>())
                    .add(first);
        }
    }

    private Map<String, List<ObjectId>> takenSlots() {
        Map<String, List<ObjectId>> taken = new HashMap<>();
        fates.all().forEach((id, fate) -> {
            if (fate != Fate.CREATE) {
                leftSlots(id)
                        .forEach(slot -> taken.computeIfAbsent(slot, s -> new ArrayList<>())
                                .add(id));
            }
        });
        return taken;
    }
}
