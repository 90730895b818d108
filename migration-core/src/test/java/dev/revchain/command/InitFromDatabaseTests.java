package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.CatalogFilter;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.execute.RunSettings;
import dev.revchain.introspect.ReadOptions;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.source.ModelFile;
import dev.revchain.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a database that has a schema already to a chain that goes on. */
class InitFromDatabaseTests extends GeneratingTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    private static final String SHOP = """
            CREATE SCHEMA shop;
            CREATE TYPE shop.status AS ENUM ('open', 'paid');
            CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
            CREATE TABLE public.users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
            COMMENT ON TABLE public.users IS 'Who buys';
            CREATE TABLE shop.orders (
                id serial PRIMARY KEY,
                buyer bigint NOT NULL REFERENCES public.users (id),
                state shop.status NOT NULL DEFAULT 'open',
                placed timestamptz NOT NULL DEFAULT now());
            CREATE INDEX orders_buyer ON shop.orders (buyer);
            CREATE TRIGGER touch BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch();
            CREATE VIEW shop.open_orders AS SELECT o.id, u.email FROM shop.orders o JOIN public.users u ON u.id = o.buyer;
            CREATE TABLE shop.visits (day date NOT NULL) PARTITION BY RANGE (day);
            CREATE TABLE shop.visits_2025 PARTITION OF shop.visits FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
            """;

    private String role = "";

    @Test
    void startsAChainThatGoesOn() throws SQLException {
        execute(SHOP);
        InitFromDatabase.Outcome outcome = init(false, false);
        assertEquals(
                List.of(
                        "schemas.sql",
                        "public/tables/users.sql",
                        "shop/functions.sql",
                        "shop/types.sql",
                        "shop/views.sql",
                        "shop/tables/orders.sql",
                        "shop/tables/visits.sql"),
                outcome.model().stream().map(ModelFile::path).toList());
        assertEquals("""
                CREATE TABLE shop.orders (
                    id serial PRIMARY KEY,
                    buyer bigint NOT NULL REFERENCES users(id),
                    state shop.status NOT NULL DEFAULT 'open',
                    placed timestamp with time zone NOT NULL DEFAULT now()
                );

                CREATE INDEX orders_buyer ON shop.orders (buyer);

                CREATE TRIGGER touch BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch();
                """, text("shop/tables/orders.sql"));
        assertEquals(List.of("rev1|applied"), recorded());
        assertEquals(List.of("rev1|stamp|recorded"), logged());
        assertGoesOn();
    }

    @Test
    void namesNoTableOfOurOwn() {
        execute("CREATE TABLE public.t (a integer)");
        project.revision("111", "", "SELECT 1;", "").up();
        project.down("base");
        project.remove("111");
        assertEquals(List.of("public/tables/t.sql"), paths(init(false, false)));
    }

    @Test
    void drawsUpTheFirstRevisionWithoutAWayBack() {
        execute("CREATE TABLE public.t (a integer)");
        InitFromDatabase.Outcome outcome = init(false, false);
        assertTrue(outcome.revisions().get(0).text().endsWith("-- migrate:down irreversible\n"));
        assertEquals(ProblemCode.NO_DOWNGRADE, refusal(() -> project.down("-1")).code());
        assertEquals(List.of("t"), tables());
    }

    @Test
    void drawsUpAWayBackWhenThatIsWanted() {
        execute("CREATE TABLE public.t (a integer)");
        InitFromDatabase.Outcome outcome = init(false, true);
        assertTrue(outcome.revisions().get(0).text().contains("DROP TABLE t;"));
        assertFalse(outcome.revisions().get(0).downHazards().isEmpty());
        project.down("-1");
        assertEquals(List.of(), tables());
    }

    @Test
    void writesNothingInADryRun() {
        execute("CREATE TABLE public.t (a integer)");
        InitFromDatabase.Outcome outcome = init(true, false);
        assertEquals(List.of("public/tables/t.sql"), paths(outcome));
        assertFalse(model().exists());
        assertEquals(0, project.directory().read().size());
        assertEquals(List.of(), rows("SELECT 1 FROM pg_class WHERE relname = 'schema_revision'"));
    }

    @Test
    void refusesAProjectThatHasStarted() throws IOException {
        execute("CREATE TABLE public.t (a integer)");
        project.revision("111", "", "SELECT 1;", "");
        assertEquals(ProblemCode.CHAIN_EXISTS, refusal(() -> init(false, false)).code());
        project.remove("111");
        Files.createDirectories(modelFolder().resolve("deep"));
        Files.writeString(modelFolder().resolve("deep/model.sql"), "CREATE TABLE u ();");
        assertEquals(ProblemCode.CHAIN_EXISTS, refusal(() -> init(false, false)).code());
        assertEquals("CREATE TABLE u ();\n", text("deep/model.sql"));
        assertEquals(List.of(), rows("SELECT 1 FROM pg_class WHERE relname = 'schema_revision'"));
    }

    @Test
    void refusesADatabaseThatHasRevisions() {
        project.revision("111", "", "CREATE TABLE t ();", "").up();
        project.remove("111");
        Problem problem = refusal(() -> init(false, false));
        assertEquals(ProblemCode.CHAIN_EXISTS, problem.code());
        assertEquals("1", fact(problem, "revisions"));
        assertFalse(model().exists());
    }

    @Test
    void refusesADatabaseThatHoldsNothing() {
        assertEquals(
                ProblemCode.MODEL_MISSING, refusal(() -> init(false, false)).code());
    }

    @Test
    void tellsWhatIsThereWhenTheDatabaseCannotBeStamped() {
        execute("CREATE TABLE public.t (a integer)", "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        SessionOpener reader = ordinaryRole("");
        Problem problem = failure(() -> init(reader, false, false, CatalogFilter.NONE));
        assertEquals(ProblemCode.NOT_PERMITTED, problem.code());
        assertEquals(
                "model and revision are written; the database does not know yet that it is at rev1",
                fact(problem, "state"));
        assertTrue(problem.remedies().toString().contains("goal=stamp, options={to=head}"));
        project.stamp("head", false);
        assertEquals(List.of("rev1|applied"), recorded());
    }

    @Test
    void readsAsARoleThatMayOnlyRead() throws SQLException {
        execute(SHOP);
        SessionOpener reader = ordinaryRole("GRANT CREATE ON SCHEMA public TO %s");
        InitFromDatabase.Outcome outcome = init(reader, false, false, CatalogFilter.NONE);
        assertEquals(8, outcome.model().size(), outcome.toString());
    }

    @Test
    void makesTheRolesThatTheSchemaNames() throws SQLException {
        ordinaryRole("CREATE TABLE public.t (a integer)");
        execute(
                "GRANT SELECT ON t TO " + role,
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO " + role,
                "CREATE TABLE public.granted ()",
                "CREATE TABLE public.hidden ()",
                "REVOKE SELECT ON hidden FROM " + role);
        InitFromDatabase.Outcome outcome = init(false, false);
        assertTrue(text("roles.sql").contains("ARRAY['" + role + "'"), text("roles.sql"));
        assertEquals("CREATE TABLE granted ();\n", text("public/tables/granted.sql"));
        assertEquals("""
                CREATE TABLE hidden ();

                REVOKE SELECT ON TABLE hidden FROM %s;
                """.formatted(role), text("public/tables/hidden.sql"));
        assertTrue(outcome.revisions().get(0).text().contains("CREATE ROLE"));
        assertGoesOn();
    }

    @Test
    void readsASchemaThatSomebodyMadeAnew() throws SQLException {
        SessionOpener ordinary = ordinaryRole("DROP SCHEMA public");
        execute(
                "CREATE SCHEMA public",
                "GRANT ALL ON SCHEMA public TO PUBLIC",
                "GRANT USAGE ON SCHEMA public TO " + role,
                "CREATE TABLE public.t (a integer)");
        init(ordinary, false, true, CatalogFilter.NONE);
        assertGoesOn();
        project.down("base");
    }

    @Test
    void readsADatabaseWithoutTheUsualSchema() throws SQLException {
        execute("CREATE SCHEMA app", "DROP SCHEMA public", "CREATE TABLE app.t (a integer)");
        InitFromDatabase.Request request = request(
                false, true, CatalogFilter.NONE, TestProject.settings(new QualifiedName("app", "schema_revision")));
        new InitFromDatabase(request).run(project::opener, version -> scratch(), project.events()::add);
        assertEquals("DROP SCHEMA public;\n\nCREATE SCHEMA app;\n", text("schemas.sql"));
        assertEquals(List.of(), generate(request("again", true)));
    }

    @Test
    void keepsEventTriggersFromFiringAtTheModel() throws SQLException {
        execute(
                "CREATE TABLE public.t (a integer)",
                "CREATE FUNCTION public.no_more() RETURNS event_trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE 'no more' USING ERRCODE = '42P01'; END $$",
                "CREATE EVENT TRIGGER no_more ON ddl_command_start WHEN tag IN ('CREATE VIEW', 'CREATE INDEX')"
                        + " EXECUTE FUNCTION no_more()",
                "ALTER EVENT TRIGGER no_more DISABLE",
                "CREATE VIEW v AS SELECT a FROM t",
                "CREATE INDEX i ON t (a)",
                "ALTER EVENT TRIGGER no_more ENABLE");
        init(false, false);
        assertGoesOn();
    }

    @Test
    void leavesOutWhatDoesNotCount() {
        execute(SHOP);
        InitFromDatabase.Outcome outcome = init(
                TestProject.opener(database), false, false, new CatalogFilter(Set.of("public"), Set.of(), List.of()));
        assertEquals(List.of("public/tables/users.sql"), paths(outcome));
    }

    /** The model says what the revision does, the database is where it should be, and an empty one gets there too. */
    private void assertGoesOn() throws SQLException {
        assertEquals(List.of(), generate(request("again", true)));
        assertEquals(List.of(), problems(project));
        try (TestDatabase other = TestDatabases.create()) {
            TestProject fresh = project.through(TestProject.opener(other));
            fresh.up();
            assertEquals(List.of(), problems(fresh));
        }
    }

    private List<Problem> problems(TestProject checked) {
        Check.Request all = new Check.Request(
                checked.directory(),
                EnumSet.allOf(Check.Kind.class),
                model(),
                reading(),
                checked.settings(),
                new Check.Hazards(":", false, Check.FailOn.WARNING));
        return new Check(all)
                .run(checked::opener, this::scratch, server -> scratch())
                .problems();
    }

    private static List<String> paths(InitFromDatabase.Outcome outcome) {
        return outcome.model().stream().map(ModelFile::path).toList();
    }

    private InitFromDatabase.Outcome init(boolean dryRun, boolean reversible) {
        return init(TestProject.opener(database), dryRun, reversible, CatalogFilter.NONE);
    }

    private InitFromDatabase.Outcome init(
            SessionOpener opener, boolean dryRun, boolean reversible, CatalogFilter filter) {
        InitFromDatabase.Request request = request(dryRun, reversible, filter, project.settings());
        return new InitFromDatabase(request).run(() -> opener, version -> scratch(), project.events()::add);
    }

    private InitFromDatabase.Request request(
            boolean dryRun, boolean reversible, CatalogFilter filter, RunSettings settings) {
        return new InitFromDatabase.Request(
                request("baseline", dryRun),
                new Init.Request(folder, List.of(), dryRun),
                modelFolder(),
                new CatalogReading(new ReadOptions(true, false), filter),
                settings,
                reversible);
    }

    /** A way in for a role that is no superuser, after a statement in which it may be named. */
    private SessionOpener ordinaryRole(String statement) {
        role = "adopter_" + RUNS.incrementAndGet();
        execute("CREATE ROLE " + role + " LOGIN", statement.formatted(role));
        return TestProject.opener(database, role);
    }

    private String text(String file) {
        try (Stream<String> lines = Files.lines(modelFolder().resolve(Path.of(file)))) {
            return lines.reduce("", (a, b) -> a + b + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
