package dev.revchain.plan;

import static dev.revchain.revision.GraphText.graph;
import static dev.revchain.revision.GraphText.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTests {

    //        +- l1 -- l2
    //   r1 --+                     p1 -- p2
    //        +- x1 -- x2                 :
    //                              u1 -- u2 -- u3
    private static final RevisionGraph GRAPH = graph("""
            r1
            l1 < r1 [left]
            l2 < l1
            x1 < r1 [right]
            x2 < x1
            p1 [pay]
            p2 < p1
            u1 [usr]
            u2 < u1 ! p2
            u3 < u2
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l1 x2 | heads      | l2 u3 x2",
                "l2 x2 | l1,x1      | l1 x1",
                "l2 x2 | l1         | l1 x2",
                "l2 x2 | r1         | r1",
                "l2 x2 | left@base  | x2",
                "l2 u3 | base       | ",
                "      | u1,u3      | u3",
                "      | u2,p2      | u2",
                "u3    | usr@base   | ",
                "u3 l1 | pay@base   | l1",
                "l1    | x1         | l1 x1",
                "l1    | left@+1    | l2",
                "l2 x1 | left@-1    | l1 x1",
                "l2    | base,x1    | x1",
            })
    void replacesTheLineAndKeepsTheOthers(String applied, String target, String heads) {
        assertEquals(
                ids(heads == null ? "" : heads), stamp(applied, target, false).headsAfter());
    }

    @Test
    void saysWhichRowsChange() {
        StampPlan plan = stamp("l2 p1", "x1", false);
        assertEquals(List.of(), List.copyOf(plan.remove()));
        assertEquals(List.copyOf(ids("x1")), List.copyOf(plan.add()));
        assertEquals(ids("l2 p1"), plan.headsBefore());
        assertEquals(
                List.copyOf(ids("l2 l1 r1")),
                List.copyOf(stamp("l2", "left@base", false).remove()));
        assertTrue(stamp("l2", "l2", false).isEmpty());
    }

    @Test
    void purgeForgetsEverythingEvenWhatIsUnknown() {
        StampPlan plan = new Planner(GRAPH).stamp(ids("r1 x1 lost"), Target.parse("l1"), true);
        assertEquals(ids("lost x1"), plan.remove());
        assertEquals(ids("l1"), plan.add());
        assertEquals(ids("l1"), plan.headsAfter());
        assertEquals(ids("x1 lost"), plan.headsBefore());
    }

    @Test
    void withoutPurgeTheUnknownIsRefused() {
        MigrationException.Refused refused = assertThrows(
                MigrationException.Refused.class,
                () -> new Planner(GRAPH).stamp(ids("r1 lost"), Target.parse("l1"), false));
        assertEquals(ProblemCode.REVISION_UNKNOWN, refused.problems().get(0).code());
    }

    private static StampPlan stamp(String applied, String target, boolean purge) {
        return new Planner(GRAPH)
                .stamp(GRAPH.ancestors(ids(applied == null ? "" : applied)), Target.parse(target), purge);
    }
}
