package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.ObjectId;
import dev.revchain.hazard.Hazard;
import dev.revchain.hazard.HazardCode;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.RenameQuestion;
import dev.revchain.rename.RenameRequest;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Renames become part of a revision, and rows survive them both ways. */
class RenamedRevisionsTests extends GeneratingTest {

    private static final String USERS = """
            CREATE TABLE users (
                id serial PRIMARY KEY,
                name text NOT NULL UNIQUE,
                mood text
            );
            CREATE VIEW names AS SELECT id, name FROM users;
            CREATE FUNCTION named(text) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM users WHERE name = $1';
            """;

    private static final String MEMBERS = """
            CREATE TABLE members ( -- migrate:renamed-from users
                id serial PRIMARY KEY,
                full_name text NOT NULL UNIQUE, -- migrate:renamed-from name
                mood text,
                age int
            );
            CREATE VIEW names AS SELECT id, full_name FROM members;
            CREATE FUNCTION named(text) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM members WHERE full_name = $1';
            """;

    @Test
    void commentsOfTheModelKeepRowsBothWays() {
        startWithRows();
        model(MEMBERS);
        assertEquals("""
                -- migrate:up
                ALTER TABLE users RENAME TO members;
                ALTER TABLE members RENAME COLUMN name TO full_name;
                ALTER SEQUENCE users_id_seq RENAME TO members_id_seq;
                ALTER TABLE members RENAME CONSTRAINT users_name_key TO members_full_name_key;
                ALTER TABLE members RENAME CONSTRAINT users_pkey TO members_pkey;
                ALTER VIEW names RENAME COLUMN name TO full_name;
                ALTER TABLE members ADD COLUMN age integer;
                CREATE OR REPLACE FUNCTION public.named(text)
                 RETURNS bigint
                 LANGUAGE sql
                AS $function$SELECT count(*) FROM members WHERE full_name = $1$function$;""", section(generate("Rename").get(0), "up"));
        project.up();
        assertEquals(List.of("1|ada", "2|bob"), rows("SELECT id, full_name FROM names ORDER BY id"));
        assertEquals("1", value("SELECT named('ada')"));
        assertEquals("3", value("INSERT INTO members (full_name) VALUES ('cy') RETURNING id"));
        project.down("-1");
        assertEquals(List.of("1|ada", "2|bob", "3|cy"), rows("SELECT id, name FROM names ORDER BY id"));
        assertEquals("1", value("SELECT named('cy')"));
        project.up();
        assertEquals("3", value("SELECT count(*) FROM members"));
    }

    @Test
    void aCommentThatIsDoneDoesNoHarm() {
        startWithRows();
        model(MEMBERS);
        generate("Rename");
        assertEquals(List.of(), generate("Nothing"));
        model(MEMBERS.replace("full_name", "label").replace("renamed-from name", "renamed-from full_name"));
        String up = section(generate("Rename again").get(0), "up");
        assertTrue(up.startsWith("-- migrate:up\nALTER TABLE members RENAME COLUMN full_name TO label;"), up);
        model(MEMBERS.replace("full_name", "label"));
        assertEquals(List.of(), generate("Nothing"));
    }

    @Test
    void theParameterDoesTheSame() {
        startWithRows();
        model(MEMBERS.replaceAll(" -- migrate.*", ""));
        RenameRequest renames =
                new RenameRequest(RenameParameter.parse("users:members,users.name:full_name"), RenameQuestion.NOBODY);
        GenerateFromModel.Report report = report(request("Rename", false), renames);
        assertFalse(section(report.revisions().get(0), "up").contains("DROP"));
        assertEquals(
                List.of("PARAMETER", "PARAMETER", "SAME", "SAME", "SAME", "SAME"),
                report.renames().stream()
                        .map(taken -> taken.reason().kind().name())
                        .toList());
        assertTrue(report.revisions().get(0).upHazards().stream()
                .anyMatch(hazard -> hazard.code() == HazardCode.BREAKS_READERS
                        && hazard.subject().equals("users")));
    }

    @Test
    void withoutAWordItIsDroppedAndTheHazardNamesTheParameter() {
        startWithRows();
        model(USERS.replace("mood", "feeling"));
        Generate.Written written = generate("Change").get(0);
        String said = "the column users.%s vanishes while a like one appears, %s; if that is a rename, say"
                + " -Dmigrate.rename=users.mood:feeling";
        assertEquals(
                said.formatted("mood", "feeling"), written.upHazards().get(0).because());
        assertEquals(
                said.formatted("feeling", "mood"), written.downHazards().get(0).because());
        assertTrue(written.text().contains("DROP COLUMN mood"), written.text());
    }

    @Test
    void theHazardNamesWhatWasSaidBeforeToo() {
        startWithRows();
        model(MEMBERS.replaceAll(" -- migrate.*", ""));
        RenameRequest renames = new RenameRequest(RenameParameter.parse("users:members"), RenameQuestion.NOBODY);
        Generate.Written written =
                report(request("Change", false), renames).revisions().get(0);
        String parameter = "say -Dmigrate.rename=users:members,members.name:full_name";
        assertTrue(
                written.upHazards().stream().anyMatch(hazard -> hazard.because().endsWith(parameter)));
        assertTrue(
                written.downHazards().stream()
                        .anyMatch(hazard -> hazard.because().endsWith(parameter)
                                && hazard.subject().equals("users.full_name")),
                written.downHazards()::toString);
    }

