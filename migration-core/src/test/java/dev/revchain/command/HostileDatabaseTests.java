package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases in which somebody has put something in our way, on purpose or not. */
final class HostileDatabaseTests extends DatabaseTest {

    /** Operators and types that stand before those of {@code pg_catalog} where the path says so, and never work. */
    private static final String IMPOSTORS = """
            CREATE SCHEMA impostor;
            CREATE DOMAIN impostor.text AS pg_catalog.text CHECK (false);
            CREATE DOMAIN impostor.timestamptz AS pg_catalog.timestamptz CHECK (false);
            CREATE DOMAIN impostor.xid8 AS pg_catalog.xid8 CHECK (false);
            DO $$
            DECLARE pair record;
            BEGIN
                FOR pair IN SELECT oprname, oprleft::regtype AS l, oprright::regtype AS r, oprresult::regtype AS result,
                        'f' || oid AS f
                    FROM pg_operator WHERE oprkind = 'b' AND oprname IN ('=', '<>', '>', '||', '~~', '-', '*')
                        AND oprcode <> 0 AND oprleft NOT IN ('internal'::regtype, 'anyarray'::regtype)
                LOOP
                    BEGIN
                        EXECUTE format('CREATE FUNCTION impostor.%I(%s, %s) RETURNS %s LANGUAGE plpgsql'
                            ' AS $f$ BEGIN RAISE EXCEPTION ''an impostor was asked''; END $f$',
                            pair.f, pair.l, pair.r, pair.result);
                        EXECUTE format('CREATE OPERATOR impostor.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = impostor.%I)',
                            pair.oprname, pair.l, pair.r, pair.f);
                    EXCEPTION WHEN invalid_function_definition OR datatype_mismatch THEN
                        NULL;
                    END;
                END LOOP;
            END $$;""";

    private TestProject chain() {
        return project.revision("a1", "", "CREATE TABLE public.a (id int);", "DROP TABLE public.a;")
                .outside("b2", "a1", """
                        CREATE TABLE public.b (id int);
                        CREATE INDEX CONCURRENTLY i ON public.b (id);""", "DROP TABLE public.b;")
                .revision("c3", "b2", "CREATE TABLE public.c (id int);", "DROP TABLE public.c;");
    }

    @Test
    void operatorsAndTypesOfOthersAreNotAsked() {
        execute(IMPOSTORS);
        assertEquals(
                "t", value("SELECT count(*) > 100 FROM pg_operator WHERE oprnamespace = 'impostor'::regnamespace"));
        execute("ALTER DATABASE " + database.name() + " SET search_path = impostor, pg_catalog, public");
        chain().up();
        assertEquals(1, project.describe().current().heads().size());
        project.down("base");
        project.stamp("heads", false);
        project.stamp("base", false);
        execute("DROP SCHEMA impostor CASCADE");
        assertEquals(List.of(), recorded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET search_path = impostor, pg_catalog",
                "CREATE TEMP TABLE text (id int); CREATE TEMP TABLE xid8 (id int)",
            })
    void aRevisionMayPutThemInTheWay(String sql) {
        execute(IMPOSTORS);
        project.revision("a1", "", sql + ";", sql + ";")
                .outside("b2", "a1", sql + ";\nSELECT 1;", sql + ";\nSELECT 1;")
                .up();
        assertEquals(2, recorded().size());
        project.down("base");
        project.inOneTransaction().up("a1");
        assertEquals(List.of("a1|applied"), recorded());
    }

