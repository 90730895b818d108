package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import org.junit.jupiter.api.Test;

class ScratchChoiceTests {

    private static final Remedy WRITE = Remedy.advice("let the user write there");

    @Test
    void anEmbeddedServerThatDoesNotStartIsNotHelpedByTheAddressOfTheDatabase() {
        Problem start = Problem.of(ProblemCode.EMBEDDED_START, "embedded PostgreSQL cannot be started")
                .remedy(WRITE)
                .remedy(Remedy.set("url", "jdbc:postgresql://localhost/app", "uses a server that you run"));
        Problem told = ScratchChoice.aboutEmbedded(start);
        assertEquals(WRITE, told.remedies().get(0));
        String words = ProblemWords.of(told.refused(), MavenCall.PLAIN);
        assertTrue(words.contains("-Dmigrate.scratchUrl="), words);
    }
}
