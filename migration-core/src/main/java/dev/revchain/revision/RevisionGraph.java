package dev.revchain.revision;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How revisions hang together. Two kinds of arrows: a revision revises its parents, and it may depend on others. The
 * line of a branch follows parents alone; what must be applied before what follows both.
 *
 * <p>Every answer is in one order: what is needed comes first, a branch is finished before the next is begun, and ties
 * are broken by the order in which the revisions were given. Questions about a revision that is not in the graph are
 * refused with {@code REVISION_NOT_FOUND}.
 */
public final class RevisionGraph {

    private final List<Revision> revisions;
    private final GraphShape shape;
    private final Map<RevisionId, Integer> places;
    private final Map<BranchLabel, RevisionId> carriers = new LinkedHashMap<>();
    private final Links lineage;
    private final Links needs;
    private final List<Set<BranchLabel>> labels;

    private RevisionGraph(GraphShape shape) {
        this.shape = shape;
        this.revisions = Collections.unmodifiableList(shape.revisions());
        this.places = shape.places();
        this.lineage = shape.lineage();
        this.needs = shape.needs();
        this.labels = new InheritedLabels(revisions, lineage, needs).ofEach();
        for (Revision revision : revisions) {
            for (BranchLabel label : revision.branchLabels()) {
                carriers.put(label, revision.id());
            }
        }
    }

    /**
     * The graph of these revisions.
     *
     * @throws MigrationException.Refused with every {@linkplain #defectsOf defect}
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return of(revisions, GraphDefect::toProblem);
    }

    /**
     * The graph of these revisions.
     *
     * @param wording how to tell of a defect
     * @throws MigrationException.Refused with every {@linkplain #defectsOf defect}
     */
    public static RevisionGraph of(Collection<Revision> revisions, Function<GraphDefect, Problem> wording) {
        GraphInspection inspection = GraphInspection.of(revisions);
        List<Problem> problems = new ArrayList<>();
        for (GraphDefect defect : inspection.defects()) {
            problems.add(wording.apply(defect));
        }
        MigrationException.refuseIfAny(problems);
        return new RevisionGraph(inspection.shape().ordered());
    }

    /** Everything that keeps these revisions from being a graph; empty when nothing does. */
    public static List<GraphDefect> defectsOf(Collection<Revision> revisions) {
        return GraphInspection.of(revisions).defects();
    }

    /** All revisions, what is needed first. */
    public List<Revision> revisions() {
        return revisions;
    }

