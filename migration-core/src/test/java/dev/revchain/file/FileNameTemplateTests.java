package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.revision.RevisionId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTemplateTests {

    private static final Instant TIME = Instant.parse("2025-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "{year}_{month}_{day}_{hour}{minute}-{id}_{slug},2025_01_02_0304-3f2a_add_users.sql",
        "{rev}_{slug}.sql,3f2a_add_users.sql",
        "{epoch}{second}{id},1735787045053f2a.sql",
        "{year}/{month}/{id},2025/01/3f2a.sql",
        "V{id}__{slug},V3f2a__add_users.sql",
        "{slug},add_users.sql",
    })
    void fillsInTokens(String template, String name) {
        assertEquals(name, name(template, "3f2a", "Add users"));
    }

    @Test
    void countsHoursInItsZone() {
        FileNameTemplate template = new FileNameTemplate("{day}_{hour}_{id}", 40, ZoneId.of("Asia/Tokyo"));
        assertEquals("02_12_a.sql", template.nameOf(new RevisionId("a"), "", TIME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Add phone number to users|add_phone_number_to_users",
                "  Größe: Ærø, naïve Øl! |grosse_aero_naive_ol",
                "create_table_x|create_table_x",
                "日本語|''",
                "!!!|''",
                "a/../b\\c:d*e?f|a_b_c_d_e_f",
                "ﬁne ①|fine_1",
                "one two three four five six seven eight nine|one_two_three_four_five_six_seven_eight",
                "one two three four five six seven eights x|one_two_three_four_five_six_seven_eights",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz|abcdefghijklmnopqrstuvwxyzabcdefghijklmn",
            })
    void makesSlugs(String message, String slug) {
        assertEquals(slug, Slug.of(message, 40));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id}_{slug}|a|''|a.sql",
                "{slug}|a|!!!|a.sql",
                "x/{slug}|a|!!!|x/a.sql",
                "{slug}|a|con|con_.sql",
                "{slug}|a|COM1|com1_.sql",
                "{id}|nul|x|nul_.sql",
                "{id}/{slug}|aux|x|aux_/x.sql",
                "{id}_{slug}|../../etc|x|__.._etc_x.sql",
                "{id}|a/b\\c|x|a_b_c.sql",
                "{id}|...|x|_.sql",
            })
    void givesNamesThatEverySystemCanHave(String template, String id, String message, String name) {
        String given = name(template, id, message);
        assertFalse(given.contains("../") || given.startsWith("/"), given);
        assertEquals(name, given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{year}",
                "{id}_{unknown}",
                "%(rev)s_{year}",
                "../{id}",
                "/{id}",
                "{id}/",
                "a//{id}",
                "{id}\\{slug}",
                "{id}:{slug}",
                ".{id}",
                "{id}/../x",
                "",
                "{id}\n",
                "{id}{"
            })
    void refusesTemplates(String template) {
        List<Problem> problems = Refusals.of(() -> new FileNameTemplate(template, 40, ZoneOffset.UTC));
        assertEquals("PARAMETER_INVALID", problems.get(0).code().name());
        assertTrue(problems.get(0).remedies().toString().contains("{id}, {rev}, {slug}, {epoch}"));
    }

    private static String name(String template, String id, String message) {
        return new FileNameTemplate(template, 40, ZoneOffset.UTC).nameOf(new RevisionId(id), message, TIME);
    }
}
