package dev.revchain.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Renames of every kind on a real server, there and back. */
class RenamingTests {

    private static final String USERS = """
            CREATE TABLE users (
                id serial PRIMARY KEY,
                name text NOT NULL UNIQUE CHECK (name <> ''),
                age int DEFAULT 7
            );
            CREATE INDEX ON users (age);
            """;

    @Test
    void aColumnAndWhatIsCalledAfterIt() {
        RenameCase done = renamed(USERS, USERS.replace("name", "full_name"), "users.name:full_name");
        assertEquals("""
                ALTER TABLE users RENAME COLUMN name TO full_name
                ALTER TABLE users RENAME CONSTRAINT users_name_check TO users_full_name_check
                ALTER TABLE users RENAME CONSTRAINT users_name_key TO users_full_name_key""", done.up());
        assertEquals("""
                ALTER TABLE users RENAME CONSTRAINT users_full_name_check TO users_name_check
                ALTER TABLE users RENAME CONSTRAINT users_full_name_key TO users_name_key
                ALTER TABLE users RENAME COLUMN full_name TO name""", done.down());
    }

    @Test
    void columnsThatExchangeNamesAsLongAsNamesCanBe() {
        String smiles = "\"" + "😀".repeat(15) + "\"";
        RenameCase done = renamed(
                "CREATE TABLE t (a int, " + smiles + " text)",
                "CREATE TABLE t (" + smiles + " int, a text)",
                "t.a:" + smiles + ",t." + smiles + ":a");
        assertTrue(done.up().contains("\"" + "😀".repeat(14) + "__old\" TO a"), done.up());
    }

    @Test
    void aTableWithItsSequenceKeysAndIndexes() {
        RenameCase done = renamed(USERS, USERS.replace("users", "members"), "users:members");
        assertEquals("""
                ALTER TABLE users RENAME TO members
                ALTER SEQUENCE users_id_seq RENAME TO members_id_seq
                ALTER TABLE members RENAME CONSTRAINT users_name_check TO members_name_check
                ALTER TABLE members RENAME CONSTRAINT users_name_key TO members_name_key
                ALTER TABLE members RENAME CONSTRAINT users_pkey TO members_pkey
                ALTER INDEX users_age_idx RENAME TO members_age_idx""", done.up());
    }

    @Test
    void aTableWithAColumnUnderEitherNameOfTheTable() {
        String after = USERS.replace("users", "members")
                .replace("name text", "full_name text")
                .replace("(name", "(full_name");
        assertEquals(
                renamed(USERS, after, "users:members,users.name:full_name").up(),
                renamed(USERS, after, "members.name:full_name , users:members").up());
    }

    @Test
    void aRenameBesidesOtherChanges() {
        String after = USERS.replace("name text NOT NULL UNIQUE CHECK (name <> '')", "full_name varchar(80)");
        RenameCase done = renamed(USERS, after, "users.name:full_name");
        assertTrue(done.up().startsWith("ALTER TABLE users RENAME COLUMN name TO full_name\n"), done.up());
        assertTrue(done.up().contains("ALTER COLUMN full_name TYPE character varying(80)"), done.up());
        assertFalse(done.up().contains("DROP COLUMN"), done.up());
    }

    @Test
    void quotedNames() {
        String before = "CREATE TABLE \"My Table\" (\"The Col\" text, \"x.y\" int)";
        String after = "CREATE TABLE \"Other, Table\" (\"The: Col\" text, \"x.z\" int)";
        RenameCase done = renamed(
                before,
                after,
                "\"My Table\":\"Other, Table\",\"My Table\".\"The Col\":\"The: Col\",\"My Table\".\"x.y\":\"x.z\"");
        assertEquals("""
                ALTER TABLE "My Table" RENAME TO "Other, Table"
                ALTER TABLE "Other, Table" RENAME COLUMN "The Col" TO "The: Col"
                ALTER TABLE "Other, Table" RENAME COLUMN "x.y" TO "x.z\"""", done.up());
    }

