package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class ErrorPlaceTests extends DatabaseTest {

    private Problem failure(String up) {
        project.revision("a1", "", up, "SELECT 1;");
        return refusal(() -> project.up());
    }

    /** The line of the file that a fact "at" names. */
    private String lineAt(Problem problem) throws IOException {
        String[] place = fact(problem, "at").split(":", -1);
        int line = Integer.parseInt(place[place.length - 2]);
        return Files.readAllLines(project.path("a1")).get(line - 1);
    }

    @Test
    void aRowOfACopyIsNamedByItsLine() throws Exception {
        Problem problem = failure("CREATE TABLE t2 (i int);\n\nCOPY t2\n  FROM stdin;\n1\n2\nbad\n4\n\\.");
        assertEquals("bad", lineAt(problem));
        assertEquals("COPY t2", fact(problem, "copy"));
        assertTrue(fact(problem, "context").contains("bad"));
    }

    @Test
    void aTriggerOfACopyIsNamedByTheRow() throws Exception {
        Problem problem = failure("""
                CREATE TABLE t (i int CHECK (i < 3));
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                  IF NEW.i = 2 THEN RAISE EXCEPTION 'no two'; END IF; RETURN NEW;
                END $$;
                CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                COPY t FROM stdin;
                1
                2
                \\.
                """);
        assertEquals("2", lineAt(problem));
    }

    @Test
    void aLineOfABlockIsNamed() throws Exception {
        Problem problem = failure("SELECT 'ä';\nDO LANGUAGE plpgsql /* $x$ */ $$BEGIN\n  PERFORM 1;\n"
                + "  INSERT INTO nowhere VALUES ('ö');\nEND $$;");
        assertEquals("  INSERT INTO nowhere VALUES ('ö');", lineAt(problem));
        assertEquals("  INSERT INTO nowhere VALUES ('ö');\n  ^", fact(problem, "line"));
    }

    @Test
    void aFunctionThatABlockCallsIsNamedByTheCall() throws Exception {
        Problem problem = failure("""
                CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
                BEGIN
                  RETURN 1 / 0;
                END $$;
                DO $$
                BEGIN
                  PERFORM 1;
                  PERFORM f();
                END $$;
                """);
        assertEquals("  PERFORM f();", lineAt(problem));
    }

    @Test
    void aDocumentAsAMessageIsCut() {
        Problem problem = failure("DO $$ BEGIN RAISE EXCEPTION '%', repeat('abc ', 200000); END $$;");
        assertTrue(fact(problem, "server").length() < 3000);
        assertTrue(fact(problem, "server").endsWith(" ... (800000 characters)"));
    }
}