    /** What a policy hides would be taken for not applied, and run again. */
    @Test
    void rowsThatAreHiddenAreNotTakenForMissing() {
        String role = "owner_" + database.name();
        execute("CREATE ROLE " + role + " LOGIN", "GRANT ALL ON SCHEMA public TO " + role);
        try {
            TestProject own = chain().through(TestProject.opener(database, role));
            own.up("a1");
            execute(
                    "ALTER TABLE public.schema_revision ENABLE ROW LEVEL SECURITY",
                    "ALTER TABLE public.schema_revision FORCE ROW LEVEL SECURITY");
            for (Problem problem :
                    List.of(failure(own::up), failure(() -> own.describe().current()))) {
                assertEquals(ProblemCode.NOT_PERMITTED, problem.code());
                assertTrue(fact(problem, "server").contains("row-level security policy"), problem.toString());
            }
        } finally {
            execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

    @Test
    void aTriggerThatFailsIsNotTheRevisionsFault() {
        chain().up("a1");
        execute(
                "CREATE FUNCTION public.audit() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN INSERT INTO nowhere VALUES (1); RETURN NEW; END $$",
                "CREATE TRIGGER audit BEFORE INSERT OR UPDATE ON public.schema_revision"
                        + " FOR EACH ROW EXECUTE FUNCTION public.audit()");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.VERSION_TABLE, problem.code());
        assertEquals("a trigger on public.schema_revision or its log fails", problem.sentence());
        assertEquals("a1: 0 done, this one not begun, 1 not reached", fact(problem, "now at"));
    }

    @Test
    void whoForbidsTheVersionTableIsQuotedAndNothingWasRun() {
        execute(
                "CREATE FUNCTION public.forbid() RETURNS event_trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION 'no tables on Fridays'; END $$",
                "CREATE EVENT TRIGGER forbid ON ddl_command_start EXECUTE FUNCTION public.forbid()");
        Problem problem = failure(chain()::up);
        assertEquals("P0001 no tables on Fridays", fact(problem, "server"));
        assertEquals("unchanged: nothing was run", fact(problem, "now at"));
    }

    @Test
    void anEventTriggerFindsWhatItNames() {
        execute(
                "CREATE TABLE ddl_done (command text)",
                "CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN INSERT INTO ddl_done VALUES (tg_tag); END'",
                "CREATE EVENT TRIGGER note ON ddl_command_end EXECUTE FUNCTION note()");
        chain().up();
        assertEquals("5", value("SELECT count(*) FROM ddl_done WHERE command = 'CREATE TABLE'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Price in €", "Price"})
    void whatTheEncodingLacksIsNamed(String message) throws Exception {
        String latin = database.name() + "_latin";
        execute("CREATE DATABASE " + latin + " TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"
                + (Integer.parseInt(value("SELECT current_setting('server_version_num')::int / 10000")) >= 15
                        ? " LOCALE_PROVIDER libc"
                        : ""));
        try {
            TestProject there = project.through(project.opener().on(latin));
            there.file("a1", """
                    -- %s
                    --
                    -- Revision ID: a1
                    -- Revises:

                    -- migrate:up
                    CREATE TABLE price (amount text);
                    -- migrate:down
                    COMMENT ON TABLE price IS '€';
                    DROP TABLE price;
                    """.formatted(message));
            Problem problem = refusal(there::up);
            assertEquals(ProblemCode.SQL_FAILED, problem.code());
            assertEquals(
                    "the encoding of the database lacks characters of the revision, so it cannot be recorded",
                    problem.sentence());
            assertEquals("base: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
            there.revision("a1", "", "CREATE TABLE \"Größe\" (cm int);", "DROP TABLE \"Größe\";")
                    .up();
        } finally {
            execute("DROP DATABASE " + latin);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET TRANSACTION READ ONLY", "SET LOCAL transaction_read_only = on"})
    void aRevisionThatForbidsItselfToWriteIsToldSo(String sql) {
        Problem problem = refusal(project.revision("a1", "", sql + ";", "SELECT 1;")::up);
        assertEquals(ProblemCode.SQL_FAILED, problem.code());
        assertEquals("the revision made its transaction read-only, so it cannot be recorded", problem.sentence());
        assertEquals("base: 0 done, this one rolled back, 0 not reached", fact(problem, "now at"));
    }

    @Test
    void aSectionThatForbidsItsSessionToWriteIsRecorded() {
        project.outside("a1", "", "SET default_transaction_read_only = on;\nSELECT 1;", "SELECT 1;")
                .up();
        assertEquals(List.of("a1|applied"), recorded());
    }

    /** A server that is asked to connect somewhere itself says so with the states of a lost connection. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006"})
    void aServerThatCannotReachAnotherIsNotLost(String state) {
        String sql = "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = 'no such publisher'; END $$;"
                .formatted(state);
        Problem problem = refusal(project.revision("a1", "", sql, "SELECT 1;")::up);
        assertEquals(ProblemCode.SQL_FAILED, problem.code());
        Problem outside = refusal(project.outside("a1", "", sql, "SELECT 1;")::up);
        assertEquals(ProblemCode.SQL_FAILED, outside.code());
    }
}