    @Test
    void columnsThatChangeTheirNames() {
        RenameCase done = renamed("CREATE TABLE t (a int, b text)", "CREATE TABLE t (b int, a text)", "t.a:b,t.b:a");
        assertEquals("""
                ALTER TABLE t RENAME COLUMN b TO b__old
                ALTER TABLE t RENAME COLUMN a TO b
                ALTER TABLE t RENAME COLUMN b__old TO a""", done.up());
    }

    @Test
    void aRenameToTheNameOfWhatIsDropped() {
        RenameCase done = renamed("CREATE TABLE t (a int, b text)", "CREATE TABLE t (b int)", "t.a:b");
        assertEquals("""
                ALTER TABLE t RENAME COLUMN b TO b__old
                ALTER TABLE t RENAME COLUMN a TO b
                ALTER TABLE t DROP COLUMN b__old""", done.up());
        assertEquals("""
                ALTER TABLE t RENAME COLUMN b TO a
                ALTER TABLE t ADD COLUMN b text""", done.down());
    }

    @Test
    void tablesThatChangeTheirNames() {
        String before = "CREATE TABLE a (id serial PRIMARY KEY); CREATE TABLE b (id serial PRIMARY KEY, x int)";
        String after = "CREATE TABLE b (id serial PRIMARY KEY); CREATE TABLE a (id serial PRIMARY KEY, x int)";
        RenameCase done = renamed(before, after, "a:b,b:a");
        assertFalse(done.up().contains("DROP"), done.up());
        assertFalse(done.down().contains("DROP"), done.down());
    }

    @Test
    void aViewStaysBehindUnderTheOldName() {
        String after = USERS.replace("users", "people") + "CREATE VIEW users AS SELECT * FROM people;";
        RenameCase done = renamed(USERS, after, "table users:people");
        assertFalse(done.up().contains("DROP"), done.up());
        assertFalse(done.down().contains("DROP TABLE"), done.down());
    }

    @Test
    void aNewTableTakesTheOldName() {
        String after =
                USERS.replace("users", "people") + USERS.replace("text", "int").replace("''", "0");
        String parameter = "users:people";
        // The model still has a table of that name, so that it is not clear what is meant.
        assertEquals(
                "the model still has the table users",
                RenameErrorTests.refusal(USERS, after, parameter).sentence());
    }

    @Test
    void aTableMovesToAnotherSchema() {
        String schemas = "CREATE SCHEMA app; CREATE SCHEMA archive; ";
        RenameCase done = renamed(
                schemas + "CREATE TABLE app.users (id serial PRIMARY KEY, x int UNIQUE)",
                schemas + "CREATE TABLE archive.members (id serial PRIMARY KEY, x int UNIQUE)",
                "app.users:archive.members");
        assertTrue(done.up().startsWith("""
                ALTER TABLE app.users SET SCHEMA archive
                ALTER TABLE archive.users RENAME TO members
                """), done.up());
        assertFalse(done.up().contains("DROP"), done.up());
    }

    @Test
    void aSchemaWithAllThatIsInIt() {
        String before =
                "CREATE SCHEMA app; CREATE TYPE app.mood AS ENUM ('sad'); CREATE TABLE app.users (id int PRIMARY KEY, m"
                        + " app.mood); CREATE VIEW app.v AS SELECT id FROM app.users;"
                        + "CREATE FUNCTION app.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM app.users'";
        RenameCase done = renamed(
                before,
                before.replace("app", "core")
                        .replace("users", "members")
                        .replace("id int", "no int")
                        .replace("SELECT id", "SELECT no"),
                "app:core,app.users:members,app.users.id:no");
        assertEquals("""
                ALTER SCHEMA app RENAME TO core
                ALTER TABLE core.users RENAME TO members
                ALTER TABLE core.members RENAME COLUMN id TO no
                ALTER TABLE core.members RENAME CONSTRAINT users_pkey TO members_pkey
                ALTER VIEW core.v RENAME COLUMN id TO no
                CREATE OR REPLACE FUNCTION core.f() RETURNS bigint LANGUAGE sql AS $function$SELECT count(*) FROM core.members$function$""", done.up());
        assertTrue(done.down().startsWith("ALTER TABLE core.members RENAME CONSTRAINT"), done.down());
    }

