package dev.revchain.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.revchain.sql.QualifiedName;
import org.junit.jupiter.api.Test;

final class LockKeyTests {

    /** The key is part of what releases agree on: two versions of the tool must keep each other out. */
    @Test
    void neverChanges() {
        assertEquals(
                5_704_225_112_045_777_018L,
                LockKey.of(new QualifiedName("public", "schema_revision")).value());
        assertEquals(
                -8_870_836_045_401_490_558L,
                LockKey.of(new QualifiedName("ä", "x\";--")).value());
    }

    @Test
    void tellsNamesApart() {
        assertNotEquals(LockKey.of(new QualifiedName("a", "bc")), LockKey.of(new QualifiedName("ab", "c")));
        assertNotEquals(LockKey.of(new QualifiedName("a", "b")), LockKey.of(new QualifiedName("A", "b")));
    }
}
