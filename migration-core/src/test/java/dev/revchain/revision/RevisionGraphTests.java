package dev.revchain.revision;

import static dev.revchain.revision.GraphText.graph;
import static dev.revchain.revision.GraphText.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RevisionGraphTests {

    //          +- l1 -- l2 -+
    //   r1 ----+            +- m       u1 ····> x1
    //          +- x1 -- x2 -+
    private static final RevisionGraph DIAMOND = graph("""
            r1
            l1 < r1 [left]
            x1 < r1 [right]
            l2 < l1
            x2 < x1
            m < l2, x2
            u1 ! right
            """);

    @Test
    void finishesABranchBeforeTheNextIsBegun() {
        assertEquals("r1 l1 l2 x1 x2 m u1", names(DIAMOND.revisions()));
    }

    @Test
    void knowsNeighbours() {
        assertEquals(ids("l2 x2"), DIAMOND.parents(new RevisionId("m")));
        assertEquals(ids("l1 x1"), DIAMOND.children(new RevisionId("r1")));
        assertEquals(ids("x1"), DIAMOND.dependencies(new RevisionId("u1")));
        assertEquals(ids("x2 u1"), DIAMOND.neededBy(new RevisionId("x1")));
        assertEquals(ids("x1"), DIAMOND.needs(new RevisionId("u1")));
    }

    @Test
    void followsDependenciesOnlyWhereTheyCount() {
        assertEquals(ids("r1 x1 u1"), DIAMOND.ancestors(ids("u1")));
        assertEquals(ids("u1"), DIAMOND.ancestorsByParents(ids("u1")));
        assertEquals(ids("x1 x2 m u1"), DIAMOND.descendants(ids("x1")));
        assertEquals(ids("x1 x2 m"), DIAMOND.descendantsByParents(ids("x1")));
    }

    @Test
    void tellsHeadsFromEffectiveHeads() {
        RevisionGraph graph = graph("u1\nu2 < u1 ! p1\np1");
        assertEquals(ids("u2 p1"), graph.heads());
        assertEquals(ids("u2"), graph.effectiveHeads());
        assertEquals(ids("u1 p1"), graph.bases());
        assertEquals(ids("u2"), graph.maximal(ids("u1 u2 p1")));
        assertEquals(ids("u2 p1"), graph.tips(ids("u1 u2 p1")));
    }

    @Test
    void findsBranchPoints() {
        assertEquals(ids("r1"), DIAMOND.branchPoints());
    }

    @Test
    void aBranchIsTheWholeLineThroughTheCarrier() {
        assertEquals(ids("r1 l1 l2 m"), DIAMOND.branch(new BranchLabel("left")));
        assertEquals(Set.of(), DIAMOND.branch(new BranchLabel("nothing")));
        assertEquals(Optional.of(new RevisionId("l1")), DIAMOND.carrier(new BranchLabel("left")));
    }

    @Test
    void labelsGoToAllDescendantsButNotBelowABranchPoint() {
        assertEquals("[]", labels(DIAMOND, "r1"));
        assertEquals("[left]", labels(DIAMOND, "l2"));
        assertEquals("[left, right]", labels(DIAMOND, "m"));
        assertEquals("m (left, right)", DIAMOND.describe(new RevisionId("m")));
    }

    @Test
    void labelsGoDownALineThatNeverBranches() {
        RevisionGraph line = graph("a\nb < a\nc < b [lib]\nd < c");
        assertEquals("[lib]", labels(line, "a"));
        assertEquals("[lib]", labels(line, "d"));
        RevisionGraph branching = graph("a\nb < a\nc < b [lib]\nd < c\ne < c");
        assertEquals("[]", labels(branching, "a"));
        assertEquals("[lib]", labels(branching, "e"));
    }

    @Test
    void theOrderGivenBreaksTies() {
        assertEquals("b1 b2 a1", names(graph("b1\na1\nb2 < b1").inOrder(ids("a1 b1 b2"))));
        assertEquals("a1 b1 b2", names(graph("a1\nb1\nb2 < b1").revisions()));
    }

    @Test
    void inTheOtherOrderTheLastBranchComesFirst() {
        RevisionGraph graph = graph("a\nb1 < a\nb2 < b1\nc1 < a\nc2 < c1\nm < b2 c2\nn < m");
        assertEquals("a b1 b2 c1 c2 m n", names(graph.revisions()));
        assertEquals("a c1 c2 b1 b2 m n", names(graph.inOtherOrder(ids("a b1 b2 c1 c2 m n"))));
        assertEquals("a b1 b2", names(graph.inOtherOrder(ids("a b1 b2"))));
    }

    @Test
    void theOtherOrderIsAnOrderToo() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            RevisionGraph graph = RandomGraphs.graph(random);
            Set<RevisionId> all = graph.ancestors(graph.heads());
            Set<RevisionId> applied = new LinkedHashSet<>();
            for (Revision revision : graph.inOtherOrder(all)) {
                assertTrue(applied.containsAll(graph.needs(revision.id())), graph.revisions()::toString);
                applied.add(revision.id());
            }
            assertEquals(all, applied);
        }
    }

    @Test
    void childrenMayBeGivenBeforeTheirParents() {
        assertEquals("a b c", names(graph("c < b\nb < a\na").revisions()));
    }

    @Test
    void anEmptyGraphIsAGraph() {
        RevisionGraph empty = RevisionGraph.of(List.of());
        assertEquals(Set.of(), empty.heads());
        assertEquals(List.of(), empty.revisions());
    }

    @Test
    void refusesQuestionsAboutStrangers() {
        MigrationException.Refused refused =
                assertThrows(MigrationException.Refused.class, () -> DIAMOND.ancestors(ids("zz")));
        assertEquals(ProblemCode.REVISION_NOT_FOUND, refused.problems().get(0).code());
        assertTrue(DIAMOND.find(new RevisionId("zz")).isEmpty());
    }

    @Test
    void refusesWithEveryDefect() {
        MigrationException.Refused refused =
                assertThrows(MigrationException.Refused.class, () -> graph("a < x\nb < y"));
        assertEquals(
                List.of(ProblemCode.MISSING_PARENT, ProblemCode.MISSING_PARENT),
                refused.problems().stream().map(Problem::code).toList());
    }

    @Test
    void aLineOfAHundredThousandIsNotTooDeep() {
        RevisionGraph graph = GraphText.line(100_000);
        assertEquals(ids("r99999"), graph.heads());
        assertEquals(100_000, graph.ancestors(graph.heads()).size());
    }

    private static String names(List<Revision> revisions) {
        return revisions.stream().map(r -> r.id().value()).collect(Collectors.joining(" "));
    }

    private static String labels(RevisionGraph graph, String id) {
        return graph.labels(new RevisionId(id)).stream().sorted().toList().toString();
    }
}
