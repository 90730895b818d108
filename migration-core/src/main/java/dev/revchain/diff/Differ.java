package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.diff.Change.Half;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two catalogs to the changes between them. The way back is the same with the arguments exchanged. */
public final class Differ {

    private final AlterRules rules;

    /** A differ for objects that these rules know. */
    public Differ(AlterRules rules) {
        this.rules = rules;
    }

    /** The changes that make the one catalog of the other, in an order in which each can be made. */
    public List<Change> diff(Catalog from, Catalog to) {
        Catalog present = rules.present(rules.alongside(from, to), to);
        Catalog desired = rules.alongside(to, from);
        Set<ObjectId> aside = new HashSet<>();
        while (true) {
            Fates plain = new Fates(present, desired, new Links(present), new Links(desired), rules, aside);
            Arrivals expected = Arrivals.expected(present, desired, plain.all(), rules);
            Ordered ordered = ordered(expected.before(), expected.after(), aside);
            if (!aside.addAll(ordered.circling())) {
                return ordered.changes();
            }
        }
    }

    /** @param circling what is better dropped and made again, for altering it waits for itself */
    private record Ordered(List<Change> changes, Set<ObjectId> circling) {}

    private Ordered ordered(Catalog before, Catalog after, Set<ObjectId> aside) {
        Links linksBefore = new Links(before);
        Links linksAfter = new Links(after);
        Fates fates = new Fates(before, after, linksBefore, linksAfter, rules, aside);
        Graph graph = new Graph(before, after, linksBefore, linksAfter, fates, rules);
        List<Node> usual = new UsualOrder(before, after).sort(graph.nodes());
        Sorter sorter = new Sorter(graph, before, after, rules);
        List<Node> order = sorter.sort(usual);
        Departures departures = new Departures(
                linksBefore,
                order,
                fates.contents().gone(fates.all()),
                new Takers(order, before, after),
                id -> isRebuilt(id, before, after));
        List<Change> changes = order.stream()
                .filter(node -> node.moment() != Node.Moment.OUT
                        || (departures.isSpoken(node.id()) && !goesWithRebuilt(node.id(), before, after)))
                .map(node -> change(node, before, after, fates))
                .toList();
        return new Ordered(changes, sorter.circling());
    }

    private boolean isRebuilt(ObjectId id, Catalog before, Catalog after) {
        Optional<SchemaObject> old = before.find(id);
        Optional<SchemaObject> wanted = after.find(id);
        return old.isPresent() && wanted.isPresent() && !old.equals(wanted) && rules.rebuilds(old.get(), wanted.get());
    }

    /** What can be written inside a type goes with the old form of it. */
    private boolean goesWithRebuilt(ObjectId id, Catalog before, Catalog after) {
        SchemaObject part = before.objects().get(id);
        return part.parent()
                .filter(whole -> isRebuilt(whole, before, after))
                .flatMap(before::find)
                .filter(whole -> rules.folds(part, whole))
                .isPresent();
    }

    private static Change change(Node node, Catalog before, Catalog after, Fates fates) {
        Optional<SchemaObject> old = before.find(node.id());
        Optional<SchemaObject> wanted = after.find(node.id());
        return switch (node.moment()) {
            case ASIDE -> fates.contents().keep(node.id(), Half.OUT);
            case BACK -> fates.contents().keep(node.id(), Half.IN);
            case ALTER -> new Change.Alter(old.orElseThrow(), wanted.orElseThrow(), fates.carriedBy(node.id()));
            case SHED -> new Change.Shed(old.orElseThrow(), wanted.orElseThrow(), fates.carriedBy(node.id()));
            case OUT ->
                wanted.<Change>map(now -> new Change.Replace(old.orElseThrow(), now, Half.OUT))
                        .orElseGet(() -> new Change.Drop(old.orElseThrow()));
            case IN ->
                old.<Change>map(was -> new Change.Replace(was, wanted.orElseThrow(), Half.IN))
                        .orElseGet(() -> new Change.Create(wanted.orElseThrow()));
        };
    }
}
