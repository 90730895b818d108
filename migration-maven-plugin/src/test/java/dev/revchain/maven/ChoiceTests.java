package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.execute.RunSettings.TransactionMode;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChoiceTests {

    @Test
    void aWordIsReadInAnyCase() {
        assertEquals(TransactionMode.SINGLE, Choice.of(TransactionMode.class, "transactionMode", " Single "));
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        Problem problem = refused(() -> Choice.of(TransactionMode.class, "transactionMode", "per-revision"));
        assertEquals("the parameter \"transactionMode\" cannot be \"per-revision\"", problem.sentence());
        assertEquals(List.of(new Fact("valid", "revision, single")), problem.facts());
    }

    @Test
    void secondsMayHaveAFraction() {
        assertEquals(Duration.ofMillis(2500), Choice.seconds("lockTimeout", " 2.5"));
        assertEquals(Duration.ZERO, Choice.seconds("lockTimeout", "0"));
    }

    @Test
    void secondsOutOfRangeAreRefused() {
        for (String text : List.of("soon", "-1", "NaN", "Infinity", "1e9", "2147484", "1s", "")) {
            Problem problem = refused(() -> Choice.seconds("lockTimeout", text));
            assertEquals(List.of(new Fact("valid", "a number of seconds from 0 to 2147483")), problem.facts(), text);
        }
    }

    @Test
    void aNumberIsWholeAndFromOne() {
        assertEquals(0, Choice.number("tableLockRetries", 0, "0"));
        assertEquals(40, Choice.number("slugLength", 1, "40"));
        for (String text : List.of("0", "-3", "4.5", "forty", "99999999999")) {
            assertEquals(
                    List.of(new Fact("valid", "a whole number from 1")),
                    refused(() -> Choice.number("slugLength", 1, text)).facts(),
                    text);
        }
    }

    @Test
    void aSwitchWithoutValueIsOn() {
        assertTrue(Choice.yesOrNo("dryRun", ""));
        assertTrue(Choice.yesOrNo("dryRun", "TRUE"));
        assertFalse(Choice.yesOrNo("dryRun", "off"));
        assertEquals(
                List.of(new Fact("valid", "true, false")),
                refused(() -> Choice.yesOrNo("dryRun", "maybe")).facts());
    }

    private static Problem refused(Executable reading) {
        return assertThrows(MigrationException.Refused.class, reading)
                .problems()
                .get(0);
    }
}
