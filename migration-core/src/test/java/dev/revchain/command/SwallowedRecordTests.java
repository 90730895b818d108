package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trigger or a rule of the user's on the version table that drops the record: nobody else was there. */
final class SwallowedRecordTests extends DatabaseTest {

    private static final String RULE = "CREATE RULE audit AS ON %s TO public.schema_revision DO INSTEAD NOTHING";

    private void start() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;").up();
    }

    private void trigger(String event, String table) {
        execute(
                "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
                "CREATE TRIGGER audit BEFORE " + event + " ON public." + table
                        + " FOR EACH ROW EXECUTE FUNCTION swallow()");
    }

    private void assertTold(String kind, Problem problem) {
        assertEquals(ProblemCode.VERSION_TABLE, problem.code(), problem.toString());
        assertTrue(fact(problem, kind).startsWith("audit on schema_revision"), problem.toString());
        assertEquals("a1: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
    }

    @Test
    void aTriggerOnTheWayUp() {
        start();
        trigger("INSERT", "schema_revision");
        project.revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        assertTold("trigger", refusal(project::up));
    }

    @Test
    void aTriggerWhereTheRunIsOneTransaction() {
        start();
        trigger("INSERT", "schema_revision");
        project.revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        Problem problem = refusal(() -> project.inOneTransaction().up());
        assertEquals(ProblemCode.VERSION_TABLE, problem.code(), problem.toString());
        assertEquals(List.of("a"), tables());
    }

    @Test
    void aTriggerOnTheLog() {
        start();
        trigger("INSERT", "schema_revision_log");
        project.revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        project.up();
        assertEquals(List.of("a1|applied", "b2|applied"), recorded());
    }

    @Test
    void aTriggerOnTheWayDown() {
        start();
        trigger("DELETE", "schema_revision");
        assertTold("trigger", refusal(() -> project.down("base")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT", "DELETE"})
    void aRule(String event) {
        start();
        execute(RULE.formatted(event));
        project.revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        boolean up = event.equals("INSERT");
        Problem problem = refusal(() -> {
            if (up) {
                project.up();
            } else {
                project.down("base");
            }
        });
        assertTold("rule", problem);
    }

    @Test
    void aTriggerOutsideATransaction() {
        start();
        trigger("INSERT", "schema_revision");
        project.outside("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.VERSION_TABLE, problem.code(), problem.toString());
        assertEquals("a1: 0 done, this one not begun, 0 not reached", fact(problem, "now at"));
        assertEquals(List.of("a"), tables());
    }

    @Test
    void aTriggerInTheMidstOfASection() {
        start();
        trigger("UPDATE", "schema_revision");
        project.outside("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.VERSION_TABLE, problem.code(), problem.toString());
        assertEquals(List.of("a"), tables());
    }

    @Test
    void aStampThatIsSwallowedIsNone() {
        start();
        trigger("INSERT", "schema_revision");
        project.revision("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
        assertEquals(
                ProblemCode.VERSION_TABLE,
                refusal(() -> project.stamp("b2", false)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE RULE audit AS ON INSERT TO public.schema_revision DO INSTEAD NOTHING;",
                "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;\n"
                        + "CREATE TRIGGER audit BEFORE INSERT ON public.schema_revision"
                        + " FOR EACH ROW EXECUTE FUNCTION swallow();",
                "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " DELETE FROM public.schema_revision WHERE revision = NEW.revision; RETURN NULL; END $$;\n"
                        + "CREATE TRIGGER audit AFTER INSERT ON public.schema_revision"
                        + " FOR EACH ROW EXECUTE FUNCTION swallow();",
                "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " NEW.state = 'upgrading'; RETURN NEW; END $$;\n"
                        + "CREATE TRIGGER audit BEFORE INSERT ON public.schema_revision"
                        + " FOR EACH ROW EXECUTE FUNCTION swallow();",
            })
    void aRevisionOfTheRunThatPutsItThere(String swallow) {
        start();
        project.revision("b2", "a1", swallow + "\nCREATE TABLE b (id int);", "DROP TABLE b;");
        assertTakenBack(refusal(project::up));
        assertTakenBack(refusal(() -> project.inOneTransaction().up()));
    }

    private void assertTakenBack(Problem problem) {
        assertEquals(ProblemCode.RACE, problem.code(), problem.toString());
        assertTrue(problem.remedies().toString().contains("puts a trigger or a rule on it"), problem.toString());
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
    }

    /** It is asked where the record is missing, and only then. */
    @Test
    void anInnocentTriggerIsNotBlamed() {
        start();
        execute(
                "CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$",
                "CREATE TRIGGER look AFTER DELETE ON public.schema_revision FOR EACH ROW EXECUTE FUNCTION look()");
        project.revision("b2", "a1", "DELETE FROM schema_revision;", "DROP TABLE b;");
        assertEquals(ProblemCode.RACE, refusal(project::up).code());
    }
}
