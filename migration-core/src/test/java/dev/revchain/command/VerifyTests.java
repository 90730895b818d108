package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Revisions that lead back, and revisions that only seem to. */
final class VerifyTests extends GeneratingTest {

    private final List<String> heard = new ArrayList<>();
    private boolean branches;

    @AfterEach
    void dropWhatWasKept() {
        rows("SELECT datname FROM pg_database WHERE datname LIKE 'revchain\\_kept\\_%'")
                .forEach(name -> execute("DROP DATABASE \"" + name + "\""));
        assertEquals("0", value("SELECT count(*) FROM pg_database WHERE datname LIKE 'revchain\\_scratch\\_%'"));
    }

    @Test
    void whatLeadsBackIsTold() {
        project.revision("a", "", "CREATE TABLE users (id int);", "DROP TABLE users;")
                .revision("b", "a", "ALTER TABLE users ADD COLUMN x int;", "ALTER TABLE users DROP COLUMN x;")
                .revision("c", "a", "CREATE INDEX users_id ON users (id);", "DROP INDEX users_id;")
                .revision("d", "b, c", "", "")
                .outside("e", "d", "CREATE INDEX CONCURRENTLY i ON users (x)", "DROP INDEX CONCURRENTLY i");
        assertEquals(List.of(), verify(":"));
        assertEquals(List.of("a", "b", "c", "d", "e"), heard.stream().sorted().toList());
    }

    @Test
    void whatDoesNotLeadBackIsNamedAndTheRestIsTriedAllTheSame() {
        project.revision("a", "", "CREATE TABLE users (id int); CREATE TABLE posts (id int);", "DROP TABLE users;")
                .revision("b", "a", "ALTER TABLE users ADD COLUMN x int;", "ALTER TABLE users\n  DROP COLUMN y;")
                .revision("c", "b", "CREATE SEQUENCE s; CREATE TABLE IF NOT EXISTS t ();", "DROP SEQUENCE s;")
                .revision("d", "c", "DROP TABLE posts;", "CREATE TABLE posts (id int);");
        List<Problem> problems = verify(":");
        assertEquals(List.of("d"), heard);
        assertEquals(
                List.of(
                        "the downgrade of revision a does not lead where it should",
                        "the downgrade of revision b does not run",
                        "the downgrade of revision c does not lead where it should"),
                problems.stream().map(Problem::sentence).toList());
        assertEquals("table public.posts is there and should not be", fact(problems.get(0), "left"));
        assertTrue(fact(problems.get(1), "at").endsWith("b.sql:10:1"), problems::toString);
        assertEquals("table public.t is there and should not be", fact(problems.get(2), "left"));
    }

    /** The schema is as before, and yet the revision cannot be applied a second time. */
    @Test
    void aSecondUpgradeThatDoesNotRunIsNamed() {
        project.revision("a", "", "CREATE TABLE seen (id int PRIMARY KEY);", "DROP TABLE seen;")
                .revision("b", "a", "INSERT INTO seen VALUES (1);", "");
        List<Problem> problems = verify("b:");
        assertEquals(ProblemCode.NOT_REVERSED, problems.get(0).code());
        assertEquals(
                "the second upgrade of revision b does not run", problems.get(0).sentence());
        assertTrue(fact(problems.get(0), "server").startsWith("23505"), problems::toString);
    }

    @Test
    void whatSaysThatItIsIrreversibleIsAppliedAndBelieved() {
        project.file("a", """
                        -- Users
                        --
                        -- Revision ID: a
                        -- Revises:

                        -- migrate:up
                        CREATE TABLE users (id int);

                        -- migrate:down irreversible
                        """).revision("b", "a", "DROP TABLE users;", "CREATE TABLE users (id int);");
        assertEquals(List.of(), verify(":"));
        assertEquals(List.of("a irreversible", "b"), heard);
    }

    @Test
    void revisionsThatCannotBeAppliedAreRefused() {
        project.revision("a", "", "CREATE TABLE users (id nosuch);", "DROP TABLE users;");
        assertEquals(ProblemCode.REPLAY_FAILED, refusal(() -> verify(":")).code());
    }

    @Test
    void branchesMayComeInAnyOrder() {
        project.revision("a", "", "CREATE TABLE users (id int);", "DROP TABLE users;")
                .revision("b", "a", "ALTER TABLE users ADD COLUMN x int;", "ALTER TABLE users DROP COLUMN x;")
                .revision("c", "a", "ALTER TABLE users ADD COLUMN y int;", "ALTER TABLE users DROP COLUMN y;");
        assertEquals(List.of(), verify(":"));
        assertTrue(branches);
        assertEquals(List.of(), verify(":b"));
        assertFalse(branches);
    }

    @Test
    void branchesThatLeadElsewhereInAnotherOrderAreTold() {
        project.revision("a", "", "CREATE TABLE users (x int);", "DROP TABLE users;")
                .revision(
                        "b",
                        "a",
                        "ALTER TABLE users ALTER COLUMN x SET DEFAULT 1;",
                        "ALTER TABLE users ALTER COLUMN x DROP DEFAULT;")
                .revision(
                        "c",
                        "a",
                        "ALTER TABLE users ALTER COLUMN x SET DEFAULT 2;",
                        "ALTER TABLE users ALTER COLUMN x SET DEFAULT 1;")
                .revision("d", "b, c", "", "");
        Problem problem = verify(":").get(0);
        assertEquals(ProblemCode.ORDER_MATTERS, problem.code());
        assertEquals("default public.users.x is not as it should be", fact(problem, "left"));
        assertEquals("a b c d", fact(problem, "usual"));
        assertEquals("a c b d", fact(problem, "other"));
    }

    @Test
    void aRevisionThatNeedsAnotherBranchWithoutSayingSoIsNamed() {
        project.revision("a", "", "SELECT 1;", "SELECT 1;")
                .revision("b", "a", "CREATE TABLE users (id int);", "DROP TABLE users;")
                .revision("c", "a", "CREATE TABLE posts ();", "DROP TABLE posts;")
                .revision("d", "c", "CREATE INDEX i ON users (id);", "DROP INDEX i;");
        Problem problem = verify(":").get(0);
        assertEquals("revision d needs a revision that it does not name", problem.sentence());
        assertEquals("b Revision b", fact(problem, "not before"));
        assertTrue(fact(problem, "server").contains("\"users\" does not exist"), problem::toString);
    }

    private List<Problem> verify(String range) {
        Verify.Outcome outcome = new Verify(new Verify.Request(project.directory(), range, reading()))
                .run(
                        this::scratch,
                        verified ->
                                heard.add(verified.revision().id() + (verified.reversible() ? "" : " irreversible")));
        branches = outcome.branches();
        return outcome.problems();
    }
}
