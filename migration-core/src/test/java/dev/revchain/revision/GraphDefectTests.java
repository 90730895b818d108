package dev.revchain.revision;

import static dev.revchain.revision.GraphText.revisions;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphDefectTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a / a                     | DUPLICATE_REVISION a a",
                "a [x] / b [x]             | DUPLICATE_LABEL b x",
                "a / b [a]                 | DUPLICATE_LABEL b a",
                "a < gone                  | MISSING_PARENT a gone",
                "a ! gone                  | MISSING_DEPENDENCY a gone",
                "a < a                     | CYCLE a a",
                "a ! a                     | CYCLE a a",
                "a [x] ! x                 | CYCLE a a",
                "a < b / b < a             | CYCLE a b",
                "a ! b / b < a             | CYCLE a b",
                "a / b < a / c < a, b      | REDUNDANT_PARENT c a",
                "a / b < a / c < b / d < c, a | REDUNDANT_PARENT d a",
                "a+b                       | ILLEGAL_NAME a+b a+b",
                "head                      | ILLEGAL_NAME head head",
                "a [x@y]                   | ILLEGAL_NAME a x@y",
            })
    void findsTheDefectAndNamesTheBadWord(String text, String expected) {
        assertEquals(List.of(expected), defects(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a / b < a ! a",
                "a / b ! a / c < a, b",
                "a / b < a / c < a / d < b, c",
                "user / user_foo < user",
            })
    void leavesAloneWhatIsOnlyUnusual(String text) {
        assertEquals(List.of(), defects(text));
    }

    @Test
    void reportsEverythingAtOnce() {
        assertEquals(
                List.of(
                        "DUPLICATE_REVISION a a",
                        "DUPLICATE_LABEL c x",
                        "MISSING_PARENT b gone",
                        "MISSING_DEPENDENCY b lost",
                        "CYCLE d e"),
                defects("a [x] / a / b < gone ! lost / c [x] / d < e / e < d"));
    }

    @Test
    void reportsEachCircle() {
        assertEquals(
                List.of("CYCLE a b", "CYCLE c c", "CYCLE d f"),
                defects("a < b / b < a / c < c / d < f / e < d / f < e / g < e"));
    }

    @Test
    void showsTheWayRoundACircle() {
        assertEquals(
                "revisions form a circle: d revises f revises e revises d",
                RevisionGraph.defectsOf(revisions("d < f\ne < d\nf < e")).get(0).sentence());
    }

    @Test
    void suggestsWhatAMissingParentMayHaveBeen() {
        assertEquals(
                "Revision b1 revises 8f8ecb99839, which does not exist; near it: 8f8ecb998390, 8f8e11112222",
                RevisionGraph.defectsOf(revisions("8f8ecb998390\n8f8e11112222\nb1 < 8f8ecb99839"))
                        .get(0)
                        .sentence());
    }

    private static List<String> defects(String text) {
        return RevisionGraph.defectsOf(revisions(text.replace(" / ", "\n"))).stream()
                .map(defect -> defect.code() + " " + defect.revision() + " " + defect.reference())
                .toList();
    }
}
