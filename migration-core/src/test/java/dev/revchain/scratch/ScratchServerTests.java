package dev.revchain.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.command.DatabaseTest;
import dev.revchain.command.TestProject;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.problem.MigrationException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Throw-away databases on a real server. */
final class ScratchServerTests extends DatabaseTest {

    @AfterEach
    void dropWhatWasKept() {
        databases("kept").forEach(name -> execute("DROP DATABASE \"" + name + "\""));
        execute("DROP ROLE IF EXISTS scratch_missing", "DROP ROLE IF EXISTS scratch_poor");
    }

    @Test
    void whatIsMadeGoesWithItsServer() {
        try (ScratchServer server = open("one")) {
            ScratchDatabase first = server.create();
            ScratchDatabase second = server.create();
            second.session().run("CREATE TABLE t (id int)");
            first.close();
            assertEquals(List.of(second.name()), databases("scratch"));
        }
        assertEquals(List.of(), databases("scratch"));
    }

    @Test
    void whatIsKeptCanBeCopiedAgainAndAgain() {
        try (ScratchServer server = open("one")) {
            ScratchDatabase made = server.create();
            made.session().run("CREATE TABLE t (id int)");
            server.keep(made, "state1", 4);
        }
        try (ScratchServer server = open("two");
                ScratchDatabase copy = server.copyOf("state1");
                ScratchDatabase other = server.copyOf("state1")) {
            copy.session().run("INSERT INTO t VALUES (1)");
            assertEquals(
                    0,
                    other.session()
                            .query("SELECT * FROM t", row -> row.getInt(1))
                            .size());
            assertEquals(Set.of("state1"), server.kept());
        }
    }

    @Test
    void theOldestOfWhatIsKeptGoes() {
        try (ScratchServer server = open("one")) {
            for (int i = 1; i <= 5; i++) {
                server.keep(server.create(), "state" + i, 3);
            }
            assertEquals(new TreeSet<>(Set.of("state3", "state4", "state5")), server.kept());
        }
    }

    /** Two builds may replay the same revisions at once, and both want to keep what came out. */
    @Test
    void whoComesSecondKeepsNothing() {
        try (ScratchServer one = open("one");
                ScratchServer two = open("two")) {
            one.keep(one.create(), "state", 4);
            two.keep(two.create(), "state", 4);
            two.copyOf("state").close();
            assertEquals(Set.of("state"), two.kept());
        }
        assertEquals(List.of(), databases("scratch"));
    }

    @Test
    void whatAKilledRunLeftIsSweptAndNothingElse() {
        try (ScratchServer running = open("running")) {
            ScratchDatabase used = running.create();
            execute("CREATE DATABASE revchain_scratch_killed_1", "CREATE DATABASE revchain_scratchy");
            open("next").close();
            assertEquals(List.of(used.name()), databases("scratch"));
            assertEquals("1", value("SELECT count(*) FROM pg_database WHERE datname = 'revchain_scratchy'"));
        } finally {
            execute("DROP DATABASE revchain_scratchy");
        }
    }

    /** The server of a statement that never ends may not have noticed that nobody waits for it any more. */
    @Test
    void aSessionThatRunsOnIsNoSignOfLife() {
        execute("CREATE DATABASE revchain_scratch_killed_1");
        SessionOpener opener = TestProject.opener(database).on("revchain_scratch_killed_1");
        try (Session left =
                new SessionOpener(opener.address(), opener.credentials(), "revchain_scratch_killed").open()) {
            open("next").close();
            assertTrue(left.isLost());
        }
        assertEquals(List.of(), databases("scratch"));
    }

    @Test
    void whatIsBrokenOffIsDroppedUnderTheFeetOfWhoeverWorksThere() {
        ScratchServer server = open("broken");
        Session working = server.create().session();
        server.abandon();
        assertTrue(working.isLost());
        assertEquals(List.of(), databases("scratch"));
        server.close();
        server.abandon();
    }

    @Test
    void rolesAreMadeOnlyOnAServerOfOurOwn() {
        String message = "role \"scratch_missing\" does not exist";
        try (ScratchServer theirs = open("theirs")) {
            assertFalse(theirs.providesFor(message));
        }
        try (ScratchServer ours = ScratchServer.openOurs(TestProject.opener(database), "ours", ScratchRules.NONE)) {
            assertFalse(ours.providesFor("relation \"users\" does not exist"));
            assertTrue(ours.providesFor(message));
        }
        assertEquals("1", value("SELECT count(*) FROM pg_roles WHERE rolname = 'scratch_missing' AND NOT rolcanlogin"));
    }

    @Test
    void aRoleThatMayNotMakeDatabasesIsRefusedWithAWord() {
        execute("CREATE ROLE scratch_poor LOGIN");
        SessionOpener poor = TestProject.opener(database, "scratch_poor");
        try (ScratchServer server = ScratchServer.open(poor, "poor", ScratchRules.NONE)) {
            MigrationException e = assertThrows(MigrationException.class, server::create);
            String text = e.problems().toString();
            assertTrue(text.contains("CREATEDB") && text.contains("scratch_poor"), text);
        }
    }

    @Test
    void aServerThatIsOnlyReadIsSaidToBeOne() {
        execute(
                "CREATE ROLE scratch_poor LOGIN CREATEDB",
                "ALTER ROLE scratch_poor SET default_transaction_read_only = on");
        try (ScratchServer server =
                ScratchServer.open(TestProject.opener(database, "scratch_poor"), "poor", ScratchRules.NONE)) {
            String text = failure(server::create).toString();
            assertTrue(text.contains("no database can be made on the scratch server"), text);
            assertTrue(text.contains("25006") && text.contains("leave scratchUrl out"), text);
        }
    }

    private ScratchServer open(String run) {
        return ScratchServer.open(TestProject.opener(database), run, ScratchRules.NONE);
    }

    private List<String> databases(String kind) {
        return rows("SELECT datname FROM pg_database WHERE datname LIKE 'revchain\\_" + kind + "\\_%' ORDER BY 1");
    }
}
