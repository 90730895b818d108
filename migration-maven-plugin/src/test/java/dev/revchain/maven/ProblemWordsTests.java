package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemWordsTests {

    @Test
    void aProblemIsItsSentenceItsEvidenceAndWhatToType() {
        Problem problem = Problem.of(ProblemCode.SQL_FAILED, "a statement of the revision failed")
                .fact("at", "src/main/migrations/2_add_email.sql:11:22")
                .fact("line", "    ADD COLUMN phone varchr(20)\n                     ^")
                .fact("server", "42704 type \"varchr\" does not exist")
                .remedy(Remedy.run("up", "again, when it is mended"))
                .remedy(Remedy.run("down", "to", "-1", "takes back the last one"))
                .remedy(Remedy.set("lockTimeout", "120", "waits longer"))
                .remedy(Remedy.advice("look at pg_type"));
        assertEquals("""
                SQL_FAILED: a statement of the revision failed
                     at      src/main/migrations/2_add_email.sql:11:22
                     line        ADD COLUMN phone varchr(20)
                                                  ^
                     server  42704 type "varchr" does not exist
                  -> mvn migrate:up   (again, when it is mended)
                  -> mvn migrate:down -Dto=-1   (takes back the last one)
                  -> -Dmigrate.lockTimeout=120   (waits longer)
                  -> look at pg_type""", words(problem.refused()));
    }

    @Test
    void valuesWithBlanksAreQuotedAndSwitchesStandAlone() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("empty", "");
        options.put("m", "create users table");
        Problem problem = Problem.of(ProblemCode.PARAMETER_INVALID, "a revision needs a message")
                .remedy(new Remedy.Run("generate", options, ""));
        assertEquals("""
                PARAMETER_INVALID: a revision needs a message
                  -> mvn migrate:generate -Dmigrate.empty -Dm="create users table\"""", words(problem.refused()));
    }

    @Test
    void evidenceWithoutEndIsCutAndWhatComesAfterItIsNot() {
        Problem problem = Problem.of(ProblemCode.MULTIPLE_HEADS, "many");
        for (int i = 0; i < 60; i++) {
            problem = problem.fact("head", "h" + i);
        }
        String words = words(problem.fact("now at", "base").refused());
        assertTrue(words.contains("     head    h49\n     head    ... and 10 more\n     now at  base"), words);
    }

    @Test
    void severalProblemsAreCountedAndListed() {
        Problem first = Problem.of(ProblemCode.CYCLE, "one").fact("at", "a.sql:1");
        Problem second = Problem.of(ProblemCode.MISSING_PARENT, "two");
        assertEquals("""
                2 problems

                CYCLE: one
                     at  a.sql:1

                MISSING_PARENT: two""", words(new MigrationException.Refused(List.of(first, second))));
    }

    @Test
    void whatIsToBeTypedIsTypedAsMavenWasCalled() {
        Problem problem = Problem.of(ProblemCode.SQL_FAILED, "it failed")
                .remedy(Remedy.run("up", "to", "heads", "again, when it is mended"));
        MavenCall call = new MavenCall(
                " -f ../shop/pom.xml -pl :database -Pstaging", "migrate", "@orders", TypedParameters.NONE);
        assertEquals(
                "SQL_FAILED: it failed" + System.lineSeparator()
                        + "  -> mvn -f ../shop/pom.xml -pl :database -Pstaging migrate:up@orders -Dto=heads"
                        + "   (again, when it is mended)",
                ProblemWords.of(problem.refused(), call));
    }

    @Test
    void whatHelpsAgainstAllIsSaidOnce() {
        Remedy accept = Remedy.run("up", "accept", "a1,b2", "when the database has it");
        Problem first = Problem.of(ProblemCode.REVISION_EDITED, "one").remedy(accept);
        Problem second = Problem.of(ProblemCode.REVISION_EDITED, "two").remedy(accept);
        assertEquals("""
                2 problems

                REVISION_EDITED: one

                REVISION_EDITED: two

                  -> mvn migrate:up -Dmigrate.accept=a1,b2   (when the database has it)""", words(new MigrationException.Refused(List.of(first, second))));
    }

    @Test
    void ofManyRemediesTheFirstAreTold() {
        Problem problem = Problem.of(ProblemCode.AMBIGUOUS_STEP, "there are 500 heads");
        for (int i = 1; i <= 500; i++) {
            problem = problem.remedy(Remedy.set("to", "lab" + i + "@-1", "counts down from there"));
        }
        String words = words(problem.refused());
        assertEquals(22, words.lines().count());
        assertTrue(words.contains("  -> -Dto=lab20@-1   (counts down from there)\n"), words);
        assertTrue(words.endsWith("  -> ... and 480 more of that kind"), words);
    }

    private static String words(MigrationException exception) {
        return ProblemWords.of(exception, MavenCall.PLAIN).replace(System.lineSeparator(), "\n");
    }
}
