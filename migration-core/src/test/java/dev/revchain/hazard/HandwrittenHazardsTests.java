package dev.revchain.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.hazard.HandwrittenHazards.Basis;
import dev.revchain.hazard.HandwrittenHazards.Verdict;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Statements that a person wrote, and what is said of them. */
class HandwrittenHazardsTests {

    @Test
    void judgesEveryStatementOfTheTable() throws IOException {
        List<String> expected = table();
        List<SqlStatement> statements = expected.stream()
                .map(line -> statement(line.substring(line.indexOf(" | ") + 3, line.lastIndexOf(" =>"))))
                .toList();
        List<String> found = new ArrayList<>();
        HandwrittenHazards judge = new HandwrittenHazards();
        for (Verdict verdict : statements.stream().map(judge::judge).toList()) {
            String codes = verdict.hazards().stream()
                    .map(hazard -> hazard.code().name())
                    .sorted()
                    .collect(Collectors.joining(" "));
            found.add((verdict.basis() + " | " + verdict.statement().text() + " => " + codes).strip());
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
        assertTrue(expected.size() > 140, expected.size() + " statements");
    }

    @Test
    void aTreeThatLostSomethingIsNotTrusted() {
        Verdict verdict = judge("ALTER TABLE users ADD CONSTRAINT named UNIQUE (a)");
        assertEquals(Basis.KEYWORDS, verdict.basis());
    }

    @Test
    void aTreeThatPutWordsIntoTheWrongPlaceIsNotAsked() {
        assertEquals(List.of(), judge("DROP INDEX CONCURRENTLY i").hazards());
        Hazard hazard = judge("DROP INDEX i").hazards().get(0);
        assertEquals("i", hazard.subject());
    }

    @Test
    void whatIsMeantIsNamedOnce() {
        assertEquals(
                "nobody can write to people while their rows are compared",
                judge("ALTER TABLE people ADD CONSTRAINT boss_fkey FOREIGN KEY (boss) REFERENCES people (id)")
                        .hazards()
                        .get(0)
                        .because());
        assertEquals(
                "programs that use the old name fail from now on: adults",
                judge("ALTER VIEW adults RENAME COLUMN a TO b").hazards().get(0).because());
    }

    @Test
    void nothingUnknownIsHarmless() {
        for (String sql : List.of("FROBNICATE", "", ";", "'text'", "ALTER TABLE", "DROP", "CREATE", "(((", "DO")) {
            assertEquals(Basis.NOTHING, judge(sql).basis(), sql);
        }
    }

    @Test
    void commentsAndQuotesHideNothing() {
        assertEquals(List.of(HazardCode.DROPS_TABLE), codes(judge("DROP /* IF EXISTS */ TABLE -- now\n \"Users\"")));
        assertEquals(
                "\"Users\"",
                judge("DROP TABLE public.\"Users\"").hazards().get(0).subject());
        assertEquals(
                "users", judge("DROP TABLE public.\"users\"").hazards().get(0).subject());
    }

    @Test
    void hugeStatementsAreReadByKeywords() {
        String rows = "(1), ".repeat(20_000) + "(1)";
        assertEquals(Basis.KEYWORDS, judge("INSERT INTO t VALUES " + rows).basis());
        assertEquals(List.of(), judge("INSERT INTO t VALUES " + rows).hazards());
    }

    @Test
    void aCommentTellsThatSomebodyKnows() {
        Verdict verdict = judge("DROP TABLE users CASCADE");
        assertEquals(List.of(HazardCode.DROPS_TABLE, HazardCode.CASCADES), codes(verdict));
        assertEquals(
                2,
                verdict.withoutThoseIn("HAZARD DROPS_TABLES: nothing of the kind")
                        .size());
        assertEquals(
                List.of(HazardCode.CASCADES),
                verdict.withoutThoseIn("a note; hazard drops_table: we have a copy").stream()
                        .map(Hazard::code)
                        .toList());
        assertEquals(List.of(), verdict.withoutThoseIn("HAZARD DROPS_TABLE: a. HAZARD CASCADES: b."));
    }

    private static Verdict judge(String sql) {
        return new HandwrittenHazards().judge(statement(sql));
    }

    private static List<HazardCode> codes(Verdict verdict) {
        return verdict.hazards().stream().map(Hazard::code).toList();
    }

    private static SqlStatement statement(String sql) {
        return new SqlStatement(sql, SourcePosition.START, false);
    }

    private static List<String> table() throws IOException {
        try (InputStream in = HandwrittenHazardsTests.class.getResourceAsStream("/hazard/handwritten.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
