package dev.revchain.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head",
                "heads",
                "base",
                "current",
                "8f8e",
                "accounts",
                "+1",
                "-12",
                "a+1",
                "a-1",
                "head-1",
                "base+2",
                "current-1",
                "l@head",
                "l@heads",
                "l@base",
                "l@current",
                "l@+1",
                "l@-1",
                "l@id",
                "l@id+2",
                "id@head",
                "a,b",
                "l@head,-1,base",
                "Kopf_ä"
            })
    void readsAndWritesTheWholeLanguage(String text) {
        assertEquals(text, Target.parse(text).toString());
    }

    @Test
    void takesTargetsApart() {
        assertEquals(new Target.OnBranch("l", new Target.Relative(new Target.Named("a"), -2)), Target.parse("l@a-2"));
        assertEquals(new Target.Relative(Target.Symbol.HERE, 3), Target.parse("+3"));
        assertEquals(
                new Target.Several(List.of(Target.Symbol.HEAD, new Target.Named("b"))), Target.parse(" head , b "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "a,",
                "@",
                "@head",
                "l@",
                "l@@x",
                "a@b@c",
                "a b",
                "+",
                "-",
                "+-1",
                "a+",
                "a-b",
                "1+1+1",
                "+0",
                "-0",
                "+1000000000",
                "head@x",
                "heads@head",
                "a:b",
                "\u0000",
                "l@,x"
            })
    void refusesWhatIsNotInTheLanguageAndShowsIt(String text) {
        MigrationException.Refused refused = assertThrows(MigrationException.Refused.class, () -> Target.parse(text));
        assertEquals(ProblemCode.TARGET_SYNTAX, refused.problems().get(0).code());
        assertTrue(refused.problems().get(0).facts().get(0).value().contains("label@head"));
    }

    @Test
    void readsRanges() {
        assertEquals("a:b", RevisionRange.parse("a:b").toString());
        assertEquals("base:b", RevisionRange.parse(":b").toString());
        assertEquals("a:heads", RevisionRange.parse("a:").toString());
        assertEquals(RevisionRange.ALL, RevisionRange.parse(":"));
        assertEquals("-3:current", RevisionRange.parse("-3:current").toString());
        assertEquals("current:+2", RevisionRange.parse("current:+2").toString());
        assertEquals("a,b:l@head", RevisionRange.parse("a,b:l@head").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a:b:c", "::", "a@:b", ":+"})
    void refusesWhatIsNotARange(String text) {
        MigrationException.Refused refused =
                assertThrows(MigrationException.Refused.class, () -> RevisionRange.parse(text));
        assertEquals(ProblemCode.TARGET_SYNTAX, refused.problems().get(0).code());
    }
}
