package dev.revchain.plan;

import static dev.revchain.revision.GraphText.graph;
import static dev.revchain.revision.GraphText.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.revision.GraphText;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionRange;
import dev.revchain.revision.Target;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Named graphs, each drawn; older revisions stand on the left. */
class PlannerTests {

    //   a -- b -- c -- d
    private static final RevisionGraph LINE = graph("a\nb < a\nc < b\nd < c");

    //             +- l1 -- l2 -+
    //   r0 -- r1 -+            +- m
    //             +- x1 -- x2 -+
    private static final RevisionGraph DIAMOND =
            graph("r0\nr1 < r0\nl1 < r1 [left]\nl2 < l1\nx1 < r1 [right]\nx2 < x1\nm < l2, x2");

    //   a1 -- a2       b1 -- b2
    private static final RevisionGraph TWO_BASES = graph("a1 [aa]\na2 < a1\nb1 [bb]\nb2 < b1");

    //   u1 -- u2 -- u3
    //         :
    //   p1 -- p2 -- p3
    private static final RevisionGraph CROSS = graph("u1 [usr]\nu2 < u1 ! p2\nu3 < u2\np1 [pay]\np2 < p1\np3 < p2");

    //        +- b1 -- c1 -- d1
    //   a ---+
    //        +- b2
    private static final RevisionGraph LONG_SHORT = graph("a\nb1 < a\nb2 < a\nc1 < b1\nd1 < c1");

    //        +- b1 -+
    //   a ---+- b2 -+- m -- n
    //        +- b3 -+
    private static final RevisionGraph THREE_WAY = graph("a\nb1 < a [one]\nb2 < a\nb3 < a\nm < b1, b2, b3\nn < m");