    @Test
    void labelsOfAnEnum() {
        RenameCase done = renamed(
                "CREATE TYPE mood AS ENUM ('sad', 'Happy', 'ok'); CREATE TABLE t (m mood DEFAULT 'sad' CHECK (m <> 'Happy'))",
                "CREATE TYPE mood AS ENUM ('blue', 'it''s fine', 'ok'); CREATE TABLE t (m mood DEFAULT 'blue' CHECK (m <> 'it''s fine'))",
                "mood.sad:blue,value mood.\"Happy\":\"it's fine\"");
        assertEquals("""
                ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'
                ALTER TYPE mood RENAME VALUE 'Happy' TO 'it''s fine'""", done.up());
    }

    @Test
    void typesDomainsAndAttributes() {
        String before =
                "CREATE TYPE mood AS ENUM ('sad'); CREATE DOMAIN email AS text CONSTRAINT has_at CHECK (VALUE LIKE '%@%');"
                        + " CREATE TYPE pair AS (a int, b text); CREATE TYPE span AS RANGE (SUBTYPE = int);"
                        + " CREATE TABLE t (m mood, e email, p pair, s span); CREATE TABLE of_pair OF pair (a WITH OPTIONS NOT NULL)";
        RenameCase done = renamed(
                before,
                before.replace("mood", "feeling")
                        .replace("email", "address")
                        .replace("has_at", "is_mail")
                        .replace("pair", "couple")
                        .replace("a int", "x int")
                        .replace("(a WITH", "(x WITH")
                        .replace("span", "stretch")
                        .replace("of_couple", "of_pair"),
                "type mood:feeling,email:address,pair:couple,couple.a:x,span:stretch");
        assertEquals(
                """
                ALTER DOMAIN email RENAME TO address
                ALTER TYPE mood RENAME TO feeling
                ALTER TYPE pair RENAME TO couple
                ALTER TYPE span RENAME TO stretch
                ALTER TYPE couple RENAME ATTRIBUTE a TO x CASCADE
                ALTER DOMAIN address RENAME CONSTRAINT has_at TO is_mail""".lines().sorted().toList(),
                done.up()
                        .lines()
                        .filter(line -> !line.contains("multirange"))
                        .sorted()
                        .toList());
    }

    @Test
    void routinesWithAndWithoutTheirArguments() {
        String before = "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                + "CREATE FUNCTION f(int, text) RETURNS int LANGUAGE sql AS 'SELECT 2';"
                + "CREATE PROCEDURE p(int) LANGUAGE sql AS 'SELECT 1';"
                + "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);";
        RenameCase one = renamed(
                before,
                before.replace("f(int,", "g(int,").replace("p(int)", "q(int)").replace("total", "amount"),
                "f(integer, text):g,procedure p:q,total:amount");
        assertEquals("""
                ALTER FUNCTION public.f(integer, text) RENAME TO g
                ALTER PROCEDURE public.p(integer) RENAME TO q
                ALTER AGGREGATE public.total(integer) RENAME TO amount""".lines().sorted().toList(), one.up().lines().sorted().toList());
        RenameCase all = renamed(before, before.replace("f(", "g("), "f:g");
        assertEquals(2, all.renamed().taken().size(), all.up());
    }

    @Test
    void aFunctionInTheMiddleOfOthers() {
        String before = USERS
                + "CREATE FUNCTION low() RETURNS bigint LANGUAGE sql AS 'SELECT count(name) FROM users';"
                + "CREATE FUNCTION high() RETURNS bigint LANGUAGE sql AS 'SELECT low()'";
        RenameCase done = renamed(before, before.replace("name", "full_name"), "users.name:full_name");
        assertTrue(done.up().endsWith("count(full_name) FROM users$function$"), done.up());
        assertTrue(done.down().endsWith("count(name) FROM users$function$"), done.down());
    }

