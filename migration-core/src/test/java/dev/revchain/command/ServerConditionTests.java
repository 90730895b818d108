package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.DatabaseUrl;
import dev.revchain.database.Secret;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.OtherServer;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Identifier;
import dev.revchain.sql.QualifiedName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers, roles and tables that are not as one would wish. */
final class ServerConditionTests extends DatabaseTest {

    private static final String SECRET = "s3cr:t/@%";

    private TestProject chain() {
        return project.revision("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    @Test
    void nothingIsWrittenWhereNothingCanBe() {
        execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
        Problem problem = refusal(chain()::up);
        assertEquals(ProblemCode.SERVER_READ_ONLY, problem.code());
        assertEquals(
                "nothing can be written to this database: default_transaction_read_only is on", problem.sentence());
        assertEquals(
                List.of(Remedy.advice(
                        "take the setting back where it was made: SET default_transaction_read_only = off,"
                                + " then ALTER DATABASE (or ROLE) ... RESET default_transaction_read_only")),
                problem.remedies());
        assertEquals(
                ProblemCode.SERVER_READ_ONLY,
                refusal(() -> project.stamp("a1", false)).code());
        assertEquals(1, project.describe().current().pending(), "asking works");
    }

    @Test
    void aVersionTableThatSomebodyAlteredIsCalledSo() {
        chain().up();
        execute("ALTER TABLE schema_revision DROP COLUMN branch_labels");
        Problem problem = refusal(project::up);
        assertEquals(ProblemCode.VERSION_TABLE, problem.code(), problem.toString());
        assertTrue(fact(problem, "server").contains("branch_labels"), problem.toString());
        execute("ALTER TABLE schema_revision ADD COLUMN branch_labels text");
        assertEquals(ProblemCode.VERSION_TABLE, refusal(project::up).code());
    }

    /** Such as after a restore of the version table alone. */
    @Test
    void aLogThatIsGoneIsMadeAgain() {
        chain().up();
        execute("DROP TABLE schema_revision_log");
        project.down("base");
        assertEquals(List.of("a1|down|reverted"), logged());
    }

    @Test
    void aRoleWithoutPrivilegesIsToldWhatItLacks() {
        String role = "poor_" + database.name();
        execute("CREATE ROLE " + role + " LOGIN", "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        try {
            TestProject poor = chain().through(TestProject.opener(database, role));
            Problem noSchema = failure(() -> poor.with(TestProject.settings(new QualifiedName("other", "revision")))
                    .up());
            assertEquals(ProblemCode.NOT_PERMITTED, noSchema.code());
            assertTrue(noSchema.toString().contains("permission denied for database"), noSchema.toString());
            assertEquals("the role " + role + " may not make the version table other.revision", noSchema.sentence());
            String create = ((Remedy.Advice) noSchema.remedies().get(0)).text();
            assertEquals("as a role that may: CREATE SCHEMA other AUTHORIZATION " + role, create);

            Problem noTable = failure(poor::up);
            assertEquals(ProblemCode.NOT_PERMITTED, noTable.code());
            assertTrue(noTable.toString().contains("permission denied for schema public"), noTable.toString());
            assertEquals("unchanged: nothing was run", fact(noTable, "now at"));
            String grant = ((Remedy.Advice) noTable.remedies().get(0)).text();
            assertEquals("as a role that may: GRANT USAGE, CREATE ON SCHEMA public TO " + role, grant);

            project.up();
            Problem noRow = failure(() -> poor.describe().current());
            assertEquals(ProblemCode.NOT_PERMITTED, noRow.code());
            execute("GRANT SELECT ON schema_revision TO " + role);
            assertEquals(1, poor.describe().current().heads().size(), "SELECT is enough to look");
            poor.revision("b2", "a1", "SELECT 1;", "SELECT 1;");
            Problem noInsert = failure(poor::up);
            assertEquals(ProblemCode.NOT_PERMITTED, noInsert.code());
            assertTrue(
                    noInsert.toString().contains("permission denied for table schema_revision"), noInsert.toString());
            assertEquals("a1: 0 done, this one rolled back, 0 not reached", fact(noInsert, "now at"));
        } finally {
            execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void aRoleThatMayDoJustEnoughIsEnough() {
        String role = "modest_" + database.name();
        execute(
                "CREATE ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE",
                "CREATE SCHEMA app AUTHORIZATION " + role,
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        try {
            TestProject modest = project.through(TestProject.opener(database, role))
                    .with(TestProject.settings(new QualifiedName("app", "schema_revision")))
                    .revision("a1", "", "CREATE TABLE app.a (id int);", "DROP TABLE app.a;")
                    .outside(
                            "b2", "a1", "CREATE INDEX CONCURRENTLY i ON app.a (id);", "DROP INDEX CONCURRENTLY app.i;");
            modest.up();
            assertEquals("2", value("SELECT count(*) FROM app.schema_revision"));
            modest.down("base");
            assertEquals("0", value("SELECT count(*) FROM app.schema_revision"));
        } finally {
            execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

    static List<QualifiedName> oddNames() {
        return List.of(
                new QualifiedName("other", "revisions"),
                new QualifiedName("Other Schema", "Revision Table"),
                new QualifiedName("\";drop table x--", "' OR 1=1"),
                new QualifiedName("a\nb", "c\td"),
                new QualifiedName("😀", "$$"),
                new QualifiedName("ä".repeat(31), "ö".repeat(29)),
                new QualifiedName("select", "table"),
                new QualifiedName("a.b", "c\\d"),
                new QualifiedName("%s%n", "%1$s"));
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void theVersionTableMayHaveAnyName(QualifiedName table) {
        TestProject odd = chain().outside("b2", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .with(TestProject.settings(table));
        odd.up();
        assertEquals("2", value("SELECT count(*) FROM " + table.sql()));
        assertEquals(
                "3", value("SELECT count(*) FROM " + new QualifiedName(table.schema(), table.name() + "_log").sql()));
        assertEquals(List.of(), odd.up().steps());
        assertEquals(1, odd.describe().current().heads().size());
        odd.stamp("a1", false);
        odd.stamp("b2", false);
        odd.down("base");
        assertEquals("0", value("SELECT count(*) FROM " + table.sql()));
        assertEquals(List.of(), tables());
    }

    @Test
    void aTableOfSomebodyElseIsLeftAlone() {
        execute("CREATE TABLE schema_revision (version_num text)");
        Problem problem = refusal(chain()::up);
        assertEquals(ProblemCode.VERSION_TABLE, problem.code());
        assertEquals("none", fact(problem, "comment"));
        execute("COMMENT ON TABLE schema_revision IS 'Applied schema revisions, format 2. Kept by a later one.'");
        Problem newer = refusal(() -> project.describe().current());
        assertEquals(ProblemCode.VERSION_TABLE, newer.code());
        assertEquals("Applied schema revisions, format 2. Kept by a later one.", fact(newer, "comment"));
        assertEquals("0", value("SELECT count(*) FROM schema_revision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version table", "log"})
    void aViewIsNoVersionTable(String which) {
        String name = which.equals("log") ? "schema_revision_log" : "schema_revision";
        execute("CREATE VIEW " + name + " AS SELECT 1 AS one");
        Problem problem = refusal(chain()::up);
        assertEquals(ProblemCode.VERSION_TABLE, problem.code());
        assertEquals(List.of(), tables());
    }

    @Test
    void namesAreShownAsTheyAreAndCannotSteerATerminal() {
        String name = "\"; drop table x--\n\u001b[31m";
        execute("CREATE TABLE " + Identifier.quote(name) + " (id int PRIMARY KEY)");
        project.revision("a1", "", "INSERT INTO " + Identifier.quote(name) + " VALUES (1), (1);", "SELECT 1;");
        Problem problem = refusal(project::up);
        assertFalse(problem.toString().contains("\u001b"), problem.toString());
        assertTrue(fact(problem, "server").startsWith("23505 "), problem.toString());
        assertTrue(fact(problem, "table").contains("\\u001b[31m"), problem.toString());
    }

    @Test
    void aWrongPasswordIsNeverShown() {
        try (EmbeddedServer server = OtherServer.startWithPort(folder.resolve("server"))) {
            int port = server.port().orElseThrow();
            Credentials wrong = new Credentials(Optional.of(server.user()), Optional.of(new Secret(SECRET)));
            DatabaseAddress address = DatabaseAddress.onLoopback(port, server.database());
            Problem password = refusal(() ->
                    chain().through(new SessionOpener(address, wrong, "test")).up());
            assertEquals(ProblemCode.CREDENTIALS, password.code());
            assertEquals(server.user(), fact(password, "user"));
            assertTrue(fact(password, "server").contains("password authentication failed"), password.toString());
            assertFalse(password.toString().contains(SECRET));

            Credentials none = new Credentials(Optional.of(server.user()), Optional.empty());
            assertEquals(
                    ProblemCode.CREDENTIALS,
                    refusal(() -> project.through(new SessionOpener(address, none, "test"))
                                    .up())
                            .code());

            Credentials right = new Credentials(Optional.of(server.user()), Optional.of(new Secret(server.password())));
            DatabaseAddress nowhere = DatabaseAddress.onLoopback(port, "a \"b");
            Problem database = refusal(() ->
                    project.through(new SessionOpener(nowhere, right, "test")).up());
            assertEquals("the server has no such database", database.sentence());
            assertTrue(database.remedies().toString().contains("CREATE DATABASE \"a \"\"b\""), database.toString());
            project.through(new SessionOpener(address, right, "test")).up();

            String url = "jdbc:postgresql://localhost:" + port + "/" + server.database() + "?sslmode=require";
            DatabaseAddress ssl = DatabaseUrl.parse(url).address();
            Problem withoutSsl = failure(
                    () -> project.through(new SessionOpener(ssl, right, "test")).up());
            assertEquals(ProblemCode.CONNECTION_FAILED, withoutSsl.code());
            assertTrue(withoutSsl.remedies().toString().contains("sslmode"), withoutSsl.toString());
        }
    }

    @Test
    void aRoleThatMayNotConnectIsToldWhatToGrant() {
        execute("CREATE ROLE stranger_of_ours LOGIN");
        try {
            String name = value("SELECT current_database()");
            execute("REVOKE CONNECT ON DATABASE " + Identifier.quote(name) + " FROM PUBLIC");
            SessionOpener opener = TestProject.opener(database, "stranger_of_ours");
            Problem problem = refusal(() -> chain().through(opener).up());
            assertEquals(ProblemCode.NOT_PERMITTED, problem.code());
            assertTrue(problem.remedies().toString().contains("TO stranger_of_ours"), problem.toString());
        } finally {
            execute("DROP ROLE stranger_of_ours");
        }
    }

    @Test
    void aDatabaseThatLetsNobodyInIsSaidToBeSo() {
        SessionOpener template = project.opener().on("template0");
        Problem problem = refusal(() -> chain().through(template).up());
        assertEquals(ProblemCode.CONNECTION_FAILED, problem.code());
        assertEquals("the server lets nobody in here at the moment", problem.sentence());
        assertTrue(problem.remedies().toString().contains("ALTER DATABASE template0 "), problem.toString());
    }

    @Test
    void aLimitThatIsReachedIsSaidToBeSo() {
        execute("CREATE ROLE shut_out LOGIN CONNECTION LIMIT 0");
        try {
            SessionOpener opener = TestProject.opener(database, "shut_out").within(Duration.ofSeconds(30));
            Problem problem = refusal(() -> chain().through(opener).up());
            assertEquals(ProblemCode.CONNECTION_FAILED, problem.code());
            assertTrue(problem.remedies().toString().contains("CONNECTION LIMIT"), problem.toString());
        } finally {
            execute("DROP ROLE shut_out");
        }
    }

    @Test
    void aServiceThatIsNotThereIsSaidToBeSo() {
        SessionOpener opener = new SessionOpener(
                DatabaseUrl.parse("postgresql:///?service=no_such_service").address(), Credentials.NONE, "test");
        Problem problem = refusal(opener::open);
        assertEquals("there is no such service in the service file", problem.sentence());
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        Credentials credentials = new Credentials(Optional.of("me"), Optional.of(new Secret(SECRET)));
        SessionOpener opener = new SessionOpener(DatabaseAddress.onLoopback(port, "app"), credentials, "test");
        Problem problem = failure(() -> chain().through(opener).up());
        assertEquals(ProblemCode.CONNECTION_FAILED, problem.code());
        assertEquals("jdbc:postgresql://localhost:" + port + "/app", fact(problem, "database"));
        assertFalse(problem.toString().contains(SECRET));
        assertFalse(opener.toString().contains(SECRET));
    }

    @Test
    void theSessionSaysWhoItIs() {
        project.revision(
                        "a1",
                        "",
                        "CREATE TABLE who AS SELECT current_setting('application_name') AS name;",
                        "SELECT 1;")
                .up();
        assertEquals("test", value("SELECT name FROM who"));
    }

    @Test
    void settingsOfTheRoleDoNotDecide() throws Exception {
        try (TestDatabase other = newDatabase()) {
            for (String setting : List.of(
                    "statement_timeout = '200ms'",
                    "lock_timeout = '1ms'",
                    "search_path = ''",
                    "standard_conforming_strings = off",
                    "DateStyle = 'SQL, DMY'",
                    "TimeZone = 'Asia/Tokyo'",
                    "client_min_messages = error",
                    "idle_in_transaction_session_timeout = 200",
                    "quote_all_identifiers = on",
                    "default_transaction_isolation = 'serializable'",
                    "default_transaction_deferrable = on",
                    "IntervalStyle = 'sql_standard'",
                    "extra_float_digits = -5",
                    "bytea_output = 'escape'",
                    "session_replication_role = replica",
                    "row_security = off")) {
                execute("ALTER DATABASE " + other.name() + " RESET ALL");
                other.execute("ALTER DATABASE " + other.name() + " SET " + setting);
                TestProject there = TestProject.on(other, folder.resolve("there"))
                        .revision(
                                "a1",
                                "",
                                "CREATE TABLE public.a AS SELECT 'it\\'::text AS word;\nSELECT pg_sleep(0.3);",
                                "DROP TABLE public.a;")
                        .outside(
                                "b2",
                                "a1",
                                "CREATE TABLE public.b (id int);\nCREATE INDEX CONCURRENTLY i ON public.b (id);",
                                "DROP TABLE public.b;");
                there.up();
                execute("ALTER DATABASE " + other.name() + " RESET ALL");
                assertEquals(List.of("it\\"), rows(other, "SELECT word FROM public.a"), setting);
                assertEquals(
                        List.of("a1|t", "b2|t"),
                        rows(
                                other,
                                "SELECT revision, applied_at > now() - interval '1 hour' FROM public.schema_revision"
                                        + " ORDER BY applied_order"));
                there.down("base");
            }
        }
    }
}
