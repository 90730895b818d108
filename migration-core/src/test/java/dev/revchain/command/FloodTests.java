package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.execute.ExecutionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server can send without end is neither kept nor shown without end. */
final class FloodTests extends DatabaseTest {

    private List<String> notices() {
        return project.events(ExecutionEvent.ServerNotice.class).stream()
                .map(ExecutionEvent.ServerNotice::message)
                .toList();
    }

    @Test
    void manyNoticesAreCounted() {
        project.revision("a1", "", """
                DO $$ BEGIN FOR i IN 1..5000 LOOP RAISE NOTICE 'row %', i; END LOOP; END $$;
                """, "SELECT 1;").up();
        assertEquals(101, notices().size());
        assertEquals("row 100", notices().get(99));
        assertEquals("4900 more are not shown", notices().get(100));
    }

    @Test
    void noticesBeforeAFailureAreTold() {
        project.revision("a1", "", """
                DO $$ BEGIN RAISE NOTICE 'so far'; RAISE EXCEPTION 'no further'; END $$;
                """, "SELECT 1;");
        refusal(project::up);
        assertEquals(List.of("so far"), notices());
    }

    @Test
    void noticesOfACopyAreTold() {
        project.revision("a1", "", """
                CREATE TABLE t (i int);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE NOTICE 'row %', NEW.i; RETURN NEW; END $$;
                CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                COPY t FROM stdin;
                1
                2
                \\.
                SELECT 1;
                """, "SELECT 1;").up();
        assertEquals(List.of("row 1", "row 2"), notices());
    }

    @Test
    void aCharacterOfTwoUnitsIsCopiedWholeWhereverItStands() {
        String row = "\uD83D\uDE00".repeat(50_000);
        project.revision(
                        "a1",
                        "",
                        "CREATE TABLE t (i text);\nCOPY t FROM stdin;\n" + row + "\nx" + row + "\nxx" + row + "\n\\.\n",
                        "SELECT 1;")
                .up();
        assertEquals("3", value("SELECT count(*) FROM t WHERE trim(i, 'x') = repeat(U&'\\+01F600', 50000)"));
    }

    @Test
    void rowsAreNotKept() {
        // 200 MB, which the driver by itself would keep until the end.
        project.revision("a1", "", "SELECT repeat('x', 10000) FROM generate_series(1, 20000);", "SELECT 1;")
                .up();
        assertEquals(List.of("a1|applied"), recorded());
        assertTrue(notices().isEmpty());
    }
}