    @Test
    void viewsOnWhatIsRenamed() {
        String before = USERS + "CREATE VIEW v AS SELECT id, name FROM users WHERE name > 'a';"
                + "CREATE VIEW w AS SELECT name || 'x' AS label, v.* FROM v; COMMENT ON COLUMN v.name IS 'x';"
                + "CREATE MATERIALIZED VIEW m AS SELECT upper(name) AS name FROM users; CREATE INDEX ON m (name)";
        RenameCase done = renamed(
                before,
                before.replace("name", "full_name")
                        .replace("AS full_name", "AS name")
                        .replace("m (full_name)", "m (name)"),
                "users.name:full_name");
        assertEquals("""
                ALTER TABLE users RENAME COLUMN name TO full_name
                ALTER TABLE users RENAME CONSTRAINT users_name_check TO users_full_name_check
                ALTER TABLE users RENAME CONSTRAINT users_name_key TO users_full_name_key
                ALTER VIEW v RENAME COLUMN name TO full_name
                ALTER VIEW w RENAME COLUMN name TO full_name""", done.up());
    }

    @Test
    void viewsThemselves() {
        String before = USERS + "CREATE VIEW v AS SELECT id FROM users; CREATE VIEW w AS SELECT * FROM v;"
                + "CREATE MATERIALIZED VIEW m AS SELECT id FROM v; CREATE UNIQUE INDEX ON m (id); GRANT SELECT ON m TO PUBLIC";
        RenameCase done =
                renamed(before, before.replace(" v", " v2").replace(" m ", " m2 "), "v:v2,materialized view m:m2");
        assertEquals("""
                ALTER VIEW v RENAME TO v2
                ALTER MATERIALIZED VIEW m RENAME TO m2
                ALTER INDEX m_id_idx RENAME TO m2_id_idx""".lines().sorted().toList(), done.up().lines().sorted().toList());
    }

    @Test
    void partitions() {
        String before = "CREATE TABLE log (id int, at date, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);"
                + "CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
                + "CREATE TABLE log_d PARTITION OF log DEFAULT; CREATE INDEX ON log (note);"
                + "ALTER TABLE log ADD CONSTRAINT note_set CHECK (note <> '')";
        RenameCase done = renamed(
                before,
                before.replace("note", "remark")
                        .replace("at date", "day date")
                        .replace("(at)", "(day)")
                        .replace(", at)", ", day)")
                        .replace("log", "journal"),
                "log:journal,log_1:journal_1,log_d:journal_d,log.note:remark,journal.at:day");
        assertFalse(done.up().contains("DROP"), done.up());
        assertFalse(done.up().contains("CREATE"), done.up());
    }

    @Test
    void inheritedColumns() {
        String before = "CREATE TABLE base (id int, name text CONSTRAINT filled CHECK (name <> ''));"
                + "CREATE TABLE child (extra int) INHERITS (base);"
                + "CREATE TABLE merged (name text) INHERITS (base)";
        RenameCase done =
                renamed(before, before.replace("name", "title").replace("filled", "named"), "base.name:title");
        assertEquals("""
                ALTER TABLE base RENAME COLUMN name TO title
                ALTER TABLE base RENAME CONSTRAINT filled TO named""", done.up());
    }

    @Test
    void foreignKeysAndGeneratedColumns() {
        String before = USERS + "CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users, price int,"
                + " twice int GENERATED ALWAYS AS (price * 2) STORED);"
                + "CREATE TABLE lines (order_id int REFERENCES orders (id) ON DELETE CASCADE);";
        RenameCase done = renamed(
                before,
                before.replace("user_id", "buyer_id")
                        .replace("price", "amount")
                        .replace("twice", "double")
                        .replace("orders", "sales"),
                "orders:sales,orders.user_id:buyer_id,orders.price:amount");
        assertFalse(done.up().contains("DROP"), done.up());
        assertTrue(done.up().contains("ALTER TABLE sales RENAME COLUMN twice TO double"), done.up());
        assertTrue(done.up().contains("RENAME CONSTRAINT orders_user_id_fkey TO sales_buyer_id_fkey"), done.up());
    }

