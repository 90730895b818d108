package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one topological sort. It walks the nodes in their usual order and puts before each what it needs. A whole whose parts
 * can be written inside it first gets everything its parts need, so that nothing comes between.
 */
final class Sorter {

    /** How many wholes may wait for each other's parts, as tables do whose foreign keys make a long chain. */
    private static final int DEEPEST = 200;

    private final Graph graph;
    private final Catalog before;
    private final Catalog after;
    private final AlterRules rules;
    private final Map<ObjectId, List<Node>> parts = new HashMap<>();
    private final Map<Node, Node> wholes = new HashMap<>();
    private final Set<Node> sorted = new LinkedHashSet<>();
    private final Set<Node> open = new HashSet<>();
    /** Wholes that go and could not yet. */
    private final Set<Node> waiting = new HashSet<>();

    private final Set<ObjectId> circling = new LinkedHashSet<>();

    private boolean forced;

    /** Whether parts are looked for: then nothing is hurried for the sake of having one more part inside. */
    private boolean gathering;

    Sorter(Graph graph, Catalog before, Catalog after, AlterRules rules) {
        this.graph = graph;
        this.before = before;
        this.after = after;
        this.rules = rules;
    }

    List<Node> sort(List<Node> usual) {
        usual.forEach(this::noteWhole);
        usual.forEach(this::visit);
        usual.stream().filter(this::isCircling).map(Node::id).forEach(circling::add);
        // What is left hangs in a circle that no order can please: the server will say which.
        forced = true;
        usual.forEach(this::visit);
        return new ArrayList<>(sorted);
    }

    /** What is altered in the midst of a circle, and would be out of it if it were dropped and made again. */
    Set<ObjectId> circling() {
        return circling;
    }

    private boolean isCircling(Node node) {
        return node.moment() == Node.Moment.ALTER
                && !sorted.contains(node)
                && rules.stepsOutOfCircles(before.objects().get(node.id()))
                && waitsForItself(node);
    }

    private boolean waitsForItself(Node node) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> ahead = new ArrayDeque<>(graph.before(node));
        while (!ahead.isEmpty()) {
            Node next = ahead.remove();
            if (next.equals(node)) {
                return true;
            }
            if (!sorted.contains(next) && seen.add(next)) {
                ahead.addAll(graph.before(next));
            }
        }
        return false;
    }

    private void noteWhole(Node node) {
        whole(node).ifPresent(whole -> {
            wholes.put(node, Node.in(whole));
            parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(node);
        });
    }

    private Optional<ObjectId> whole(Node node) {
        if (node.moment() != Node.Moment.IN) {
            return Optional.empty();
        }
        SchemaObject part = after.objects().get(node.id());
        SchemaObject at = part;
        Optional<ObjectId> outermost = Optional.empty();
        while (at.parent().map(after.objects()::get).isPresent()) {
            at = after.objects().get(at.parent().get());
            if (graph.nodes().contains(Node.in(at.id())) && rules.folds(part, at)) {
                outermost = Optional.of(at.id());
            }
        }
        return outermost;
    }

    /** Puts the node and all it needs; false when it needs something that waits for it. */
    private boolean visit(Node node) {
        if (sorted.contains(node)) {
            return true;
        }
        Node whole = wholes.get(node);
        if (whole != null && !open.contains(whole) && !open.contains(node) && visit(whole) && sorted.contains(node)) {
            return true;
        }
        if (!open.contains(node) && goesWithWhole(node)) {
            return true;
        }
        if (!open.add(node)) {
            return forced;
        }
        boolean ready = true;
        for (Node better : graph.betterBefore(node)) {
            ready &= visit(better) || !gathering;
        }
        for (Node needed : graph.before(node)) {
            ready &= visit(needed);
        }
        if (ready) {
            place(node);
        }
        open.remove(node);
        return ready;
    }

    /** What goes as a part of something that goes too needs no word of its own, unless the whole waits for it elsewhere. */
    private boolean goesWithWhole(Node node) {
        if (node.moment() != Node.Moment.OUT) {
            return false;
        }
        Optional<Node> whole = before.objects()
                .get(node.id())
                .parent()
                .map(Node::out)
                .filter(graph.nodes()::contains)
                .filter(out -> !open.contains(out) && !waiting.contains(out));
        if (whole.isEmpty()) {
            return false;
        }
        boolean gone = visit(whole.get());
        if (!gone) {
            waiting.add(whole.get());
        }
        return gone && sorted.contains(node);
    }

    private void place(Node node) {
        List<Node> all = node.moment() == Node.Moment.IN ? parts.getOrDefault(node.id(), List.of()) : List.of();
        Set<Node> together = new HashSet<>(Set.of(node));
        // A part may read another one that comes later in the whole, as a generated column does.
        for (int before = 0; together.size() > before; ) {
            before = together.size();
            all.stream()
                    .filter(part -> !together.contains(part) && isReady(part, together))
                    .forEach(together::add);
        }
        sorted.add(node);
        all.stream().filter(together::contains).forEach(sorted::add);
    }

    private boolean isReady(Node part, Set<Node> together) {
        if (sorted.contains(part) || open.size() > DEEPEST || !open.add(part)) {
            return false;
        }
        boolean outermost = !gathering;
        gathering = true;
        boolean ready = true;
        for (Node needed : graph.betterBefore(part)) {
            ready &= together.contains(needed) || visit(needed);
        }
        for (Node needed : graph.before(part)) {
            ready &= together.contains(needed) || visit(needed);
        }
        gathering = !outermost;
        open.remove(part);
        return ready && !sorted.contains(part);
    }
}
