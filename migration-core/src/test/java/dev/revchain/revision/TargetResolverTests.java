package dev.revchain.revision;

import static dev.revchain.revision.GraphText.graph;
import static dev.revchain.revision.GraphText.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetResolverTests {

    //                   +- 8f8e11 -- 8f8e22
    //   root ----- mid -+
    //                   +- c1 -- c2 ····> dep
    private static final RevisionGraph GRAPH =
            graph("root\nmid < root\n8f8e11 < mid [accounts]\n8f8e22 < 8f8e11\nc1 < mid [billing]\nc2 < c1 ! dep\ndep");

    private static final TargetResolver RESOLVER = new TargetResolver(GRAPH);

    @ParameterizedTest
    @CsvSource({
        "heads, 8f8e22 c2",
        "base, ''",
        "8f8e11, 8f8e11",
        "8f8e2, 8f8e22",
        "accounts, 8f8e11",
        "acc, 8f8e11",
        "accounts@head, 8f8e22",
        "accounts@heads, 8f8e22",
        "accounts@base, ''",
        "accounts@root, root",
        "accounts@8f8e2, 8f8e22",
        "c1@head, c2",
        "mid@heads, 8f8e22 c2",
        "mid-1, root",
        "root-1, ''",
        "c2-2, mid",
        "base+1, AMBIGUOUS_STEP",
        "accounts@base+3, 8f8e11",
        "billing@-1, c1",
        "billing@mid+1, c1",
        "mid+1, AMBIGUOUS_STEP",
        "-1, AMBIGUOUS_STEP",
        "head, MULTIPLE_HEADS",
        "mid@head, MULTIPLE_HEADS",
        "current, OFFLINE",
        "current-1, OFFLINE",
        "8f8e, REVISION_AMBIGUOUS",
        "8f8e3, REVISION_NOT_FOUND",
        "c, REVISION_NOT_FOUND",
        "accounts@c1, NOT_ON_BRANCH",
        "nope@head, BRANCH_NOT_FOUND",
        "c2+1, OUT_OF_RANGE",
        "root-2, OUT_OF_RANGE",
    })
    void resolvesWithoutADatabase(String target, String expected) {
        assertEquals(expected, outcome(() -> RESOLVER.resolve(Target.parse(target))));
    }

    @ParameterizedTest
    @CsvSource({
        "current, c1, c1",
        "current, c2, c2",
        "+1, c1, c2",
        "-1, c1, mid",
        "-1, '', OUT_OF_RANGE",
        "+1, '', AMBIGUOUS_STEP",
        "+1, 8f8e11 c1, AMBIGUOUS_STEP",
        "accounts@+1, c1, 8f8e11",
        "accounts@+1, '', root",
        "billing@current, 8f8e11 c1, c1",
        "'8f8e11,c1', '', 8f8e11 c1",
    })
    void resolvesFromWhereTheDatabaseIs(String target, String rows, String expected) {
        Set<RevisionId> applied = GRAPH.ancestors(ids(rows));
        assertEquals(expected, outcome(() -> RESOLVER.resolve(Target.parse(target), applied)));
    }

    @Test
    void tooManyStepsAreAnsweredWithTheirOwnWay() {
        assertEquals(
                List.of(Remedy.set("to", "heads", "goes all the way up")),
                refusal("c2+1").remedies());
        assertEquals(
                List.of(Remedy.set("to", "base", "goes all the way down")),
                refusal("root-2").remedies());
    }

    @Test
    void severalHeadsAreShownWithTheWaysOut() {
        Problem problem = refusal("head");
        assertEquals(
                List.of(
                        new Fact("head", "8f8e22 (accounts)"),
                        new Fact("head", "dep"),
                        new Fact("head", "c2 (billing)")),
                problem.facts());
        assertEquals(
                List.of(
                        Remedy.run("merge", "joins the heads in a new revision"),
                        Remedy.set("to", "heads", "means all of them"),
                        Remedy.set("to", "accounts@head", "means the head of one branch")),
                problem.remedies());
    }

    @Test
    void anUnknownNameComesWithTheNearest() {
        assertEquals(
                List.of(new Fact("near", "8f8e11"), new Fact("near", "8f8e22")),
                refusal("8f8e33").facts());
        assertEquals(
                List.of(new Fact("near", "accounts")), refusal("acounts@head").facts());
    }

    private static Problem refusal(String target) {
        return assertThrows(MigrationException.Refused.class, () -> RESOLVER.resolve(Target.parse(target)))
                .problems()
                .get(0);
    }

    private static String outcome(Supplier<Set<RevisionId>> question) {
        try {
            return String.join(
                    " ", question.get().stream().map(RevisionId::value).toList());
        } catch (MigrationException.Refused refused) {
            ProblemCode code = refused.problems().get(0).code();
            return code.name();
        }
    }

    @ParameterizedTest
    @CsvSource({"m-2, b@-1", "a+1, b@+1"})
    void namesTheBranchInTheDirectionOfTheSteps(String target, String advised) {
        TargetResolver resolver = new TargetResolver(graph("a\nb < a\nc < a\nm < b, c"));
        MigrationException.Refused refused =
                assertThrows(MigrationException.Refused.class, () -> resolver.resolve(Target.parse(target)));
        Problem problem = refused.problems().get(0);
        assertEquals(ProblemCode.AMBIGUOUS_STEP, problem.code());
        assertEquals(
                List.of(Remedy.advice("Name the revision to go to, or the branch: " + advised)), problem.remedies());
    }
}
