package dev.revchain.introspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CanonicalTextTests {

    @Test
    void castOfAnArrayMovesIntoIt() {
        assertEquals(
                "((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b, c'::character varying)::text]))",
                CanonicalText.of(
                        "((s)::text = ANY ((ARRAY['a'::character varying, 'b, c'::character varying])::text[]))"));
    }

    @Test
    void minusMovesIntoTheNumber() {
        assertEquals("'-4.3'::numeric", CanonicalText.of("(- 4.3)"));
        assertEquals("'-7'::integer", CanonicalText.of("(- 7)"));
    }

    @Test
    void otherTextStays() {
        String text = "(a = ANY (ARRAY[1, 2]))";
        assertEquals(text, CanonicalText.of(text));
        assertEquals("(ARRAY[1, 2])", CanonicalText.of("(ARRAY[1, 2])"));
    }
}
