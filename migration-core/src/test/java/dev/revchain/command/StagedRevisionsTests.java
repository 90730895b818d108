package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A change that cannot be in one transaction becomes several revisions. */
class StagedRevisionsTests extends GeneratingTest {

    private static final String PEOPLE = """
            CREATE TYPE mood AS ENUM ('sad', 'happy');
            CREATE TABLE people (id bigint PRIMARY KEY, mood mood NOT NULL DEFAULT 'sad');
            """;

    private static final String CALM_PEOPLE = """
            CREATE TYPE mood AS ENUM ('sad', 'calm', 'happy');
            CREATE TABLE people (id bigint PRIMARY KEY, mood mood NOT NULL DEFAULT 'calm', name text);
            """;

    @Test
    void writesOneRevisionWhereOneIsEnough() {
        model(PEOPLE);
        List<Generate.Written> written = generate("Create people");
        assertEquals(1, written.size());
        assertTrue(written.get(0).text().startsWith("-- Create people\n"));
        assertEquals(List.of(), generate("Nothing"));
    }

    @Test
    void addsLabelsInARevisionOfTheirOwnWhenTheyAreUsed() {
        model(PEOPLE);
        generate("Create people");
        model(CALM_PEOPLE);
        List<Generate.Written> written = generate("Calm down");
        assertEquals(2, written.size());
        assertEquals("""
                -- migrate:up
                ALTER TYPE mood ADD VALUE 'calm' BEFORE 'happy';""", section(written.get(0), "up"));
        assertEquals("""
                -- migrate:up
                ALTER TABLE people ADD COLUMN name text;
                ALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm';""", section(written.get(1), "up"));
        assertTrue(written.get(0).text().startsWith("""
                -- Calm down (1 of 2: add enum labels)
                --
                -- Revision ID: rev3
                -- Revises: rev1
                """));
        assertTrue(written.get(1).text().startsWith("""
                -- Calm down (2 of 2: change the schema)
                --
                -- Revision ID: rev2
                -- Revises: rev3
                """));
    }

    @Test
    void whatWasSplitGoesUpAndDownAndUp() {
        model(PEOPLE);
        generate("Create people");
        project.up();
        execute("INSERT INTO people VALUES (1)");
        model(CALM_PEOPLE);
        generate("Calm down");
        project.up();
        execute("INSERT INTO people (id) VALUES (2)");
        assertEquals(List.of("sad", "calm"), rows("SELECT mood FROM people ORDER BY id"));
        execute("DELETE FROM people WHERE id = 2");
        project.down("-2");
        assertEquals(List.of("sad", "happy"), rows("SELECT unnest(enum_range(NULL::mood))"));
        project.up();
        assertEquals(List.of("sad", "calm", "happy"), rows("SELECT unnest(enum_range(NULL::mood))"));
        assertEquals(List.of("rev1|applied", "rev3|applied", "rev2|applied"), recorded());
        assertEquals(List.of(), generate("Nothing"));
    }

    @Test
    void takesLabelsThatNobodyUsesYetWithTheRest() {
        model(PEOPLE);
        generate("Create people");
        model(CALM_PEOPLE.replace("DEFAULT 'calm'", "DEFAULT 'sad'"));
        assertEquals(1, generate("Calm down").size());
    }

    @Test
    void givesTheIdThatWasAskedForToTheLastAndTheRestToTheFirst() {
        model(PEOPLE);
        generate("Create people");
        model(CALM_PEOPLE);
        NewRevision wanted =
                new NewRevision("Calm", "head", false, List.of("calm"), List.of(), Optional.of("8f8ecb998390"));
        List<Generate.Written> written = generate(request(wanted, false));
        assertTrue(written.get(0).text().contains("Branch Labels: calm"));
        assertTrue(written.get(1).text().contains("Revision ID: 8f8ecb998390"));
        assertFalse(written.get(1).text().contains("Branch Labels"));
    }

    @Test
    void aDryRunShowsAllAndWritesNothing() throws IOException {
        model(PEOPLE);
        generate("Create people");
        model(CALM_PEOPLE);
        assertEquals(2, generate(request("Calm down", true)).size());
        try (var files = Files.list(project.folder())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void labelsAreUsedInArraysToo() {
        model(PEOPLE);
        generate("Create people");
        model(CALM_PEOPLE.replace("DEFAULT 'calm'", "DEFAULT 'sad', moods mood[] DEFAULT '{sad,calm}'"));
        assertEquals(2, generate("Calm down").size());
    }

    @Test
    void aFunctionThatNamesALabelWhenItRunsCanWaitForThat() {
        model(PEOPLE);
        generate("Create people");
        model(CALM_PEOPLE.replace("DEFAULT 'calm'", "DEFAULT 'sad'")
                + "CREATE FUNCTION calm() RETURNS mood LANGUAGE plpgsql AS $$ BEGIN RETURN 'calm'::mood; END $$;");
        assertEquals(1, generate("Calm down").size());
    }

    @Test
    void removesLabelsLastWhenTheWayBackUsesThem() {
        model(CALM_PEOPLE);
        generate("Create people");
        project.up();
        execute("INSERT INTO people VALUES (1, 'sad', 'Ann')");
        model(PEOPLE);
        List<Generate.Written> written = generate("Excite");
        assertEquals(
                List.of("-- Excite (1 of 2: change the schema)", "-- Excite (2 of 2: remove enum labels)"),
                written.stream()
                        .map(revision -> revision.text().lines().findFirst().orElse(""))
                        .toList());
        assertTrue(written.stream().noneMatch(revision -> revision.text().contains("transaction=false")));
        assertEquals("""
                -- migrate:down
                ALTER TYPE mood ADD VALUE 'calm' BEFORE 'happy';""", section(written.get(1), "down"));
        project.up();
        assertEquals(List.of("1|sad"), rows("SELECT id, mood FROM people"));
        project.down("-2");
        assertEquals(List.of("sad", "calm", "happy"), rows("SELECT unnest(enum_range(NULL::mood))"));
        project.up();
    }

    @Test
    void aWayBackThatMustAddAndUseALabelRunsStatementByStatement() {
        model(PEOPLE.replace("'sad', 'happy'", "'sad', 'happy', 'wild'").replace("DEFAULT 'sad'", "DEFAULT 'wild'"));
        generate("Create people");
        project.up();
        model(CALM_PEOPLE);
        List<Generate.Written> written = generate("Calm down");
        project.up();
        project.down("-" + written.size());
        assertEquals(
                "'wild'::mood",
                value("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef" + " WHERE adrelid = 'people'::regclass"));
        project.up();
        assertEquals(List.of(), generate("Nothing"));
    }
}
