package dev.revchain.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenameParameterTests {

    @Test
    void namesAreWrittenAsInSql() {
        RenameWish wish =
                RenameParameter.parse("column Users.Ärger:\"Full Name\"").get(0);
        assertEquals("column", wish.kind());
        assertEquals(List.of("users", "Ärger"), wish.from().parts());
        assertEquals(List.of("Full Name"), wish.to().parts());
    }

    @Test
    void severalHaveCommas() {
        assertEquals(
                List.of(Written.of("b"), Written.of("b", "c")),
                RenameParameter.parse("a:b, type d.e : b.c").stream()
                        .map(RenameWish::to)
                        .toList());
    }
}
