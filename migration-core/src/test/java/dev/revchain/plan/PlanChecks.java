package dev.revchain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for every plan, whatever the graph. */
final class PlanChecks {

    private PlanChecks() {}

    /** Walks through a plan: nothing runs before what it needs, and the heads are those of the set at every step. */
    static void requireValid(RevisionGraph graph, Plan plan) {
        Set<RevisionId> applied = new HashSet<>(graph.ancestors(plan.headsBefore()));
        assertEquals(graph.maximal(applied), plan.headsBefore(), "heads before");
        for (Step step : plan.steps()) {
            RevisionId id = step.revision().id();
            if (step.direction() == Direction.UP) {
                assertTrue(applied.containsAll(graph.needs(id)), () -> id + " goes up before what it needs");
                assertTrue(applied.add(id), () -> id + " goes up twice");
            } else {
                assertTrue(
                        Collections.disjoint(applied, graph.neededBy(id)),
                        () -> id + " comes down before what needs it");
                assertTrue(applied.remove(id), () -> id + " comes down without having been up");
            }
            assertEquals(graph.maximal(applied), step.headsAfter(), () -> "heads after " + id);
            assertEquals(applied, graph.ancestors(applied), () -> "not closed after " + id);
        }
        assertEquals(graph.maximal(applied), plan.headsAfter(), "heads after");
    }

    static void requireNewestFirst(RevisionGraph graph, List<RevisionId> ids) {
        Set<RevisionId> shown = new HashSet<>();
        for (RevisionId id : ids) {
            assertFalse(graph.needs(id).stream().anyMatch(shown::contains), () -> id + " stands below what it needs");
            shown.add(id);
        }
    }
}
