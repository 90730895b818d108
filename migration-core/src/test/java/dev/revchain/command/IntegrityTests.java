package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Report;
import dev.revchain.execute.Resumption;
import dev.revchain.plan.Direction;
import dev.revchain.plan.StampPlan;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and rows that do not agree: edited, missing, half done. */
final class IntegrityTests extends DatabaseTest {

    private TestProject chain() {
        return project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    @Test
    void refusesWhatWasEditedAfterItWasApplied() {
        chain().up();
        project.revision("a1", "", "CREATE TABLE a (id bigint);", "DROP TABLE a;")
                .revision("b2", "a1", "CREATE TABLE b (id bigint);", "DROP TABLE b;")
                .revision("c3", "b2", "CREATE TABLE c (id int);", "DROP TABLE c;");
        List<Problem> problems = Assertions.assertThrows(MigrationException.Refused.class, project::up)
                .problems();
        assertEquals(2, problems.size(), "all of them at once");
        Remedy.Run accept = (Remedy.Run) problems.get(1).remedies().get(1);
        assertEquals(Map.of("accept", "a1,b2"), accept.options());
        Problem other = refusal(() -> project.up("c3", Set.of("a1"), false, Resumption.ASK));
        Remedy.Run both = (Remedy.Run) other.remedies().get(1);
        assertEquals(Map.of("to", "c3", "accept", "a1,b2"), both.options());
        Problem first = problems.get(0);
        assertEquals(ProblemCode.REVISION_EDITED, first.code());
        assertEquals("the SQL of revision a1 was edited after it was applied", first.sentence());
        assertEquals(project.path("a1").toString(), fact(first, "file"));
        assertTrue(fact(first, "applied").endsWith(" by " + database.server().user()), first.toString());
        assertEquals(List.of("a", "b"), tables());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- a comment\nCREATE TABLE a (id int);",
                "CREATE   TABLE\n\ta (id int)  ;",
                "CREATE TABLE a (id int) /* here */;\n\n",
                "create table a\n(\n    id INT\n);",
                "CREATE TABLE a (id int);\r\n",
            })
    void anEditThatChangesNothingIsNone(String same) {
        chain().up();
        project.revision("a1", "", same, "DROP TABLE a; -- another way down");
        assertEquals(List.of(), project.up().steps());
    }

    @Test
    void acceptsAnEditOfOne() {
        chain().up();
        project.revision("a1", "", "CREATE TABLE a (id bigint);", "DROP TABLE a CASCADE;")
                .revision("b2", "a1", "CREATE TABLE b (id bigint);", "DROP TABLE b;");
        Problem other = refusal(() -> project.up("head", Set.of("a1"), false, Resumption.ASK));
        assertEquals("the SQL of revision b2 was edited after it was applied", other.sentence());
        Report report = project.up("head", Set.of("a1", "b2"), false, Resumption.ASK);
        assertEquals(List.of(), report.steps());
        assertEquals(
                "a1 b2",
                project.events(ExecutionEvent.EditsAccepted.class).get(0).revisions().stream()
                        .map(revision -> revision.id().value())
                        .collect(Collectors.joining(" ")));
        assertEquals(List.of(), project.up().steps());
        assertEquals(1, project.events(ExecutionEvent.EditsAccepted.class).size());
        assertEquals(
                "-- migrate:down\nDROP TABLE a CASCADE;\n",
                value("SELECT downgrade_sql FROM schema_revision WHERE revision = 'a1'"));
        assertEquals("2", value("SELECT count(*) FROM schema_revision_log WHERE outcome = 'accepted'"));
    }

    @Test
    void goesDownWithTheDowngradeOfTheFile() {
        chain().up();
        project.revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;\nCREATE TABLE mended (id int);");
        project.down("-1");
        assertEquals(List.of("a", "mended"), tables());
    }

