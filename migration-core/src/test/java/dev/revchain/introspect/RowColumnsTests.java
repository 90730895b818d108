package dev.revchain.introspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The names behind calls of functions that return rows. */
class RowColumnsTests {

    private static final List<String> COLUMNS = List.of("id\n\"Odd, name\"\nx");

    @Test
    void ownNamesAreNotSaid() {
        assertEquals(
                " SELECT n.id\n   FROM near(f(3)) n\n     JOIN one() \"My rows\" USING (id)",
                RowColumns.unnamed(
                        " SELECT n.id\n   FROM near(f(3)) n(id, \"Odd, name\", x)\n"
                                + "     JOIN one() \"My rows\"(id, \"Odd, name\", x) USING (id)",
                        COLUMNS));
    }

    /** PostgreSQL does not print columns that came after the view. */
    @Test
    void theFirstOfThemAreNotSaidEither() {
        assertEquals(" FROM near(3) near", RowColumns.unnamed(" FROM near(3) near(id, \"Odd, name\")", COLUMNS));
    }

    @Test
    void otherNamesStay() {
        for (String call : List.of(
                " FROM near(3) n(a, b, c)",
                " FROM near(3) n(id, x)",
                " FROM near(3) n(id, \"Odd, name\", x, ordinality)",
                " FROM near(3) n(id integer)",
                " FROM ROWS FROM(near(1), near(2)) n(id, \"Odd, name\", x, id_1)")) {
            assertEquals(call, RowColumns.unnamed(call, COLUMNS));
        }
    }
}
