package dev.revchain.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TypeChangeTests {

    @Test
    void assignmentsNeedNoExpression() {
        assertTrue(new TypeChange("integer", "bigint").isAssignment());
        assertTrue(new TypeChange("numeric(10,2)", "numeric(12,4)").isAssignment());
        assertTrue(new TypeChange("timestamp(3) with time zone", "date").isAssignment());
        assertTrue(new TypeChange("uuid", "text").isAssignment());
        assertFalse(new TypeChange("text", "integer").isAssignment());
    }

    @Test
    void theRestGoesByCastOrByText() {
        assertEquals("c::integer", new TypeChange("text", "integer").expression("c"));
        assertEquals("c::text::uuid", new TypeChange("bytea", "uuid").expression("c"));
        assertEquals("c::integer", new TypeChange("boolean", "integer").expression("c"));
        assertEquals("c::integer::bigint", new TypeChange("boolean", "bigint").expression("c"));
        assertEquals(
                "CASE WHEN c IS NOT NULL THEN ARRAY[c]::text[] END", new TypeChange("text", "text[]").expression("c"));
    }
}
