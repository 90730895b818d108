package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.diff.Change.Half;
import java.util.List;
import java.util.Optional;

/** Two catalogs to the changes between them. The way back is the same with the arguments exchanged. */
public final class Differ {

    private final AlterRules rules;

    /** A differ for objects that these rules know. */
    public Differ(AlterRules rules) {
        this.rules = rules;
    }

    /** The changes that make the one catalog of the other, in an order in which each can be made. */
    public List<Change> diff(Catalog present, Catalog desired) {
        Fates plain = new Fates(present, desired, new Links(present), new Links(desired), rules);
        Arrivals expected = Arrivals.expected(present, desired, plain.all(), rules);
        return ordered(expected.before(), expected.after());
    }

    private List<Change> ordered(Catalog before, Catalog after) {
        Links linksBefore = new Links(before);
        Links linksAfter = new Links(after);
        Fates fates = new Fates(before, after, linksBefore, linksAfter, rules);
        Graph graph = new Graph(before, after, linksBefore, linksAfter, fates, rules);
        List<Node> usual = new UsualOrder(before, after).sort(graph.nodes());
        List<Node> order = new Sorter(graph, before, after, rules).sort(usual);
        Departures departures =
                new Departures(linksBefore, order, fates.contents().gone(fates.all()));
        return order.stream()
                .filter(node -> node.moment() != Node.Moment.OUT || departures.isSpoken(node.id()))
                .map(node -> change(node, before, after, fates))
                .toList();
    }

    private static Change change(Node node, Catalog before, Catalog after, Fates fates) {
        Optional<SchemaObject> old = before.find(node.id());
        Optional<SchemaObject> wanted = after.find(node.id());
        return switch (node.moment()) {
            case ASIDE -> fates.contents().keep(node.id(), Half.OUT);
            case BACK -> fates.contents().keep(node.id(), Half.IN);
            case ALTER -> new Change.Alter(old.orElseThrow(), wanted.orElseThrow(), fates.carriedBy(node.id()));
            case OUT ->
                wanted.<Change>map(now -> new Change.Replace(old.orElseThrow(), now, Half.OUT))
                        .orElseGet(() -> new Change.Drop(old.orElseThrow()));
            case IN ->
                old.<Change>map(was -> new Change.Replace(was, wanted.orElseThrow(), Half.IN))
                        .orElseGet(() -> new Change.Create(wanted.orElseThrow()));
        };
    }
}
