package dev.revchain.revision;

import static dev.revchain.revision.GraphText.graph;
import static dev.revchain.revision.GraphText.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTests {

    //   a1 -- a2 -- a3 -- a4 -- a5
    private static final RevisionGraph LINE = graph("a1\na2 < a1\na3 < a2\na4 < a3\na5 < a4");

    //        +- l1 -- l2
    //   r1 --+                u1 ····> p1
    //        +- x1 -- x2
    private static final RevisionGraph BRANCHED =
            graph("r1\nl1 < r1 [left]\nl2 < l1\nx1 < r1 [right]\nx2 < x1\np1\nu1 [usr] ! p1\nu2 < u1");

    @ParameterizedTest
    @CsvSource({
        ":, a5 a4 a3 a2 a1",
        ":a2, a2 a1",
        "a4:, a5 a4",
        "a2:a4, a4 a3 a2",
        "a3:a3, a3",
        "base:base, ''",
        "current:, a5 a4 a3",
        ":current, a3 a2 a1",
        "-1:current, a3 a2",
        "-9:current, a3 a2 a1",
        "-1:, a5 a4",
        "-2:a4, a4 a3 a2",
        "current:+1, a4 a3",
        "current:+9, a5 a4 a3",
        "base:+2, a2 a1",
        "-1:+1, a4 a3 a2",
        "+1:, a5 a4",
        ":-1, a2 a1",
        "a5-1:, a5 a4",
        "a2-9:a3, a3 a2 a1",
        "a4:a4+9, a5 a4",
        "a4:head+1, a5 a4",
        "base:base+9, a5 a4 a3 a2 a1",
    })
    void showsStretchesOfALine(String range, String expected) {
        assertEquals(expected, history(LINE, range, "a3"));
    }

    @ParameterizedTest
    @CsvSource({
        "r1:l2, l2 l1 r1",
        "left@base:, l2 l1 r1",
        "left@base:left@head, l2 l1 r1",
        "left@-1:, l2 l1",
        "right@base:+2, x1 r1",
        "left@r1:heads, l2 l1 r1",
        "l1:heads, l2 l1",
        "usr@base:, u2 u1 p1",
        "p1:u2, u2 u1 p1",
        "p1@base:, p1",
        "'-1:l2,x2', x2 x1 l2 l1",
        "'-1:l2,r1', l2 l1 r1",
        "'-1:x1,l2', x1 l2 l1 r1",
        "'-1:u1,l2', u1 p1 l2 l1",
    })
    void showsBranches(String range, String expected) {
        assertEquals(expected, history(BRANCHED, range, "l1"));
    }

    @ParameterizedTest
    @CsvSource({
        "a4:a2, NOT_A_RANGE",
        "a4:base, NOT_A_RANGE",
        "a9:, REVISION_NOT_FOUND",
        ":-4, OUT_OF_RANGE",
        "a9:a4+1, REVISION_NOT_FOUND",
        "+3:, OUT_OF_RANGE",
    })
    void refusesWhatLeadsNowhere(String range, ProblemCode code) {
        MigrationException.Refused refused =
                assertThrows(MigrationException.Refused.class, () -> history(LINE, range, "a3"));
        assertEquals(code, refused.problems().get(0).code());
    }

    @Test
    void showsNothingOfNothing() {
        assertEquals("", history(graph(""), "-3:", ""));
    }

    @Test
    void refusesAnEndThatIsNotOnTheBranchOfTheBeginning() {
        MigrationException.Refused refused =
                assertThrows(MigrationException.Refused.class, () -> history(BRANCHED, "left@base:x2", "l1"));
        assertEquals(ProblemCode.NOT_A_RANGE, refused.problems().get(0).code());
    }

    @ParameterizedTest
    @CsvSource({"+1:, true", ":-1, true", "-1:+1, true", "left@+1:, true", "-3:, false", ":+2, false", "a1+1:, false"})
    void saysWhenOnlyTheCurrentRevisionIsLeftToCountFrom(String range, boolean expected) {
        assertEquals(expected, RevisionRange.parse(range).countsFromCurrent());
    }

    private static String history(RevisionGraph graph, String range, String rows) {
        return new History(graph)
                .between(RevisionRange.parse(range), graph.ancestors(ids(rows))).stream()
                        .map(revision -> revision.id().value())
                        .collect(Collectors.joining(" "));
    }
}