    @Test
    void triggersPoliciesRulesStatisticsAndMore() {
        String before = USERS + "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';"
                + "CREATE TRIGGER touch_a BEFORE UPDATE OF name ON users FOR EACH ROW WHEN (old.name <> new.name) EXECUTE FUNCTION touch();"
                + "CREATE POLICY own_a ON users USING (name = current_user); ALTER TABLE users ENABLE ROW LEVEL SECURITY;"
                + "CREATE RULE rule_a AS ON DELETE TO users WHERE old.name = 'root' DO INSTEAD NOTHING;"
                + "CREATE STATISTICS stat_a ON name, age FROM users; COMMENT ON COLUMN users.name IS 'called';"
                + "COMMENT ON TRIGGER touch_a ON users IS 'x'; GRANT SELECT (name) ON users TO PUBLIC;"
                + "ALTER TABLE users REPLICA IDENTITY USING INDEX users_name_key; CLUSTER users USING users_age_idx;";
        RenameCase done = renamed(
                before,
                before.replace("_a ", "_b ").replace("name", "full_name").replace("users", "members"),
                "users:members,users.name:full_name");
        assertFalse(done.up().contains("DROP"), done.up());
        assertFalse(done.up().contains("CREATE"), done.up());
        assertFalse(done.down().contains("CREATE"), done.down());
    }

    @Test
    void whatStandsInTheDatabase() {
        String before = "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION f();";
        String function = "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';";
        String others =
                "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE ft (a int, b int) SERVER s;"
                        + "CREATE TABLE t (id int PRIMARY KEY, a int); CREATE PUBLICATION pub FOR TABLE t;";
        RenameCase done = renamed(
                function + before + others,
                function
                        + before.replace("watch", "guard")
                        + others.replace(" w;", " w2;")
                                .replace("SERVER s", "SERVER s2")
                                .replace("ft (a", "ft2 (c")
                                .replace("PUBLICATION pub", "PUBLICATION everything"),
                "event trigger watch:guard,w:w2,server s:s2,ft:ft2,ft.a:c,publication pub:everything");
        assertFalse(done.up().contains("DROP"), done.up());
    }

    @Test
    void textSearchCollationsAndOperatorClasses() {
        String before =
                "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple); CREATE TEXT SEARCH CONFIGURATION c (PARSER = default);"
                        + "ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH d; CREATE COLLATION k FROM \"C\";"
                        + "CREATE OPERATOR FAMILY fam USING btree; CREATE OPERATOR CLASS cls FOR TYPE int USING btree FAMILY fam AS"
                        + " OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 btint4cmp(int, int); CREATE TABLE t (x text COLLATE k, n int);"
                        + "CREATE INDEX i ON t (n cls); CREATE SEQUENCE q;";
        RenameCase done = renamed(
                before,
                before.replace(" d;", " d2;")
                        .replace(" d ", " d2 ")
                        .replace(" c ", " c2 ")
                        .replace(" k", " k2")
                        .replace("fam ", "fam2 ")
                        .replace("cls", "cls2")
                        .replace(" q;", " q2;"),
                "d:d2,text search configuration c:c2,k:k2,fam:fam2,cls:cls2,sequence q:q2");
        assertFalse(done.up().contains("DROP"), done.up());
    }

    @Test
    void nothingWithoutAReason() {
        RenameCase done = renamed("CREATE TABLE t (a int, b int)", "CREATE TABLE t (a int, c int)", "");
        assertEquals("ALTER TABLE t DROP COLUMN b\nALTER TABLE t ADD COLUMN c integer", done.up());
        assertEquals("t.b:c", done.renamed().doubts().get(0).parameter());
    }

    private static RenameCase renamed(String before, String after, String parameter) {
        return RenameCase.of(before, after, RenameParameter.parse(parameter), RenameQuestion.NOBODY);
    }
}
