package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The safer way on tables with rows: there, back, and there again. */
class OnlineRevisionsTests extends GeneratingTest {

    private static final String TABLES = """
            CREATE TABLE users (id bigint PRIMARY KEY, email text, age integer);
            CREATE TABLE orders (id bigint, user_id bigint);
            """;

    private static final String ROWS = """
            INSERT INTO users SELECT i, i || '@example.com', i FROM generate_series(1, 100) AS i;
            INSERT INTO orders SELECT i, i FROM generate_series(1, 100) AS i;
            """;

    /** Brings a database with rows from one model to another, back, and there again; tells what the revisions hold. */
    private String change(String from, String rows, String to) {
        begin(from, rows);
        String before = rowCounts();
        model(to);
        List<Generate.Written> written = generateOnline("Change");
        project.up();
        project.down("-" + written.size());
        project.up();
        assertTrue(rowCounts().endsWith(before), rowCounts());
        assertEquals("0", value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
        assertEquals(List.of(), generate("Nothing"));
        return written.stream()
                .map(revision -> section(revision, "up") + "\n" + section(revision, "down"))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private void begin(String model, String rows) {
        model(model);
        generate("Begin");
        project.up();
        execute(rows);
    }

    private String rowCounts() {
        return value("""
                SELECT string_agg(oid::regclass || ' ' || (xpath('//c/text()',
                    query_to_xml('SELECT count(*) AS c FROM ' || oid::regclass, true, true, '')))[1]::text, ', ' ORDER BY relname)
                FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'schema_revision%'""");
    }

    @Test
    void buildsAndDropsIndexesConcurrently() {
        assertEquals("""
                -- migrate:up transaction=false
                CREATE INDEX CONCURRENTLY orders_user ON orders (user_id);
                CREATE UNIQUE INDEX CONCURRENTLY users_mail ON users (lower(email)) WHERE (age > 3);
                DROP INDEX CONCURRENTLY users_age;
                COMMENT ON INDEX orders_user IS 'Who ordered';
                -- migrate:down transaction=false
                CREATE INDEX CONCURRENTLY users_age ON users (age);
                DROP INDEX CONCURRENTLY orders_user;
                DROP INDEX CONCURRENTLY users_mail;
                """, change(TABLES + "CREATE INDEX users_age ON users (age);", ROWS, TABLES + """
                        CREATE INDEX orders_user ON orders (user_id);
                        CREATE UNIQUE INDEX users_mail ON users (lower(email)) WHERE age > 3;
                        COMMENT ON INDEX orders_user IS 'Who ordered';
                        """));
    }

    @Test
    void anIndexIsThereBeforeTheOneItReplacesGoes() {
        assertEquals(
                """
                -- migrate:up transaction=false
                CREATE INDEX CONCURRENTLY users_mail__new ON users (lower(email));
                DROP INDEX CONCURRENTLY users_mail;
                ALTER INDEX users_mail__new RENAME TO users_mail;
                -- migrate:down transaction=false
                CREATE INDEX CONCURRENTLY users_mail__new ON users (email);
                DROP INDEX CONCURRENTLY users_mail;
                ALTER INDEX users_mail__new RENAME TO users_mail;
                """,
                change(
                        TABLES + "CREATE INDEX users_mail ON users (email);",
                        ROWS,
                        TABLES + "CREATE INDEX users_mail ON users (lower(email));"));
    }

    @Test
    void uniqueConstraintsUseAnIndexThatIsThere() {
        assertEquals("""
                -- migrate:up transaction=false
                CREATE UNIQUE INDEX CONCURRENTLY orders_once ON orders (user_id) INCLUDE (id) WITH (fillfactor=70);
                CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
                ALTER TABLE orders ADD CONSTRAINT orders_once UNIQUE USING INDEX orders_once;
                ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key DEFERRABLE INITIALLY DEFERRED;
                -- migrate:down
                ALTER TABLE users DROP CONSTRAINT users_email_key;
                ALTER TABLE orders DROP CONSTRAINT orders_once;
                """, change(TABLES, ROWS, """
                        CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE DEFERRABLE INITIALLY DEFERRED, age integer);
                        CREATE TABLE orders (id bigint, user_id bigint,
                            CONSTRAINT orders_once UNIQUE (user_id) INCLUDE (id) WITH (fillfactor = 70));
                        """));
    }

    @Test
    void aPrimaryKeyWaitsUntilItsColumnsRefuseNull() {
        assertEquals("""
                -- migrate:up
                ALTER TABLE orders ADD CONSTRAINT orders_id_not_null_check CHECK (id IS NOT NULL) NOT VALID;
                -- migrate:down
                ALTER TABLE orders DROP CONSTRAINT orders_id_not_null_check;

                -- migrate:up
                ALTER TABLE orders VALIDATE CONSTRAINT orders_id_not_null_check;
                ALTER TABLE orders ALTER COLUMN id SET NOT NULL;
                ALTER TABLE orders DROP CONSTRAINT orders_id_not_null_check;
                -- migrate:down
                ALTER TABLE orders ALTER COLUMN id DROP NOT NULL;
                ALTER TABLE orders ADD CONSTRAINT orders_id_not_null_check CHECK (id IS NOT NULL) NOT VALID;

                -- migrate:up transaction=false
                CREATE UNIQUE INDEX CONCURRENTLY orders_pkey ON orders (id);
                ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey;
                -- migrate:down
                ALTER TABLE orders DROP CONSTRAINT orders_pkey;
                """, change(TABLES, ROWS, TABLES.replace("orders (id bigint", "orders (id bigint PRIMARY KEY")));
    }

    @Test
    void aNewKeyIsThereBeforeTheOldOneGoes() {
        String keyed = TABLES.replace("orders (id bigint, user_id bigint", "orders (id bigint, user_id bigint, %s");
        assertEquals(
                """
                -- migrate:up transaction=false
                CREATE UNIQUE INDEX CONCURRENTLY orders_once__new ON orders (id, user_id);
                CREATE UNIQUE INDEX CONCURRENTLY orders_id ON orders (id);
                ALTER TABLE orders
                    DROP CONSTRAINT orders_pkey,
                    DROP CONSTRAINT orders_once,
                    ADD CONSTRAINT orders_once UNIQUE USING INDEX orders_once__new,
                    ADD CONSTRAINT orders_id PRIMARY KEY USING INDEX orders_id;
                -- migrate:down transaction=false
                CREATE UNIQUE INDEX CONCURRENTLY orders_pkey ON orders (id, user_id);
                CREATE UNIQUE INDEX CONCURRENTLY orders_once__new ON orders (id);
                ALTER TABLE orders
                    DROP CONSTRAINT orders_once,
                    DROP CONSTRAINT orders_id,
                    ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey,
                    ADD CONSTRAINT orders_once UNIQUE USING INDEX orders_once__new;

                -- migrate:up
                ALTER TABLE orders ALTER COLUMN user_id DROP NOT NULL;
                -- migrate:down
                ALTER TABLE orders ALTER COLUMN user_id SET NOT NULL;
                """,
                change(
                        keyed.formatted("CONSTRAINT orders_once UNIQUE (id), PRIMARY KEY (id, user_id)"),
                        ROWS,
                        keyed.formatted(
                                "CONSTRAINT orders_once UNIQUE (id, user_id), CONSTRAINT orders_id PRIMARY KEY (id)")));
    }

    @Test
    void checksAndForeignKeysAreProvedLater() {
        assertEquals(
                """
                -- migrate:up
                ALTER TABLE users ADD CONSTRAINT users_age_check CHECK (age > 0) NOT VALID;
                ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE NOT VALID;
                -- migrate:down
                ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
                ALTER TABLE users DROP CONSTRAINT users_age_check;

                -- migrate:up
                ALTER TABLE users VALIDATE CONSTRAINT users_age_check;
                ALTER TABLE orders VALIDATE CONSTRAINT orders_user_id_fkey;
                -- migrate:down
                ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
                ALTER TABLE users DROP CONSTRAINT users_age_check;
                ALTER TABLE users ADD CONSTRAINT users_age_check CHECK (age > 0) NOT VALID;
                ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE NOT VALID;
                """,
                change(
                        TABLES,
                        ROWS,
                        TABLES.replace("age integer", "age integer CHECK (age > 0)")
                                .replace("user_id bigint", "user_id bigint REFERENCES users ON DELETE CASCADE")));
    }

    @Test
    void whatNeedsANewKeyComesAfterIt() {
        assertEquals(
                """
                -- migrate:up
                ALTER TABLE orders ADD COLUMN email text;
                -- migrate:down
                ALTER TABLE orders DROP COLUMN email;

                -- migrate:up transaction=false
                CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
                ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;
                -- migrate:down
                ALTER TABLE users DROP CONSTRAINT users_email_key;

                -- migrate:up
                ALTER TABLE orders ADD CONSTRAINT orders_email_fkey FOREIGN KEY (email) REFERENCES users(email) NOT VALID;
                -- migrate:down
                ALTER TABLE orders DROP CONSTRAINT orders_email_fkey;

                -- migrate:up
                ALTER TABLE orders VALIDATE CONSTRAINT orders_email_fkey;
                -- migrate:down
                ALTER TABLE orders DROP CONSTRAINT orders_email_fkey;
                ALTER TABLE orders ADD CONSTRAINT orders_email_fkey FOREIGN KEY (email) REFERENCES users(email) NOT VALID;
                """,
                change(
                        TABLES,
                        ROWS,
                        TABLES.replace("email text", "email text UNIQUE")
                                .replace("user_id bigint", "user_id bigint, email text REFERENCES users (email)")));
    }

    @Test
    void whatIsRenamedHasItsNewNameByThen() {
        assertEquals(
                """
                -- migrate:up
                ALTER TABLE users RENAME COLUMN email TO mail;
                -- migrate:down
                ALTER TABLE users RENAME COLUMN mail TO email;

                -- migrate:up transaction=false
                CREATE INDEX CONCURRENTLY users_mail ON users (mail);
                -- migrate:down transaction=false
                DROP INDEX CONCURRENTLY users_mail;
                """,
                change(
                        TABLES,
                        ROWS,
                        TABLES.replace("email text,", "mail text, -- migrate:renamed-from email\n")
                                + "CREATE INDEX users_mail ON users (mail);"));
    }

    @Test
    void materializedViewsHoldRowsToo() {
        String view = TABLES + "CREATE MATERIALIZED VIEW mails AS SELECT id, email FROM users;";
        assertEquals("""
                -- migrate:up transaction=false
                CREATE INDEX CONCURRENTLY mails_id ON mails (id);
                -- migrate:down transaction=false
                DROP INDEX CONCURRENTLY mails_id;
                """, change(view, ROWS, view + "CREATE INDEX mails_id ON mails (id);"));
    }

    @Test
    void newTablesNeedNoCare() {
        String up = change(TABLES, ROWS, TABLES + """
                CREATE TABLE items (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, note text UNIQUE);
                CREATE INDEX ON items (user_id);
                """);
        assertFalse(up.contains("CONCURRENTLY") || up.contains("NOT VALID"), up);
    }

    @Test
    void aProvedCheckOfTheUsersOwnIsBelieved() {
        String checked = TABLES.replace("email text", "email text CONSTRAINT has_email CHECK (email IS NOT NULL)");
        assertEquals("""
                -- migrate:up
                ALTER TABLE users ALTER COLUMN email SET NOT NULL;
                -- migrate:down
                ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
                """, change(checked, ROWS, checked.replace("email text", "email text NOT NULL")));
    }

    @Test
    void childrenFollowTheirParents() {
        String parent =
                "CREATE TABLE users (id bigint, email text); CREATE TABLE admins (level integer) INHERITS (users);";
        String rows = "INSERT INTO users VALUES (1, 'a'); INSERT INTO admins VALUES (2, 'b', 3);";
        assertEquals("""
                -- migrate:up
                ALTER TABLE users ADD CONSTRAINT users_email_not_null_check CHECK (email IS NOT NULL) NOT VALID;
                -- migrate:down
                ALTER TABLE users DROP CONSTRAINT users_email_not_null_check;

                -- migrate:up
                ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null_check;
                ALTER TABLE users ALTER COLUMN email SET NOT NULL;
                ALTER TABLE users DROP CONSTRAINT users_email_not_null_check;
                -- migrate:down
                ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
                ALTER TABLE users ADD CONSTRAINT users_email_not_null_check CHECK (email IS NOT NULL) NOT VALID;
                """, change(parent, rows, parent.replace("email text", "email text NOT NULL")));
    }

    @Test
    void whatIsWrittenHasNoneOfTheHazards() {
        begin(TABLES, ROWS);
        String wanted = TABLES.replace("email text", "email text NOT NULL UNIQUE CHECK (email <> '')")
                        .replace("user_id bigint", "user_id bigint REFERENCES users")
                + "CREATE INDEX ON orders (user_id);";
        model(wanted);
        assertEquals(
                List.of(),
                generateOnline("Change").stream()
                        .flatMap(written -> written.upHazards().stream())
                        .filter(hazard -> hazard.code().isCuredOnline())
                        .toList());
    }

    @Test
    void theHazardsOfThePlainWayNameTheOnlineWay() {
        begin(TABLES + "CREATE INDEX users_age ON users (age);", ROWS);
        model(TABLES.replace("email text", "email text NOT NULL, EXCLUDE (email WITH =)")
                + "CREATE INDEX orders_user ON orders (user_id);");
        Generate.Written written = generate("Change").get(0);
        assertEquals(
                List.of(
                        "LOCKS_TABLE users_age true",
                        "BLOCKS_WRITES orders true",
                        "SCANS_TABLE users true",
                        "MAY_FAIL_ON_ROWS users.email false",
                        "LOCKS_TABLE users false",
                        "MAY_FAIL_ON_ROWS users false"),
                written.upHazards().stream()
                        .map(hazard -> hazard.code() + " " + hazard.subject() + " " + hazard.online())
                        .toList());
        assertTrue(
                written.text()
                        .replaceAll("\n-- +", " ")
                        .contains("Safer: -Dmigrate.online=true writes it in a way that locks nobody out for long."),
                written.text());
    }

    @Test
    void rowsThatBreakAConstraintStopTheRevisionThatLooksAtThem() {
        begin(TABLES, ROWS + "UPDATE users SET email = NULL WHERE id = 7;");
        model(TABLES.replace("email text", "email text NOT NULL"));
        List<Generate.Written> written = generateOnline("Change");
        assertEquals(2, written.size());
        assertEquals(ProblemCode.SQL_FAILED, refusal(() -> project.up()).code());
        assertEquals(2, recorded().size());
        execute("UPDATE users SET email = 'seven' WHERE id = 7");
        project.up();
        assertEquals(3, recorded().size());
    }
}
