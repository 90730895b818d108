package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SourceExcerptTests {

    @Test
    void showsTheLineOfTheServersPosition() {
        SqlStatement statement =
                new SqlStatement("SELECT 1,\n\t'😀' || nothing\nFROM t", new SourcePosition(3, 5), false);
        SourceExcerpt excerpt = SourceExcerpt.of(statement, 19);
        assertEquals(new SourcePosition(4, 9), excerpt.position());
        assertEquals(" '😀' || nothing\n        ^", excerpt.render());
    }

    @Test
    void pointsBehindTheEnd() {
        SqlStatement statement = new SqlStatement("SELECT", SourcePosition.START, false);
        assertEquals("SELECT\n      ^", SourceExcerpt.of(statement, 7).render());
        assertEquals("\n^", SourceExcerpt.of("", 0, SourcePosition.START).render());
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        String line = "a".repeat(5000) + "X" + "b".repeat(5000);
        for (int at : new int[] {0, 30, 100, 5000, 9990, 10_000}) {
            SourceExcerpt excerpt = SourceExcerpt.of(line, at, SourcePosition.START);
            assertTrue(
                    excerpt.line().length() <= SourceExcerpt.WIDTH,
                    at + ": " + excerpt.line().length());
            assertEquals(line.charAt(at), excerpt.line().charAt(excerpt.caret()));
        }
    }

    @Test
    void neverCutsACharacterInTwo() {
        String line = "😀".repeat(500);
        for (int at = 0; at < line.length(); at += 2) {
            SourceExcerpt excerpt = SourceExcerpt.of(line, at, SourcePosition.START);
            assertEquals(0, excerpt.line().replace("😀", "").replace("...", "").length());
        }
    }

    @Test
    void makesControlCharactersHarmless() {
        SourceExcerpt excerpt = SourceExcerpt.of("a\u001B[31m\u202Eb\u0085\tc", 9, SourcePosition.START);
        assertEquals("a·[31m·b· c\n         ^", excerpt.render());
    }
}
