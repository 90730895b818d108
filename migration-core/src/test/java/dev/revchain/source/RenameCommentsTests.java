package dev.revchain.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.MigrationException;
import dev.revchain.rename.RenameWish;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comments of a model say of earlier names, and of what they say it. */
class RenameCommentsTests {

    @Test
    void ofAColumnAtTheEndOfItsLine() {
        assertEquals(List.of("column users.full_name was name"), read("""
                CREATE TABLE users (
                    id bigint PRIMARY KEY,
                    full_name text NOT NULL CHECK (full_name IN ('a', 'b')), -- migrate:renamed-from name
                    age int
                );
                """));
    }

    @Test
    void ofTheLastColumnOfALine() {
        assertEquals(List.of("column app.users.b was c", "column app.users.e was f"), read("""
                CREATE TABLE IF NOT EXISTS app.users (a int, b int, -- migrate:renamed-from c
                    d int
                    , e int -- migrate:renamed-from f
                );
                """));
    }

    @Test
    void ofAColumnWithACapitalThatPostgresKeeps() {
        assertEquals(List.of("column users.Ärger was Öl"), read("""
                CREATE TABLE Users (
                    ÄRGER text -- migrate:renamed-from ÖL
                );
                """));
    }

    @Test
    void ofAColumnOverSeveralLines() {
        assertEquals(List.of("column users.\"Full Name\" was \"The \"\"Name\"\"\""), read("""
                CREATE TABLE users (
                    "Full Name" text
                        DEFAULT 'x'   --   migrate:renamed-from   "The ""Name""\"
                        NOT NULL
                );
                """));
    }

    @Test
    void ofWhatComesNext() {
        assertEquals(List.of("table members was users", "column members.b was c", "column members.d was e"), read("""
                -- Our members.
                -- migrate:renamed-from users
                CREATE TABLE members (
                    a int,
                    -- migrate:renamed-from c
                    -- the b
                    b int
                    -- migrate:renamed-from e
                    , d int
                );
                """));
    }

    @Test
    void ofATableOnItsFirstOrLastLine() {
        assertEquals(List.of("table a was b", "table c was d", "table e was f", "table g was h"), read("""
                CREATE UNLOGGED TABLE a ( -- migrate:renamed-from b
                    id int
                );
                CREATE TABLE c (
                    id int
                ); -- migrate:renamed-from d
                CREATE TABLE e (id int, x text); -- migrate:renamed-from f
                CREATE TABLE g PARTITION OF e (id PRIMARY KEY) FOR VALUES IN (1); -- migrate:renamed-from h
                """));
    }

    @Test
    void ofOtherObjects() {
        assertEquals(
                List.of(
                        "materialized view app.sums was totals",
                        "view v was w",
                        "function f was g",
                        "type mood was feeling",
                        "value mood.\"sad\" was blue",
                        "value mood.\"it's\" was \"its\"",
                        "column pair.a was b",
                        "trigger app.t.touch was tick",
                        "rule t.r was s",
                        "index i was j",
                        "domain email was mail",
                        "foreign data wrapper w was v",
                        "text search configuration c was d"),
                read("""
                CREATE MATERIALIZED VIEW app.sums AS SELECT 1; -- migrate:renamed-from totals
                CREATE OR REPLACE VIEW v AS -- migrate:renamed-from w
                    SELECT 1;
                CREATE FUNCTION f(a int, b int) RETURNS int -- migrate:renamed-from g
                    LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
                CREATE TYPE mood AS ENUM ( -- migrate:renamed-from feeling
                    'sad', -- migrate:renamed-from blue
                    'it''s' -- migrate:renamed-from 'its'
                );
                CREATE TYPE pair AS (
                    a int -- migrate:renamed-from b
                );
                CREATE CONSTRAINT TRIGGER touch AFTER UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION f(); -- migrate:renamed-from tick
                CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; -- migrate:renamed-from s
                CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a); -- migrate:renamed-from j
                CREATE DOMAIN email AS text; -- migrate:renamed-from mail
                CREATE FOREIGN DATA WRAPPER w; -- migrate:renamed-from v
                CREATE TEXT SEARCH CONFIGURATION c (PARSER = default) -- migrate:renamed-from d
                """));
    }

    @Test
    void ofConstraintsAndOfWhatIsAdded() {
        assertEquals(List.of("constraint t.positive was plus", "column t.b was c", "constraint t.u was k"), read("""
                CREATE TABLE t (
                    CONSTRAINT positive CHECK (a > 0) -- migrate:renamed-from plus
                );
                ALTER TABLE ONLY t ADD COLUMN IF NOT EXISTS b numeric(3, 2), -- migrate:renamed-from c
                    ADD CONSTRAINT u UNIQUE (a, b); -- migrate:renamed-from k
                """));
    }

    @Test
    void ofNothing() {
        assertEquals(
                List.of(),
                read("SELECT '-- migrate:renamed-from x'; /* -- migrate:renamed-from y */ -- renamed-from z"));
        assertEquals("models/a.sql:2:5", refused("CREATE TABLE t (\n    -- migrate:renamed-from x\n);"));
        assertEquals("models/a.sql:1:28", refused("CREATE TABLE t (CHECK (1), -- migrate:renamed-from x\n a int);"));
        assertEquals("models/a.sql:2:1", refused("SELECT 1;\n-- migrate:renamed-from x"));
        assertEquals("models/a.sql:1:25", refused("CREATE TABLE t (a int); -- migrate:renamed-from no name"));
        assertEquals("models/a.sql:1:25", refused("CREATE TABLE t (a int); -- migrate:renamed-from"));
    }

    private static List<String> read(String script) {
        return RenameComments.read(Path.of("models/a.sql"), script).stream()
                .map(RenameCommentsTests::words)
                .toList();
    }

    private static String words(RenameWish wish) {
        String to = quoted(wish.to().parts());
        return wish.kind() + " " + (wish.kind().equals("value") ? to.replaceFirst("\\.(.*)", ".\"$1\"") : to) + " was "
                + quoted(wish.from().parts()).replace("its", "\"its\"");
    }

    private static String quoted(List<String> parts) {
        return String.join(
                ".",
                parts.stream()
                        .map(part -> part.contains(" ") ? '"' + part.replace("\"", "\"\"") + '"' : part)
                        .toList());
    }

    private static String refused(String script) {
        return assertThrows(MigrationException.Refused.class, () -> read(script))
                .problems()
                .get(0)
                .facts()
                .get(0)
                .value();
    }
}