    @Test
    void knowsWhatTheProjectDoesNot() {
        chain().up();
        project.remove("b2");
        Report nothing = project.up();
        assertEquals(List.of(), nothing.steps(), "there is nothing to do");
        assertEquals(Set.of(new RevisionId("b2")), nothing.headsAfter());
        assertEquals(
                List.of("b2"),
                project.events(ExecutionEvent.AheadOfFiles.class).stream()
                        .flatMap(ahead -> ahead.revisions().stream())
                        .map(revision -> revision.id().value())
                        .toList());
        project.revision("c3", "a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.REVISION_UNKNOWN, problem.code());
        assertTrue(fact(problem, "unknown").startsWith("b2  Revision b2, applied "), problem.toString());
        assertEquals(List.of("a", "b"), tables());

        Report report = project.up("head", Set.of(), true, Resumption.ASK);
        assertEquals(Set.of(new RevisionId("b2")), report.headsBefore());
        assertEquals(Set.of(new RevisionId("b2"), new RevisionId("c3")), report.headsAfter());
        assertEquals(List.of("a", "b", "c"), tables());
        assertEquals(3, recorded().size());

        Describe.Current current = project.describe().current();
        assertEquals(1, current.unknown().size());
        assertEquals(0, current.pending());
        assertEquals(2, current.heads().size());
    }

    @Test
    void aScriptWithoutAStartIsAdvisedToBeAScript() {
        Problem problem = refusal(() -> chain().script(Direction.DOWN, "base"));
        assertEquals(ProblemCode.NOT_A_RANGE, problem.code());
        Remedy.Run again = (Remedy.Run) problem.remedies().get(1);
        assertEquals(Map.of("sql", "", "to", "head:base"), again.options());
        assertTrue(project.script(Direction.DOWN, "head:base").contains("DROP TABLE a;"));
    }

    @Test
    void aScriptOutsideATransactionLeadsWhereARunLeads() {
        project.outside(
                "a1",
                "",
                "SET default_transaction_read_only = on;\nCREATE TABLE a (id int);\nLOCK TABLE a;",
                "DROP TABLE a;");
        String up = project.script(Direction.UP, "base:head");
        assertTrue(up.contains("\nBEGIN READ WRITE;\nCREATE TABLE a (id int);\nCOMMIT;\n"), up);
        assertTrue(up.contains("\nBEGIN READ WRITE;\nLOCK TABLE a;\nCOMMIT;\n"), up);
        execute(up);
        assertEquals(List.of("a1|applied"), recorded());
        execute(project.script(Direction.DOWN, "head:base"));
        assertEquals(List.of(), tables());
        project.up();
        assertEquals(List.of("a"), tables());
    }

    /** The database, or the locale of whoever runs psql, may have another encoding, and RESET ALL goes back to that. */
    @Test
    void aScriptIsUtf8WhateverPsqlTakesItFor() {
        List<String> lines = chain().script(Direction.UP, "base:head").lines().toList();
        assertEquals(3, lines.indexOf("SET client_encoding = 'UTF8';"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("RESET ALL;")) {
                assertEquals("SET client_encoding = 'UTF8';", lines.get(i + 1));
            }
        }
    }

    /** A script and a check go nowhere with it, whatever is allowed. */
    @Test
    void aScriptFromWhatTheProjectDoesNotKnowIsNotAdvisedToGoUp() {
        chain().up();
        project.remove("b2").revision("c3", "a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
        Problem problem = refusal(() -> project.script(Direction.UP, "current:head"));
        assertEquals(ProblemCode.REVISION_UNKNOWN, problem.code());
        assertEquals(
                List.of(),
                problem.remedies().stream().filter(Remedy.Set.class::isInstance).toList());
    }

    @Test
    void theWayDownFromWhatTheProjectDoesNotKnowIsTold() {
        chain().up();
        project.remove("b2");
        Problem problem = refusal(() -> project.down("base"));
        assertEquals(ProblemCode.REVISION_UNKNOWN, problem.code());
        assertEquals(2, problem.remedies().size(), problem.toString());
        Remedy.Run again = (Remedy.Run) problem.remedies().get(1);
        assertEquals("down", again.goal());
        assertEquals(Map.of("to", "base", "useRecorded", "true"), again.options());
    }

    /** On another branch of the source the label, or the parents, belong to somebody else. */
    @Test
    void aRowWithoutAFileGivesWayToTheFiles() {
        String labelled =
                "-- x\n-- Revision ID: %s\n-- Revises: %s\n-- Branch Labels: left\n\n-- migrate:up\n-- migrate:down\n";
        project.revision("a1", "", "SELECT 1;", "SELECT 1;")
                .revision("b2", "", "SELECT 1;", "SELECT 1;")
                .file("x3", labelled.formatted("x3", "a1, b2"))
                .up();
        project.remove("x3").revision("b2", "a1", "SELECT 1;", "SELECT 1;").file("y3", labelled.formatted("y3", "b2"));
        assertEquals(
                "x3",
                project.describe().current().heads().get(0).revision().id().value());
        assertEquals(4, project.describe().history(":", true).size());
        project.downRecorded("-1");
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
    }

    @Test
    void goesDownWithTheRecordedDowngradeOnlyWhenTold() {
        chain().up();
        project.remove("b2");
        assertEquals(
                ProblemCode.REVISION_UNKNOWN, refusal(() -> project.down("a1")).code());
        project.downRecorded("a1");
        assertEquals(List.of("a"), tables());
        assertEquals(List.of("a1|applied"), recorded());
        ExecutionEvent.RecordedDowngrade shown =
                project.events(ExecutionEvent.RecordedDowngrade.class).get(0);
        assertEquals("-- migrate:down\nDROP TABLE b;\n", shown.sql());
    }

    @Test
    void severalGoDownWithTheirRecordedDowngradesAtOnce() {
        chain().up();
        project.remove("b2").remove("a1").downRecorded("base");
        assertEquals(List.of(), tables());
        assertEquals(List.of(), recorded());
    }

    @Test
    void theRecordedDowngradeIsWholeWhateverIsInIt() {
        execute("CREATE TABLE kept (id int, word text)");
        project.outside("a1", "", "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY i ON a (id);", """
                        DROP INDEX CONCURRENTLY i; -- it's gone
                        COPY kept FROM stdin;
                        1\tit's $$ \\\\. -- migrate:up
                        2\t😀
                        \\.
                        DO $body$ BEGIN EXECUTE 'DROP TABLE a'; END $body$;""")
                .up();
        project.remove("a1").downRecorded("base");
        assertEquals(List.of("1|it's $$ \\. -- migrate:up", "2|😀"), rows("SELECT * FROM kept ORDER BY id"));
        assertEquals(List.of("kept"), tables());
        assertEquals(List.of(), recorded());
    }

    @Test
    void aRecordedDowngradeThatFailsSaysWhere() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;\nSELECT oops;")
                .up();
        Problem problem = refusal(() -> project.remove("a1").downRecorded("base"));
        assertEquals("recorded downgrade of a1:3:8", fact(problem, "at"));
        assertEquals(List.of("a"), tables());
    }

    @Test
    void whatSaysThatThereIsNoWayBackHasNone() {
        project.file("a1", """
                -- First
                --
                -- Revision ID: a1
                -- Revises:

                -- migrate:up
                CREATE TABLE a (id int);
                -- migrate:down irreversible
                """).up();
        assertEquals(
                ProblemCode.NO_DOWNGRADE, refusal(() -> project.down("base")).code());
        project.remove("a1");
        assertEquals(
                ProblemCode.NO_DOWNGRADE,
                refusal(() -> project.downRecorded("base")).code());
        assertEquals(List.of("a"), tables());
    }

    /** Whoever may write the table could have the next person who goes down run what they like. */
    @Test
    void aRecordedDowngradeThatOthersMayWriteIsNotRun() {
        chain().up();
        project.remove("b2");
        String role = "writer_" + database.name();
        execute("CREATE ROLE " + role);
        try {
            for (String grant : List.of(
                    "INSERT ON schema_revision TO " + role,
                    "UPDATE ON schema_revision TO PUBLIC",
                    "UPDATE (downgrade_sql) ON schema_revision TO " + role)) {
                execute("GRANT " + grant);
                Problem problem = refusal(() -> project.downRecorded("a1"));
                assertEquals(ProblemCode.NOT_PERMITTED, problem.code(), grant);
                assertFalse(problem.remedies().isEmpty());
                execute("REVOKE " + grant.replace(" TO ", " FROM "));
            }
            execute("ALTER TABLE schema_revision OWNER TO " + role);
            assertEquals(
                    ProblemCode.NOT_PERMITTED,
                    refusal(() -> project.downRecorded("a1")).code(),
                    "another owner");
            execute("ALTER TABLE schema_revision OWNER TO CURRENT_USER", "GRANT SELECT ON schema_revision TO PUBLIC");
            assertEquals(List.of("a", "b"), tables());
            project.downRecorded("a1");
        } finally {
            execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void stampsWithoutRunningAnything() {
        chain().stamp("b2", false);
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
        assertEquals(List.of(), tables());
        assertEquals(List.of(), project.up().steps());
        project.stamp("a1", false);
        assertEquals(List.of("a1|applied"), recorded());
        project.up();
        assertEquals(List.of("b"), tables());
    }

    @Test
    void purgeForgetsEvenWhatHasNoFile() {
        chain().up();
        project.remove("b2");
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
        project.stamp("a1", true);
        assertEquals(List.of("a1|applied"), recorded());
        project.stamp("base", true);
        assertEquals(List.of(), recorded());
        assertEquals(List.of("a", "b"), tables());
    }

    @Test
    void aStampEndsWhatIsHalfway() {
        project.outside("a1", "", "CREATE TABLE a (id int);\nSELECT 1/0;", "DROP TABLE a;");
        refusal(project::up);
        assertEquals(List.of("a1|upgrading"), recorded());
        project.stamp("a1", false);
        assertEquals(List.of("a1|applied"), recorded());
        project.outside("a1", "", "CREATE TABLE a (id int);\nSELECT 1/0;", "DROP TABLE a;\nSELECT 1/0;");
        refusal(() -> project.down("base"));
        assertEquals(List.of("a1|downgrading"), recorded());
        project.stamp("base", false);
        assertEquals(List.of(), recorded());
    }

    @Test
    void theStampThatIsAdvisedGivesUpWhatIsHalfwayAndNothingElse() {
        String broken = "SELECT 1;\nSELECT 1/0;";
        project.revision("z1", "", "SELECT 1;", "SELECT 1;")
                .outside("a1", "", broken, "SELECT 1;")
                .up("z1");
        refusal(() -> project.up("a1"));
        Remedy.Run base =
                (Remedy.Run) refusal(() -> project.down("z1-1")).remedies().get(1);
        assertEquals("a1@base", base.options().get("to"));
        project.stamp("a1@base", false);
        assertEquals(List.of("z1|applied"), recorded());

        project.outside("a1", "", "SELECT 1;", "SELECT 1;").outside("m2", "a1, z1", broken, "SELECT 1;");
        refusal(project::up);
        Remedy.Run merge =
                (Remedy.Run) refusal(() -> project.down("z1-1")).remedies().get(1);
        assertEquals("a1,z1", merge.options().get("to"));
        project.stamp("a1,z1", false);
        assertEquals(List.of("z1|applied", "a1|applied"), recorded());
    }

    /** Nothing was said of it, and nobody may take it for applied. */
    @Test
    void aStampOfAnotherBranchLeavesHalfwayWhatIsHalfway() {
        String broken = "CREATE TABLE a (id int);\nSELECT 1/0;";
        project.outside("a1", "", broken, "DROP TABLE a;").revision("z1", "", "SELECT 1;", "SELECT 1;");
        refusal(() -> project.up("a1"));
        StampPlan plan = project.stamp("z1", false);
        assertEquals(List.of("a1|upgrading", "z1|applied"), recorded());
        assertEquals(Set.of(new RevisionId("z1")), plan.headsAfter());

        project.outside("a1", "", broken.replace("/0", "/1"), "DROP TABLE a;").up("heads");
        assertEquals(List.of("a1|applied", "z1|applied"), recorded());
    }

    @Test
    void aHalfwayRevisionWithoutAFileIsNamed() {
        project.revision("a1", "", "SELECT 1;", "SELECT 1;")
                .outside("b2", "a1", "CREATE TABLE b (id int);\nSELECT 1/0;", "SELECT 1;");
        refusal(project::up);
        project.remove("b2");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.REVISION_UNKNOWN, problem.code());
        assertTrue(fact(problem, "unknown").startsWith("b2  "), problem.toString());
        Describe.Current current = project.describe().current();
        assertEquals(1, current.halfway().size());
        Remedy.Run giveUp =
                (Remedy.Run) problem.remedies().get(problem.remedies().size() - 1);
        assertEquals(Map.of("to", "a1", "purge", ""), giveUp.options());
        project.stamp("a1", true);
        assertEquals(List.of("a1|applied"), recorded());
    }

    /** The first one has no parent that could be stamped. */
    @Test
    void aHalfwayFirstRevisionWithoutAFileCanBeGivenUp() {
        project.outside("a1", "", "CREATE TABLE a (id int);\nSELECT 1/0;", "SELECT 1;");
        refusal(project::up);
        project.remove("a1").revision("b2", "", "SELECT 1;", "SELECT 1;");
        Problem problem = refusal(project::up);
        Remedy.Run giveUp =
                (Remedy.Run) problem.remedies().get(problem.remedies().size() - 1);
        assertEquals(Map.of("to", "base", "purge", ""), giveUp.options());
        project.stamp("base", true);
        assertEquals(List.of(), recorded());
    }

    @Test
    void aDryRunUpRefusesWhatARunRefuses() {
        chain();
        project.up();
        project.revision("a1", "", "SELECT 4711;", "SELECT 1;").revision("c3", "b2", "SELECT 42;", "SELECT 1;");
        assertEquals(
                ProblemCode.REVISION_EDITED,
                refusal(() -> project.dryUp("head", Set.of(), false)).code());
        assertTrue(project.dryUp("head", Set.of("a1"), false).contains("SELECT 42;"));
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
    }

    @Test
    void aDryRunKnowsWhatToDoAboutRevisionsWithoutAFile() {
        chain().revision("c3", "b2", "SELECT 1;", "SELECT 'back';");
        project.up();
        project.remove("c3").revision("d4", "b2", "SELECT 42;", "SELECT 1;");
        assertEquals(
                ProblemCode.REVISION_UNKNOWN,
                refusal(() -> project.dryUp("head", Set.of(), false)).code());
        assertTrue(project.dryUp("head", Set.of(), true).contains("SELECT 42;"));
        assertEquals(
                ProblemCode.REVISION_UNKNOWN,
                refusal(() -> project.dryDown("b2", false)).code());
        assertTrue(project.dryDown("b2", true).contains("SELECT 'back';"));
        assertEquals(List.of("a1|applied", "b2|applied", "c3|applied"), recorded());
    }

    @Test
    void askingMakesNothing() {
        chain();
        Describe.Current current = project.describe().current();
        assertEquals(List.of(), current.heads());
        assertEquals(2, current.pending());
        assertEquals(2, project.describe().history("base:heads", true).size());
        assertEquals(1, project.describe().show("head").size());
        assertEquals("f", value("SELECT to_regclass('schema_revision') IS NOT NULL"));
    }

    @Test
    void nothingIsBegunWhenALaterFileIsBad() {
        chain().revision("c3", "b2", "SELECT 'open;", "SELECT 1;");
        refusal(project::up);
        assertEquals("f", value("SELECT to_regclass('schema_revision') IS NOT NULL"));
        assertEquals(List.of(), tables());
    }
}
