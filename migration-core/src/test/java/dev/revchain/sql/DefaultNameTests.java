package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DefaultNameTests {

    @Test
    void cutsTheLongerPartFirst() {
        assertEquals("users_email_key", DefaultName.of("users", "email", "key"));
        assertEquals(
                "t".repeat(29) + "_" + "c".repeat(28) + "_fkey",
                DefaultName.of("t".repeat(60), "c".repeat(60), "fkey"));
        assertEquals("t".repeat(58) + "_pkey", DefaultName.of("t".repeat(63), "", "pkey"));
    }

    @Test
    void keepsAnEndingWholeAndNoCharacterInHalf() {
        assertEquals("users__old", DefaultName.withEnding("users", "__old"));
        String cut = DefaultName.withEnding("😀".repeat(15), "__old2");
        assertEquals("😀".repeat(14) + "__old2", cut);
        assertEquals(62, cut.getBytes(StandardCharsets.UTF_8).length);
    }
}