    @Test
    void whatGoesWithASchemaIsRenamedWithTheSchema() {
        String shop =
                "CREATE SCHEMA shop; CREATE TABLE shop.orders (id int, note text); CREATE TABLE shop.lines (no int);";
        model(shop);
        generate("Start");
        project.up();
        model(shop.replace("shop", "store"));
        List<String> told = generate("Change").get(0).upHazards().stream()
                .filter(hazard -> hazard.code() == HazardCode.MAYBE_RENAME)
                .map(Hazard::because)
                .toList();
        String said =
                "the %s vanishes while a like one appears, %s; if that is a rename, say -Dmigrate.rename=shop:store";
        assertEquals(
                List.of(
                        said.formatted("table shop.orders", "store.orders"),
                        said.formatted("table shop.lines", "store.lines"),
                        said.formatted("schema shop", "store")),
                told);
    }

    @Test
    void aPersonIsAskedFromTheOutsideIn() {
        startWithRows();
        model(MEMBERS.replaceAll(" -- migrate.*", ""));
        List<String> asked = new ArrayList<>();
        RenameQuestion person = (vanished, like) -> {
            asked.add(vanished + " " + like);
            return Optional.of(like.get(0));
        };
        GenerateFromModel.Report report = report(request("Rename", false), new RenameRequest(List.of(), person));
        assertEquals(
                List.of(
                        "table public.users [table public.members]",
                        "column public.members.name [column public.members.full_name]"),
                asked);
        String up = section(report.revisions().get(0), "up");
        assertTrue(up.startsWith("-- migrate:up\nALTER TABLE users RENAME TO members;\n"), up);
    }

    @Test
    void whoSaysNoIsNotWarned() {
        startWithRows();
        model(USERS.replace("mood", "feeling"));
        RenameQuestion person = (vanished, like) -> Optional.empty();
        GenerateFromModel.Report report = report(request("Change", false), new RenameRequest(List.of(), person));
        String text = report.revisions().get(0).text();
        assertTrue(text.contains("DROP COLUMN mood"), text);
        assertFalse(text.contains("MAYBE_RENAME"), text);
    }

    /** As with Ctrl-D: the question was seen, and not answered. */
    @Test
    void whoLeavesHasNotSaidNo() {
        startWithRows();
        model(USERS.replace("mood", "feeling"));
        RenameQuestion leaving = new RenameQuestion() {
            private boolean left;

            @Override
            public Optional<ObjectId> ask(ObjectId vanished, List<ObjectId> like) {
                left = true;
                return Optional.empty();
            }

            @Override
            public boolean isAnswered() {
                return !left;
            }
        };
        GenerateFromModel.Report report = report(request("Change", false), new RenameRequest(List.of(), leaving));
        assertTrue(report.revisions().get(0).text().contains("MAYBE_RENAME"));
    }

    @Test
    void renamesComeFirstWhereThereAreSeveralRevisions() {
        model("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (m mood DEFAULT 'sad');");
        generate("Start");
        project.up();
        execute("INSERT INTO t DEFAULT VALUES");
        model("""
                CREATE TYPE mood AS ENUM (
                    'blue', -- migrate:renamed-from sad
                    'new'
                );
                CREATE TABLE t (
                    feeling mood DEFAULT 'new' -- migrate:renamed-from m
                );
                """);
        List<Generate.Written> written = generate("Change");
        assertEquals(2, written.size());
        assertEquals("""
                -- migrate:up
                ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
                ALTER TABLE t RENAME COLUMN m TO feeling;
                ALTER TYPE mood ADD VALUE 'new';""", section(written.get(0), "up"));
        project.up();
        assertEquals("blue", value("SELECT feeling FROM t"));
        project.down("-2");
        assertEquals("sad", value("SELECT m FROM t"));
    }

    @Test
    void aRefusedRenameWritesNothing() throws Exception {
        startWithRows();
        model(MEMBERS.replaceAll(" -- migrate.*", ""));
        RenameRequest renames = new RenameRequest(RenameParameter.parse("users:people"), RenameQuestion.NOBODY);
        Problem problem = refusal(() -> report(request("Rename", false), renames));
        assertEquals(ProblemCode.RENAME_INVALID, problem.code());
        try (var files = Files.list(project.folder())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void checkReadsTheCommentsToo() {
        startWithRows();
        model(MEMBERS);
        Check.Report report = check(new Check.Hazards(":", false, Check.FailOn.NEVER), Check.Kind.MODEL);
        String changes = fact(report.problems().get(0), "changes");
        assertTrue(changes.startsWith("ALTER TABLE users RENAME TO members;"), changes);
        assertFalse(changes.contains("DROP"), changes);
    }

    private void startWithRows() {
        model(USERS);
        generate("Start");
        project.up();
        execute("INSERT INTO users (name) VALUES ('ada'), ('bob')");
    }
}
