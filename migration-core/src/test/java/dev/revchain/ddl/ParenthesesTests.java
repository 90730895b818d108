package dev.revchain.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParenthesesTests {

    @Test
    void onePairIsEnough() {
        assertEquals("(a > 0)", Parentheses.around("(a > 0)"));
        assertEquals("((a) > (b))", Parentheses.around("(a) > (b)"));
        assertEquals("(lower(a))", Parentheses.around("lower(a)"));
        assertEquals("(a = ')')", Parentheses.around("(a = ')')"));
        assertEquals("((a = '(') OR (\")\" = 1))", Parentheses.around("(a = '(') OR (\")\" = 1)"));
    }

    @Test
    void checksKeepWhatStandsBehindThem() {
        assertEquals("CHECK (a > 0) NO INHERIT", Parentheses.ofCheck("CHECK ((a > 0)) NO INHERIT"));
        assertEquals("CHECK (a) NOT VALID", Parentheses.ofCheck("CHECK (a) NOT VALID"));
        assertEquals("CHECK ((a > 0) AND (b > 0))", Parentheses.ofCheck("CHECK (((a > 0) AND (b > 0)))"));
        assertEquals("UNIQUE (a)", Parentheses.ofCheck("UNIQUE (a)"));
    }
}
