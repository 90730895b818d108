package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.catalog.Unmodelled;
import dev.revchain.command.NotModelled;
import dev.revchain.command.NotModelled.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotModelledWordsTests {

    private static final String BEGIN = "Not modelled, so neither compared nor written: ";

    @Test
    void aLineForEachKindAndPlace() {
        List<NotModelled> all = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            all.add(new NotModelled(new Unmodelled("tablespace of table", "app", "app.t" + i), Set.of(Side.DATABASE)));
        }
        all.add(new NotModelled(new Unmodelled("subscription", "", "s"), Set.of(Side.MODEL, Side.REVISIONS)));
        all.add(new NotModelled(new Unmodelled("language", "", "l"), Set.of(Side.MODEL)));
        all.add(new NotModelled(new Unmodelled("settings of database", "", ""), Set.of(Side.DATABASE)));
        assertEquals(
                List.of(
                        BEGIN + "settings of database (in the database)",
                        BEGIN
                                + "tablespace of table app.t1, app.t2, app.t3, app.t4, app.t5 and 2 more (in the database)",
                        BEGIN + "language l (in the model, and no revision has it: write it by hand)",
                        BEGIN + "subscription s (made by the revisions and in the model)"),
                NotModelledWords.of(all));
    }
}
