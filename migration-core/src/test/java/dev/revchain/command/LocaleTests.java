package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.file.FileNameTemplate;
import dev.revchain.revision.RevisionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where numbers have other digits and letters other cases, everything we send and write is the same. */
final class LocaleTests extends DatabaseTest {

    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void goToEgypt() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertEquals("\u0661", "%d".formatted(1), "this JDK has Arabic digits");
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(usual);
    }

    @Test
    void revisionsRunAsElsewhere() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .outside("b2", "a1", "CREATE INDEX CONCURRENTLY i ON a (id);\nVACUUM a;", "DROP INDEX CONCURRENTLY i;");
        project.up();
        project.up();
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
        project.down("base");
        assertEquals(List.of(), recorded());
    }

    @Test
    void filesAreNamedAsElsewhere() {
        assertEquals(
                "2025_07_26_2121-a1_add_index.sql",
                FileNameTemplate.standard(ZoneOffset.UTC)
                        .nameOf(new RevisionId("a1"), "Add INDEX", Instant.parse("2025-07-26T21:21:04Z")));
    }
}
