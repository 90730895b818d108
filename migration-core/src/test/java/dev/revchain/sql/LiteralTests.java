package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LiteralTests {

    @Test
    void doublesQuotes() {
        assertEquals("'it''s \\'", Literal.quote("it's \\"));
        assertEquals("'it''s'", Literal.quoteForAnySession("it's"));
    }

    @Test
    void aBackslashMeansTheSameInAnySession() {
        assertEquals(" E'a\\\\''b'", Literal.quoteForAnySession("a\\'b"));
    }

    @Test
    void hasNoNul() {
        assertThrows(IllegalArgumentException.class, () -> Literal.quoteForAnySession("a\0b"));
    }
}
