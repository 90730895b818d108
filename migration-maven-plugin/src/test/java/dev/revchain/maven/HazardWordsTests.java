package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.hazard.Hazard;
import dev.revchain.hazard.HazardCode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the dangers of a revision are told. */
class HazardWordsTests {

    private static final Hazard RENAME = new Hazard(HazardCode.MAYBE_RENAME, "a", "a may be b");

    @Test
    void eachIsALine() {
        assertEquals(
                List.of("Hazard in the upgrade: MAYBE_RENAME: a may be b."),
                HazardWords.of("upgrade", List.of(RENAME)));
    }

    @Test
    void ofManyAlikeTheNumberIsTold() {
        Stream<Hazard> tables = IntStream.range(0, 12)
                .mapToObj(i -> new Hazard(HazardCode.DROPS_TABLE, "t" + i, "all rows of t" + i + " are lost"));
        List<String> lines = HazardWords.of(
                "downgrade", Stream.concat(tables, Stream.of(RENAME)).toList());
        assertEquals(7, lines.size());
        assertEquals("Hazard in the downgrade: DROPS_TABLE: all rows of t4 are lost.", lines.get(4));
        assertEquals("Hazard in the downgrade: MAYBE_RENAME: a may be b.", lines.get(5));
        assertEquals("Hazard in the downgrade: DROPS_TABLE: 7 more, each above its statement.", lines.get(6));
    }
}