    public boolean contains(RevisionId id) {
        return places.containsKey(id);
    }

    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(places.get(id)).map(revisions::get);
    }

    public Revision get(RevisionId id) {
        return revisions.get(place(id));
    }

    /** Those of the given revisions that are in the graph, in the graph's order. */
    public List<Revision> inOrder(Set<RevisionId> ids) {
        BitSet known = new BitSet(revisions.size());
        for (RevisionId id : ids) {
            if (contains(id)) {
                known.set(place(id));
            }
        }
        List<Revision> inOrder = new ArrayList<>();
        for (int place = known.nextSetBit(0); place >= 0; place = known.nextSetBit(place + 1)) {
            inOrder.add(revisions.get(place));
        }
        return inOrder;
    }

    /**
     * The given revisions in another order in which they can be applied: of branches that need nothing of each other, the
     * one that is last {@linkplain #inOrder in order} is the first. Where there is but one order, it is that.
     *
     * @param ids with each revision, all that it needs or nothing of it
     */
    public List<Revision> inOtherOrder(Set<RevisionId> ids) {
        int last = revisions.size() - 1;
        return IntStream.of(new DepthFirst(needs.mirrored()).order())
                .mapToObj(place -> revisions.get(last - place))
                .filter(revision -> ids.contains(revision.id()))
                .toList();
    }

    /** What it revises, in the order written. */
    public Set<RevisionId> parents(RevisionId id) {
        return get(id).downRevisions();
    }

    /** What revises it. */
    public Set<RevisionId> children(RevisionId id) {
        return ids(lineage.above(place(id)));
    }

    /** What it depends on, labels resolved to the revisions that carry them. */
    public Set<RevisionId> dependencies(RevisionId id) {
        LinkedHashSet<RevisionId> dependencies = new LinkedHashSet<>();
        get(id).dependsOn().forEach(word -> dependencies.add(shape.dependency(word)));
        return Collections.unmodifiableSet(dependencies);
    }

    /** Its parents and its dependencies: what must be applied just before it. */
    public Set<RevisionId> needs(RevisionId id) {
        return ids(needs.below(place(id)));
    }

    /** Its children and what depends on it: what cannot stay when it goes. */
    public Set<RevisionId> neededBy(RevisionId id) {
        return ids(needs.above(place(id)));
    }

    /** The given revisions with everything that they need, by parents and by dependencies. */
    public Set<RevisionId> ancestors(Set<RevisionId> ids) {
        return ids(needs.withAllBelow(bits(ids)));
    }

    /** The given revisions with their ancestors by parents alone. */
    public Set<RevisionId> ancestorsByParents(Set<RevisionId> ids) {
        return ids(lineage.withAllBelow(bits(ids)));
    }

    /** The given revisions with everything that needs them, by parents and by dependencies. */
    public Set<RevisionId> descendants(Set<RevisionId> ids) {
        return ids(needs.withAllAbove(bits(ids)));
    }

    /** The given revisions with their descendants by parents alone. */
    public Set<RevisionId> descendantsByParents(Set<RevisionId> ids) {
        return ids(lineage.withAllAbove(bits(ids)));
    }

    /** Revisions that nothing revises. */
    public Set<RevisionId> heads() {
        return ids(lineage.tops());
    }

    /** Revisions that nothing revises and nothing depends on. */
    public Set<RevisionId> effectiveHeads() {
        return ids(needs.tops());
    }

    /** Revisions without a parent. */
    public Set<RevisionId> bases() {
        return where(place -> lineage.below(place).length == 0);
    }

    /** Revisions with several children. */
    public Set<RevisionId> branchPoints() {
        return where(place -> lineage.above(place).length > 1);
    }

    /** The heads of a database: those of the applied revisions that no other applied one needs. */
    public Set<RevisionId> maximal(Set<RevisionId> applied) {
        return tops(applied, needs);
    }

    /**
     * The applied revisions without an applied child. More than {@link #maximal} as soon as one line depends on
     * another: the newest of that other line is among these too.
     */
    public Set<RevisionId> tips(Set<RevisionId> applied) {
        return tops(applied, lineage);
    }

    /**
     * The labels of a revision: its own, those of its ancestors by parents, and those of its descendants as long as
     * no branch point and no merge point lies between it and its head (Alembic's rule).
     */
    public Set<BranchLabel> labels(RevisionId id) {
        return labels.get(place(id));
    }

    /** The revision that carries this label itself. */
    public Optional<RevisionId> carrier(BranchLabel label) {
        return Optional.ofNullable(carriers.get(label));
    }

    /** All labels that revisions carry themselves, with their carriers. */
    public Map<BranchLabel, RevisionId> carriers() {
        return Collections.unmodifiableMap(carriers);
    }

    /** The whole line through a revision: itself, its ancestors and its descendants by parents. */
    public Set<RevisionId> line(RevisionId through) {
        BitSet line = lineage.withAllBelow(bits(Set.of(through)));
        line.or(lineage.withAllAbove(bits(Set.of(through))));
        return ids(line);
    }

    /** The members of a branch: the whole line through the revision that carries the label; empty if none does. */
    public Set<RevisionId> branch(BranchLabel label) {
        return carrier(label).map(this::line).orElse(Set.of());
    }

    /** A revision as people read it: its id, its labels in brackets, its message. */
    public String describe(RevisionId id) {
        Revision revision = get(id);
        List<String> words = new ArrayList<>(List.of(id.value()));
        if (!labels(id).isEmpty()) {
            words.add("("
                    + String.join(
                            ", ", labels(id).stream().map(BranchLabel::value).toList()) + ")");
        }
        words.add(revision.message());
        return String.join(" ", words).strip();
    }

    private int place(RevisionId id) {
        Integer place = places.get(id);
        if (place == null) {
            throw Problem.of(ProblemCode.REVISION_NOT_FOUND, "there is no revision \"" + id + "\" in the graph")
                    .refused();
        }
        return place;
    }

    private BitSet bits(Set<RevisionId> ids) {
        BitSet bits = new BitSet(revisions.size());
        for (RevisionId id : ids) {
            bits.set(place(id));
        }
        return bits;
    }

    private Set<RevisionId> tops(Set<RevisionId> applied, Links links) {
        BitSet bits = bits(applied);
        BitSet tops = (BitSet) bits.clone();
        for (int place = bits.nextSetBit(0); place >= 0; place = bits.nextSetBit(place + 1)) {
            for (int above : links.above(place)) {
                if (bits.get(above)) {
                    tops.clear(place);
                }
            }
        }
        return ids(tops);
    }

    private Set<RevisionId> where(IntPredicate wanted) {
        return ids(IntStream.range(0, revisions.size()).filter(wanted).toArray());
    }

    private Set<RevisionId> ids(BitSet some) {
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (int place = some.nextSetBit(0); place >= 0; place = some.nextSetBit(place + 1)) {
            ids.add(revisions.get(place).id());
        }
        return Collections.unmodifiableSet(ids);
    }

    private Set<RevisionId> ids(int[] some) {
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (int place : some) {
            ids.add(revisions.get(place).id());
        }
        return Collections.unmodifiableSet(ids);
    }
}
