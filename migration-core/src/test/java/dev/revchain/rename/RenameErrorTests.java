package dev.revchain.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import org.junit.jupiter.api.Test;

/** Renames that are written and cannot be. */
class RenameErrorTests {

    private static final String USERS = "CREATE TABLE users (id int, name text);";

    @Test
    void whatIsNotThere() {
        Problem problem = refusal(USERS, "CREATE TABLE users (id int, full_name text)", "users.nam:full_name");
        assertEquals("the revisions produce nothing that is called users.nam", problem.sentence());
        assertEquals(
                "[Fact[name=at, value=users.nam:full_name], Fact[name=vanishes, value=column users.name],"
                        + " Fact[name=appears, value=column users.full_name]]",
                problem.facts().toString());
    }

    @Test
    void whatIsNotWanted() {
        Problem problem = refusal(USERS, "CREATE TABLE users (id int, full_name text)", "users.name:fullname");
        assertEquals("the model has nothing that is called fullname", problem.sentence());
    }

    @Test
    void whatIsDone() {
        Problem problem = refusal(USERS, USERS, "users.old:name");
        assertEquals(
                "the revisions produce nothing that is called users.old; name is there already", problem.sentence());
        assertTrue(problem.remedies().get(0).toString().contains("delete its file first"), problem.toString());
    }

    @Test
    void anotherKind() {
        Problem problem = refusal(USERS, "CREATE VIEW members AS SELECT 1 AS id", "users:members");
        assertEquals("users cannot become members", problem.sentence());
    }

    @Test
    void whatPostgresDoesNotRename() {
        String tables = "CREATE TABLE base (name text); CREATE TABLE other (name text);";
        String child = "CREATE TABLE child () INHERITS (base, other)";
        Problem problem =
                refusal(tables + child, tables.replace("base (name", "base (title") + child, "base.name:title");
        assertEquals("PostgreSQL does not rename the column base.name", problem.sentence());
    }

    @Test
    void severalThings() {
        String before =
                "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';"
                        + " CREATE TRIGGER a BEFORE INSERT ON t EXECUTE FUNCTION f()";
        Problem problem = refusal(before, before.replace(" a B", " b B").replace("(a", "(b"), "t.a:b");
        assertEquals("\"t.a:b\" can mean several things", problem.sentence());
    }

    static Problem refusal(String before, String after, String parameter) {
        return assertThrows(
                        MigrationException.Refused.class,
                        () -> RenameCase.of(before, after, RenameParameter.parse(parameter), RenameQuestion.NOBODY))
                .problems()
                .get(0);
    }
}
