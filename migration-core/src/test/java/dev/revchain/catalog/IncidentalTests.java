package dev.revchain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.revchain.catalog.TablePart.SequenceOwner;
import org.junit.jupiter.api.Test;

class IncidentalTests {

    private static final ObjectId PLACE = ObjectId.of(ObjectKind.SEQUENCE_OWNER, "public", "s");
    private static final ObjectId SEQUENCE = ObjectId.of(ObjectKind.SEQUENCE, "public", "s");

    @Test
    void makesNoDifference() {
        assertEquals(owner("a", true), owner("a", false));
        assertEquals(owner("a", true).hashCode(), owner("a", false).hashCode());
        assertNotEquals(owner("a", true), owner("b", true));
    }

    private static SequenceOwner owner(String column, boolean wholeNumbers) {
        return new SequenceOwner(
                PLACE, SEQUENCE, ObjectId.of(ObjectKind.COLUMN, "public", "t", column), new Incidental<>(wholeNumbers));
    }
}
