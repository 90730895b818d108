package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Resumption;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A revision and its record are one: what keeps the record from being written takes back the revision. */
final class RecordingTests extends DatabaseTest {

    /** To the server, the backslash ends no string here; to whoever reads the file by the standard, it does. */
    private static final String HIDDEN = """
            DO $$ BEGIN PERFORM set_config('standard_conforming_strings', 'off', false); END $$;
            SELECT 'a\\'b'; %s; -- ';""";

    private TestProject chain(String second) {
        return project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .revision("b2", "a1", "CREATE TABLE b (id int);\n" + second, "DROP TABLE b;\n" + second)
                .revision("c3", "b2", "CREATE TABLE c (id int);", "DROP TABLE c;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "COMMIT; BEGIN", "ROLLBACK; BEGIN", "COMMIT AND CHAIN"})
    void aRevisionThatEndsItsTransactionInHidingIsFound(String end) {
        Problem problem = refusal(() -> chain(HIDDEN.formatted(end)).up());
        assertEquals(ProblemCode.TRANSACTION_ENDED, problem.code(), problem.toString());
        assertEquals("b2  Revision b2", fact(problem, "revision"));
        assertEquals("a1: 1 done, this one kept in part and not recorded, 1 not reached", fact(problem, "now at"));
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a1|up|applied", "b2|up|failed"), logged());
    }

    @Test
    void aRevisionThatForgetsItsParentIsTakenBack() {
        Problem problem = refusal(() ->
                chain("DELETE FROM schema_revision WHERE revision = 'a1';").up());
        assertEquals(ProblemCode.RACE, problem.code());
        assertEquals("a1: 1 done, this one rolled back, 1 not reached", fact(problem, "now at"));
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
    }

    @Test
    void aDowngradeThatForgetsItsRevisionIsTakenBack() {
        project.revision("a1", "", "CREATE TABLE a (id int);", "DELETE FROM schema_revision;\nDROP TABLE a;")
                .up();
        assertEquals(ProblemCode.RACE, refusal(() -> project.down("base")).code());
        assertEquals(List.of("a1|applied"), recorded());
        assertEquals(List.of("a"), tables());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCommitIsHeardWhenItSpeaks(boolean single) {
        chain("""
                CREATE FUNCTION speak() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'late'; RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER late AFTER INSERT ON b DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION speak();
                INSERT INTO b VALUES (1);""");
        (single ? project.inOneTransaction() : project).up();
        List<String> notices = project.events(ExecutionEvent.ServerNotice.class).stream()
                .map(notice -> notice.at() + ": " + notice.message())
                .toList();
        assertEquals(List.of("COMMIT: late"), notices);
    }

    @Test
    void whatRunsIsWhatWasChecked() {
        chain("");
        Up up = new Up(
                new Up.Request(project.directory(), "head", project.settings(), Set.of(), false, Resumption.ASK));
        Problem problem = refusal(() -> up.run(project::opener, this::editTheNext, System::nanoTime));
        assertEquals(ProblemCode.FILE_CHANGED, problem.code());
        assertEquals("b2  Revision b2", fact(problem, "revision"));
        assertEquals("a1: 1 done, this one rolled back, 1 not reached", fact(problem, "now at"));
        assertEquals(List.of("a"), tables());
        assertEquals(2, project.up().steps().size());
        assertEquals(List.of("a", "b", "c", "d"), tables());
    }

    private void editTheNext(ExecutionEvent event) {
        if (event instanceof ExecutionEvent.StepFinished finished
                && finished.step().revision().id().value().equals("a1")) {
            project.revision("b2", "a1", "CREATE TABLE b (id int); CREATE TABLE d (id int);", "DROP TABLE b, d;");
        }
    }
}
