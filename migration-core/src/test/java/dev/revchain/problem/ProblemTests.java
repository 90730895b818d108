package dev.revchain.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProblemTests {

    private static final Problem PROBLEM = Problem.of(ProblemCode.SQL_FAILED, "a statement failed");

    @Test
    void keepsEvidenceAndRemediesInTheirOrder() {
        Problem full = PROBLEM.fact("at", "a.sql:1:1")
                .fact("server", "42601 syntax error")
                .remedy(Remedy.run("up", "again"))
                .remedy(Remedy.set("lockTimeout", "60", "wait longer"));
        assertEquals(List.of(new Fact("at", "a.sql:1:1"), new Fact("server", "42601 syntax error")), full.facts());
        assertEquals(
                List.of(new Remedy.Run("up", Map.of(), "again"), new Remedy.Set("lockTimeout", "60", "wait longer")),
                full.remedies());
        assertEquals(List.of(), PROBLEM.facts(), "the one it was made from");
    }

    @Test
    void isCarriedByOneException() {
        IOException cause = new IOException("disk");
        MigrationException failed = PROBLEM.failed(cause);
        assertSame(cause, failed.getCause());
        assertEquals(List.of(PROBLEM), failed.problems());
        assertEquals("SQL_FAILED: a statement failed", failed.getMessage());
        assertEquals(List.of(PROBLEM), PROBLEM.refused().problems());
    }

    @Test
    void allProblemsOfAPhaseAreRefusedAtOnce() {
        MigrationException.refuseIfAny(List.of());
        MigrationException refused = assertThrows(
                MigrationException.Refused.class, () -> MigrationException.refuseIfAny(List.of(PROBLEM, PROBLEM)));
        assertEquals(2, refused.problems().size());
        assertEquals("SQL_FAILED: a statement failed; SQL_FAILED: a statement failed", refused.getMessage());
    }

    @Test
    void aRemedyKeepsItsOptionsInOrder() {
        Remedy.Run run = new Remedy.Run("up", Map.of("to", "head"), "go");
        assertThrows(UnsupportedOperationException.class, () -> run.options().put("a", "b"));
        assertEquals(run, Remedy.run("up", "to", "head", "go"));
    }
}
