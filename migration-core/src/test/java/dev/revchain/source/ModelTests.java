package dev.revchain.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of several sources, loaded into a real server. */
final class ModelTests {

    @TempDir
    private Path folder;

    private ScratchServer server;

    @BeforeEach
    void open() {
        EmbeddedServer embedded = TestDatabases.server();
        server = ScratchServer.open(
                new SessionOpener(
                        DatabaseAddress.onSocket(embedded.socket(), embedded.database()),
                        new Credentials(Optional.of(embedded.user()), Optional.empty()),
                        "test"),
                "modeltests",
                ScratchRules.NONE);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void loadsSourcesThatNeedEachOther() throws IOException {
        Model model = Model.of(
                source("one", "CREATE TABLE users (id bigint PRIMARY KEY, mail mail_address)"),
                source("two", "CREATE DOMAIN mail_address AS text; CREATE VIEW mails AS SELECT mail FROM users"));
        assertEquals(List.of("mails", "users"), relations(model));
    }

    @Test
    void keepsTheSearchPathOfOneSourceFromTheOther() throws IOException {
        Model model = Model.of(
                source(
                        "one",
                        "CREATE SCHEMA app; SET search_path = app; CREATE VIEW v AS SELECT id FROM u;"
                                + "CREATE TABLE u (id int)"),
                source("two", "CREATE TABLE u (id int)"));
        assertEquals(List.of("u", "u", "v"), relations(model));
    }

    @Test
    void namesBothPlacesThatDefineTheSame() throws IOException {
        Problem problem = refused(Model.of(
                source("one", "CREATE TABLE users (id bigint)"),
                source("two", "CREATE TYPE mood AS ENUM ('good'); CREATE SEQUENCE public.\"users\"")));
        assertEquals(ProblemCode.MODEL_DUPLICATE, problem.code());
        assertEquals("two places of the model define sequence public.users", problem.sentence());
        assertEquals(
                folder.resolve("one/model.sql") + ":1:1", problem.facts().get(0).value());
        assertEquals(
                folder.resolve("two/model.sql") + ":1:36",
                problem.facts().get(2).value());
    }

    @Test
    void letsTwoSourcesMakeTheSameSchema() throws IOException {
        Model model = Model.of(
                source("one", "CREATE SCHEMA app; CREATE TABLE app.u (id int)"),
                source("two", "CREATE SCHEMA app; CREATE VIEW app.v AS SELECT id FROM app.u"));
        assertEquals(List.of("u", "v"), relations(model));
    }

    @Test
    void doesNotPassOverASecondDefinition() throws IOException {
        Problem problem = refused(Model.of(
                source("one", "CREATE TABLE users (id bigint)"),
                source("two", "CREATE TABLE IF NOT EXISTS users (id text)")));
        assertEquals(ProblemCode.MODEL_DUPLICATE, problem.code());
    }

    @Test
    void letsOneSourceSayIfNotExists() throws IOException {
        Model model = Model.of(source(
                "one",
                "CREATE TABLE IF NOT EXISTS users (id bigint); CREATE TABLE IF NOT EXISTS users (id bigint);"
                        + "CREATE SCHEMA IF NOT EXISTS public"));
        assertEquals(List.of("users"), relations(model));
    }

    /** Each table refers to the one that comes next: only the last can be made at first. */
    @Test
    void triesTablesInTheWrongOrderNotAgainAndAgain() throws IOException {
        int tables = 60;
        StringBuilder sql = new StringBuilder();
        for (int i = 1; i <= tables; i++) {
            sql.append("CREATE TABLE t%d (id int PRIMARY KEY, next int REFERENCES t%d);%n".formatted(i, i + 1));
        }
        sql.append("CREATE TABLE t%d (id int PRIMARY KEY);".formatted(tables + 1));
        try (ScratchDatabase database = server.create()) {
            database.session().run("""
                    CREATE SEQUENCE attempts;
                    CREATE FUNCTION count_attempt() RETURNS event_trigger LANGUAGE plpgsql AS
                        $$ BEGIN PERFORM nextval('public.attempts'); END $$;
                    CREATE EVENT TRIGGER attempts ON ddl_command_start EXECUTE FUNCTION count_attempt()""");
            Model.of(source("one", sql.toString())).load(database, server.version());
            long attempts = database.session()
                    .query("SELECT last_value FROM public.attempts", row -> row.getLong(1))
                    .get(0);
            assertTrue(attempts <= 2L * tables + 1, attempts + " attempts");
        }
    }

    @Test
    void tellsAllThatCannotBeRun() throws IOException {
        MigrationException.Refused refused = assertThrows(
                MigrationException.Refused.class,
                () -> relations(Model.of(
                        source("one", "CREATE VIEW a AS SELECT * FROM nowhere"),
                        source("two", "CREATE VIEW b AS SELECT * FROM nowhere_else"))));
        assertEquals(2, refused.problems().size());
        assertTrue(refused.problems().stream().allMatch(problem -> problem.code() == ProblemCode.MODEL_FAILED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE user (id int) | PostgreSQL keeps the word user for itself",
                "CREATE TABLE t (a int, Order int) | PostgreSQL keeps the word order for itself",
                "CREATE TABLE t (a citext) | with CREATE EXTENSION where an extension has it",
                "CREATE TABLE t (a int b) | mend the model; nothing was written",
            })
    void saysWhatHelps(String sql, String advice) throws IOException {
        String said = refused(Model.of(source("one", sql))).remedies().toString();
        assertTrue(said.contains(advice), said);
    }

    private Problem refused(Model model) {
        return assertThrows(MigrationException.Refused.class, () -> relations(model))
                .problems()
                .get(0);
    }

    private List<String> relations(Model model) {
        try (ScratchDatabase database = server.create()) {
            model.load(database, server.version());
            return database.session()
                    .query(
                            "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace"
                                    + " WHERE relkind IN ('r', 'v') AND nspname IN ('public', 'app') ORDER BY 1",
                            row -> row.getString(1));
        }
    }

    private SqlFiles source(String name, String sql) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(name));
        Files.writeString(directory.resolve("model.sql"), sql);
        return new SqlFiles(directory);
    }
}
