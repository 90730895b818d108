package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionReviewTests {

    private static final String HEAD = "-- Revision ID: a\n-- Revises:\n";

    @TempDir
    Path directory;

    @Test
    void readsBothSections() {
        RevisionReview review = review("-- migrate:up\nSELECT 1;\nSELECT 2\n-- migrate:down\nSELECT 3");
        assertEquals(List.of(), review.problems());
        assertEquals(2, review.up().orElseThrow().statementCount());
        assertEquals(
                new SourcePosition(6, 1), review.down().orElseThrow().mark().position());
        assertTrue(review.up().orElseThrow().transactional());
        assertEquals(Optional.of("SELECT 3;\n"), review.down().orElseThrow().text());
        assertNotEquals(
                review.up().orElseThrow().checksum(),
                review.down().orElseThrow().checksum());
    }

    @Test
    void doesNotTakeForASectionWhatStandsInSomethingElse() {
        RevisionReview review = review("""
                -- migrate:up
                SELECT '
                -- migrate:down
                ', $$
                -- migrate:down
                $$ /*
                -- migrate:down
                */;
                SELECT 1; -- migrate:down
                COPY t FROM stdin;
                -- migrate:down
                \\.
                  --migrate:down
                """);
        assertEquals(List.of(), review.problems());
        assertEquals(3, review.up().orElseThrow().statementCount());
        assertEquals(0, review.down().orElseThrow().statementCount());
    }

    @ParameterizedTest
    @CsvSource({
        "transaction=false,SELECT 1,false",
        "transaction=true,SELECT 1,true",
        ",SELECT 1,true",
        ",,true",
        ",VACUUM; VACUUM,false",
        "transaction=false,VACUUM; SELECT 1,false",
    })
    void knowsWhetherThereIsATransaction(String option, String sql, boolean transactional) {
        RevisionReview review = review("-- migrate:up " + (option == null ? "" : option) + "\n"
                + (sql == null ? "" : sql) + "\n-- migrate:down\n");
        assertEquals(List.of(), review.problems());
        assertEquals(transactional, review.up().orElseThrow().transactional());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SECTION_MISSING|-- migrate:up~SELECT 1;",
                "SECTION_MISSING|-- migrate:down~SELECT 1;",
                "SECTION_DUPLICATE 3:1 5:1|-- migrate:up~~-- migrate:up~-- migrate:down",
                "SECTION_DUPLICATE 4:1 5:1|-- migrate:up~-- migrate:down~-- migrate:down irreversible",
                "SECTION_OPTION 3:1|-- migrate:up transaction=no~-- migrate:down",
                "SECTION_OPTION 3:1|-- migrate:up irreversible~-- migrate:down",
                "SECTION_OPTION 4:1|-- migrate:up~-- migrate:donw",
                "SECTION_OPTION 4:1|-- migrate:up~-- migrate:down irreversible~SELECT 1",
                "SQL_TRANSACTION_CONTROL 4:1|-- migrate:up~BEGIN;~-- migrate:down",
                "SQL_TRANSACTION_CONTROL 4:11|-- migrate:up transaction=false~SELECT 1; COMMIT;~-- migrate:down",
                "SQL_SESSION_SETTING 4:1|-- migrate:up~SET NAMES 'latin1';~-- migrate:down",
                "SQL_MIXED_TRANSACTIONS 5:3 4:1|-- migrate:up~SELECT 1;~  VACUUM;~-- migrate:down",
                "SQL_MIXED_TRANSACTIONS 4:1|-- migrate:up transaction=true~VACUUM;~-- migrate:down",
                "SQL_UNTERMINATED 4:8|-- migrate:up~SELECT ';~-- migrate:down",
                "SQL_UNTERMINATED 4:8|-- migrate:up~SELECT (;~-- migrate:down",
                "SQL_COPY_DATA 4:1|-- migrate:up~COPY t FROM stdin;~1~-- migrate:down",
                "FILE_CONFLICT 4:1|-- migrate:up~<<<<<<< a~SELECT 1~=======~SELECT 2~>>>>>>> b~-- migrate:down",
                "FILE_CONFLICT 4:1|-- migrate:up~<<<<<<< a~SELECT 1;~=======~SELECT 2;~>>>>>>> b~-- migrate:down",
            })
    void refuses(String expected, String body) {
        assertEquals(
                List.of(expected),
                Refusals.summaries(review(body.replace("~", "\n")).problems()));
    }

    @Test
    void tellsAllAtOnce() {
        String body = """
                -- migrate:up
                \\i x
                COMMIT;
                SELECT 1;
                VACUUM;
                -- migrate:down
                COPY t TO stdout;
                SELECT '""";
        List<Problem> problems = review(body).problems();
        assertEquals(
                List.of(
                        "SQL_PSQL_COMMAND 4:1",
                        "SQL_TRANSACTION_CONTROL 5:1",
                        "SQL_MIXED_TRANSACTIONS 7:1 6:1",
                        "SQL_COPY_DATA 9:1",
                        "SQL_UNTERMINATED 10:8"),
                Refusals.summaries(problems));
        assertEquals(problems, Refusals.of(() -> review(body).orRefuse()));
    }

    @Test
    void saysHowToSplitAMixture() {
        Problem problem = review("-- migrate:up\nSELECT 1;\nVACUUM;\n-- migrate:down\n")
                .problems()
                .get(0);
        assertTrue(problem.remedies().toString().contains("revision of their own"));
        assertTrue(problem.remedies().toString().contains("-- migrate:up transaction=false"));
    }

    @Test
    void knowsThatThereIsNoWayBack() {
        RevisionReview review = review("-- migrate:up\nDROP TABLE t;\n-- migrate:down irreversible\n");
        assertEquals(List.of(), review.problems());
        assertTrue(review.down().orElseThrow().mark().irreversible());
        assertFalse(review.up().orElseThrow().mark().irreversible());
    }

    /** The text is a script that does the same. */
    @Test
    void givesTextThatReadsBack() {
        String down = "-- x\nSELECT ';' -- why;\n + 1; ;\nCOPY t FROM stdin;\n1\t;\n2\n\\.\nSELECT 2 -- z";
        SectionReview review =
                review("-- migrate:up\n-- migrate:down\n" + down).down().orElseThrow();
        String text = review.text().orElseThrow();
        SectionReview again =
                review("-- migrate:up\n-- migrate:down\n" + text).down().orElseThrow();
        assertEquals(review.checksum(), again.checksum());
        assertEquals(review.text(), again.text());
        StatementReader reader = new StatementReader(new StringReader(text), SourcePosition.START, "stored");
        List<String> statements = new ArrayList<>();
        for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
            statements.add(next.get().text());
        }
        assertEquals(List.of("SELECT ';' -- why;\n + 1", "COPY t FROM stdin", "SELECT 2"), statements);
    }

    @Test
    void givesNoTextThatIsTooLong() {
        String rows = "x".repeat(1023) + "\n";
        SectionReview review = review(
                        "-- migrate:up\n-- migrate:down\nCOPY t FROM stdin;\n" + rows.repeat(1024) + "\\.\nSELECT 1;")
                .down()
                .orElseThrow();
        assertEquals(Optional.empty(), review.text());
        assertEquals(2, review.statementCount());
    }

    @Test
    void opensASectionForRunning() {
        Path path = Refusals.write(
                directory, "a.sql", HEAD + "-- migrate:up\nSELECT 1;\n-- migrate:down transaction=false\nSELECT 2;\n");
        RevisionFile file = RevisionFileReader.read(path);
        try (SectionReader up = file.section(SectionName.UP).open();
                SectionReader down = file.section(SectionName.DOWN).open()) {
            assertEquals(
                    new SqlStatement("SELECT 1", new SourcePosition(4, 1), false),
                    up.statements().next().orElseThrow());
            assertTrue(up.statements().next().isEmpty());
            assertEquals(Optional.of(false), down.mark().transaction());
            assertEquals("SELECT 2", down.statements().next().orElseThrow().text());
            assertTrue(down.statements().next().isEmpty());
        }
    }

    @Test
    void refusesToOpenASectionThatIsNotThere() {
        Path path = Refusals.write(directory, "a.sql", HEAD + "-- migrate:up\nSELECT 1;\n");
        RevisionFile file = RevisionFileReader.read(path);
        List<Problem> problems =
                Refusals.of(() -> file.section(SectionName.DOWN).open());
        assertEquals("SECTION_MISSING", problems.get(0).code().name());
        assertTrue(problems.get(0).remedies().toString().contains("-- migrate:down irreversible"));
    }

    private RevisionReview review(String body) {
        return RevisionReview.of(Refusals.write(directory, "a.sql", HEAD + body));
    }
}