    //   a -- s -- b -- c        s was spliced in: c is a head, t too
    //        |
    //        +- t
    private static final RevisionGraph SPLICE = graph("a\ns < a\nb < s\nc < b\nt < s");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "       | head  | +a +b +c +d | d",
                "       | c     | +a +b +c    | c",
                "b      | +1    | +c          | c",
                "b      | +2    | +c +d       | d",
                "a      | d-1   | +b +c       | c",
                "       | a+1   | +a +b       | b",
                "       | base+2 | +a +b      | b",
                "d      | b     |             | d",
                "d      | base  |             | d",
                "c      | current |           | c",
                "b      | +3    | OUT_OF_RANGE |",
                "b      | -1    | NOT_AN_UPGRADE |",
                "b      | zz    | REVISION_NOT_FOUND |",
            })
    void goesUpALine(String applied, String target, String steps, String heads) {
        assertUp(LINE, applied, target, steps, heads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d      | -1    | -d          | c",
                "d      | -4    | -d -c -b -a | ",
                "d      | b     | -d -c       | b",
                "d      | base  | -d -c -b -a | ",
                "c      | d-2   | -c          | b",
                "c      | a+1   | -c          | b",
                "c      | c     |             | c",
                "       | base  |             | ",
                "d      | head  |             | d",
                "d      | a-1   | -d -c -b -a | ",
                "b      | d-4   | -b -a       | ",
                "b      | c     | NOT_A_DOWNGRADE |",
                "b      | -3    | OUT_OF_RANGE |",
                "       | -1    | OUT_OF_RANGE |",
                "b      | a-2   | OUT_OF_RANGE |",
                "b      | +1    | NOT_A_DOWNGRADE |",
                "c      | a,b   | OVERLAPPING_REVISIONS |",
            })
    void goesDownALine(String applied, String target, String steps, String heads) {
        assertDown(LINE, applied, target, steps, heads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "       | head       | +r0 +r1 +l1 +l2 +x1 +x2 +m | m",
                "r1     | l2,x1      | +l1 +l2 +x1                | l2 x1",
                "l2     | +1         | +x1 +x2 +m                 | m",
                "l1     | right@+1   | +x1                        | l1 x1",
                "l1     | left@head  | +l2 +x1 +x2 +m             | m",
                "r1     | left@m-1   | +l1 +l2                    | l2",
                "r1     | +1         | AMBIGUOUS_STEP             |",
                "l1 x1  | +1         | AMBIGUOUS_STEP             |",
                "r1     | left@x1    | NOT_ON_BRANCH              |",
            })
    void goesUpADiamond(String applied, String target, String steps, String heads) {
        assertUp(DIAMOND, applied, target, steps, heads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m      | -1         | -m                         | l2 x2",
                "m      | left@-1    | -m                         | l2 x2",
                "m      | left@-2    | -m -l2                     | l1 x2",
                "m      | l2         | -m                         | l2 x2",
                "m      | l1,x1      | -m -x2 -l2                 | l1 x1",
                "m      | r1         | -m -x2 -x1 -l2 -l1         | r1",
                "m      | left@r1    | -m -l2 -l1                 | x2",
                "l2 x2  | left@base  | -l2 -l1                    | x2",
                "l2     | left@base  | -l2 -l1 -r1 -r0            | ",
                "l2 x2  | left@-1    | -l2                        | l1 x2",
                "l2 x2  | l2-1       | -l2                        | l1 x2",
                "l2 x2  | l2-2       | -l2 -l1                    | x2",
                "l2     | x1-1       | -l2 -l1                    | r1",
                "l2 x2  | base       | -x2 -x1 -l2 -l1 -r1 -r0    | ",
                "l2 x2  | x2         |                            | l2 x2",
                "m      | -2         | AMBIGUOUS_STEP             |",
                "l2 x2  | -1         | AMBIGUOUS_STEP             |",
                "l1 x2  | left@-2    | AMBIGUOUS_STEP             |",
                "l2 x2  | left@r0    | NOT_A_DOWNGRADE            |",
                "x2     | left@-1    | NOT_A_DOWNGRADE            |",
                "l2 x2  | right@l1   | NOT_ON_BRANCH              |",
                "m      | m-1        | AMBIGUOUS_STEP             |",
            })
    void goesDownADiamond(String applied, String target, String steps, String heads) {
        assertDown(DIAMOND, applied, target, steps, heads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up     |        | heads   | +a1 +a2 +b1 +b2 | a2 b2",
                "up     |        | head    | MULTIPLE_HEADS |",
                "up     |        | bb@head | +b1 +b2     | b2",
                "up     |        | bb@+1   | +b1         | b1",
                "up     |        | +1      | AMBIGUOUS_STEP |",
                "down   | a2 b2  | aa@base | -a2 -a1     | b2",
                "down   | a2 b2  | a1-1    | -a2 -a1     | b2",
                "down   | a2 b2  | a1      | -a2         | a1 b2",
                "down   | a2 b2  | base    | -b2 -b1 -a2 -a1 | ",
                "down   | a2     | b1      | NOT_A_DOWNGRADE |",
                "down   | a2     | cc@base | BRANCH_NOT_FOUND |",
            })
    void keepsTwoBasesApart(String direction, String applied, String target, String steps, String heads) {
        assertPlan(TWO_BASES, direction, applied, target, steps, heads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up     |        | u3       | +u1 +p1 +p2 +u2 +u3 | u3",
                "up     | u1     | usr@+1   | +p1 +p2 +u2     | u2",
                "up     | u2     | p3       | +p3             | p3 u2",
                "down   | u3     | usr@base | -u3 -u2 -u1     | p2",
                "down   | u3     | pay@base | -u3 -u2 -p2 -p1 | u1",
                "down   | u3     | pay@-1   | -u3 -u2 -p2     | u1 p1",
                "down   | u3 p3  | pay@-1   | -p3             | u3",
                "down   | u3     | p1       | -u3 -u2 -p2     | u1 p1",
                "down   | u3     | p2       | NOT_A_DOWNGRADE |",
                "down   | u3     | -2       | -u3 -u2         | u1 p2",
                "down   | u3     | usr@p1   | NOT_ON_BRANCH   |",
            })
    void followsDependencies(String direction, String applied, String target, String steps, String heads) {
        assertPlan(CROSS, direction, applied, target, steps, heads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up     |        | heads | +a +b1 +c1 +d1 +b2 | d1 b2",
                "down   | d1 b2  | a     | -b2 -d1 -c1 -b1    | a",
                "down   | d1 b2  | b1    | -d1 -c1            | b1 b2",
                "down   | d1 b2  | b2    |                    | d1 b2",
            })
    void handlesALongAndAShortBranch(String direction, String applied, String target, String steps, String heads) {
        assertPlan(LONG_SHORT, direction, applied, target, steps, heads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up     | b1     | head     | +b2 +b3 +m +n | n",
                "down   | n      | -2       | -n -m         | b1 b2 b3",
                "down   | n      | -3       | AMBIGUOUS_STEP |",
                "down   | n      | one@-3   | -n -m -b1     | b2 b3",
                "down   | n      | b2,b3    | -n -m         | b1 b2 b3",
            })
    void mergesThreeWays(String direction, String applied, String target, String steps, String heads) {
        assertPlan(THREE_WAY, direction, applied, target, steps, heads);
    }

    @Test
    void fillsTheGapWhereARevisionWasSplicedIn() {
        Plan plan = new Planner(SPLICE).up(ids("a b c"), Target.parse("heads"));
        assertEquals("+s +t", words(plan));
        assertEquals(ids("c t"), plan.headsAfter());
    }

    @Test
    void plansRangesWithoutADatabase() {
        assertEquals("+c +d", words(along(LINE, "b:", Direction.UP)));
        assertEquals("+x1 +x2 +m", words(along(DIAMOND, "l2:head", Direction.UP)));
        assertEquals("+x2 +m", words(along(DIAMOND, "l2,x1:head", Direction.UP)));
        assertEquals("+c +d", words(along(LINE, "-2:head", Direction.UP)));
        assertEquals("-d -c", words(along(LINE, "d:b", Direction.DOWN)));
        assertEquals("-d", words(along(LINE, "heads:-1", Direction.DOWN)));
    }

    @ParameterizedTest
    @CsvSource({
        "UP, d:b",
        "UP, heads:b",
        "UP, b:base",
        "DOWN, b:d",
        "DOWN, base:head",
        "DOWN, b:heads",
    })
    void refusesARangeThatIsTheWrongWayRound(Direction direction, String range) {
        assertEquals("NOT_A_RANGE", outcome(() -> words(along(LINE, range, direction))));
    }

    @ParameterizedTest
    @CsvSource({"UP, b:b", "DOWN, b:b", "UP, d:head", "DOWN, base:base", "UP, current:b"})
    void nothingIsToDoWhereTheDatabaseOrTheRangeIsThere(Direction direction, String range) {
        assertEquals("", words(along(LINE, range, direction)));
    }

    private static Plan along(RevisionGraph graph, String range, Direction direction) {
        return new Planner(graph).along(RevisionRange.parse(range), direction, graph.ancestors(graph.heads()));
    }

    @Test
    void refusesAStateThatTheGraphDoesNotKnow() {
        assertEquals(
                "REVISION_UNKNOWN", outcome(() -> words(new Planner(LINE).up(ids("a lost"), Target.parse("head")))));
    }

    @Test
    void aLineOfAHundredThousandGoesUpAndDown() {
        RevisionGraph graph = GraphText.line(100_000);
        Plan up = new Planner(graph).up(ids(""), Target.parse("head"));
        assertEquals(100_000, up.steps().size());
        assertEquals(ids("r99999"), up.headsAfter());
        Plan down = new Planner(graph).down(graph.ancestors(up.headsAfter()), Target.parse("-99999"));
        assertEquals(ids("r0"), down.headsAfter());
    }

    private static void assertUp(RevisionGraph graph, String applied, String target, String steps, String heads) {
        assertPlan(graph, "up", applied, target, steps, heads);
    }

    private static void assertDown(RevisionGraph graph, String applied, String target, String steps, String heads) {
        assertPlan(graph, "down", applied, target, steps, heads);
    }

    private static void assertPlan(
            RevisionGraph graph, String direction, String rows, String target, String steps, String heads) {
        var applied = graph.ancestors(ids(rows == null ? "" : rows));
        Planner planner = new Planner(graph);
        String expected = steps == null ? "" : steps;
        assertEquals(
                expected.matches("[A-Z_]+")
                        ? expected
                        : expected + " = "
                                + ids(heads == null ? "" : heads).stream()
                                        .sorted()
                                        .toList(),
                outcome(() -> {
                    Plan plan = direction.equals("up")
                            ? planner.up(applied, Target.parse(target))
                            : planner.down(applied, Target.parse(target));
                    PlanChecks.requireValid(graph, plan);
                    return words(plan) + " = "
                            + plan.headsAfter().stream().sorted().toList();
                }));
    }

    private static String words(Plan plan) {
        return plan.steps().stream()
                .map(step -> (step.direction() == Direction.UP ? "+" : "-")
                        + step.revision().id())
                .collect(Collectors.joining(" "));
    }

    private static String outcome(Supplier<String> question) {
        try {
            return question.get();
        } catch (MigrationException.Refused refused) {
            assertTrue(refused.problems().stream().noneMatch(p -> p.sentence().endsWith(".")));
            return refused.problems().stream()
                    .map(Problem::code)
                    .map(Enum::name)
                    .collect(Collectors.joining(" "));
        }
    }
}
