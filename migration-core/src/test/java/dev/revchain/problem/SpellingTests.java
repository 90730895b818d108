package dev.revchain.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTests {

    private static final List<String> KNOWN =
            List.of("dryRun", "embedded.reset", "lockTimeout", "tableLockTimeout", "to");

    @Test
    void findsWhatWasMeant() {
        assertEquals(List.of("lockTimeout", "tableLockTimeout"), Spelling.alike("lockTimeOut", KNOWN));
        assertEquals(List.of("lockTimeout"), Spelling.alike("lokTimeot", KNOWN));
        assertEquals(List.of("dryRun"), Spelling.alike("dry-run", KNOWN));
        assertEquals(List.of("embedded.reset"), Spelling.alike("embeddedReset", KNOWN));
        assertEquals(List.of(), Spelling.alike("colour", KNOWN));
    }
}
