package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals as Maven configures and runs them, in a folder of their own. No database is asked. */
@MojoTest
class GoalTests {

    private static final String NOTHING_LISTENS = "jdbc:postgresql://127.0.0.1:1/app";

    private final RecordedLog log = new RecordedLog();

    @TempDir
    private Path folder;

    @Inject
    private MavenSession session;

    @BeforeEach
    void onTheCommandLine() throws IOException {
        Files.writeString(folder.resolve("1_users.sql"), revision("111111111111", "", "Create users"));
        Files.writeString(folder.resolve("2_email.sql"), revision("222222222222", " 111111111111", "Add email"));
        type("migrate.locations", folder.toString());
    }

    @Test
    @InjectMojo(goal = "history")
    void aGoalAnswersInTheLog(HistoryMojo history) throws Exception {
        assertEquals(
                List.of("INFO * 222222222222  (head)  Add email", "INFO * 111111111111  Create users"),
                logged(history));
    }

    @Test
    @InjectMojo(goal = "history")
    @MojoParameter(name = "range", value = "111111111111:111111111111")
    void aParameterOfThePomReachesTheRequest(HistoryMojo history) throws Exception {
        assertEquals(List.of("INFO * 111111111111  Create users"), logged(history));
    }

    @Test
    @InjectMojo(goal = "history")
    @MojoParameter(name = "range", value = "111111111111:111111111111")
    void theCommandLineBeatsThePom(HistoryMojo history) throws Exception {
        type("migrate.range", "222222222222:222222222222");
        assertEquals(List.of("INFO * 222222222222  (head)  Add email"), logged(history));
    }

    @Test
    @InjectMojo(goal = "show")
    @MojoParameter(name = "to", value = "222222222222")
    void theShortFormBeatsBoth(ShowMojo show) throws Exception {
        type("migrate.to", "heads");
        type("to", "1111");
        assertEquals("INFO 111111111111  Create users", logged(show).get(0));
    }

    @Test
    @InjectMojo(goal = "show")
    void theShortFormIsReadFromTheCommandLineAlone(ShowMojo show) throws Exception {
        session.getCurrentProject().getProperties().setProperty("to", "1111");
        assertEquals("INFO 222222222222  (head)  Add email", logged(show).get(0));
    }

    @Test
    @InjectMojo(goal = "heads")
    @MojoParameter(name = "skip", value = "true")
    void aGoalCanBeSkipped(HeadsMojo heads) throws Exception {
        assertEquals(List.of("INFO Skipped, because migrate.skip is set."), logged(heads));
    }

    @Test
    @InjectMojo(goal = "heads")
    @MojoParameter(name = "skip", value = "true")
    void theCommandLineCanTakeASwitchOff(HeadsMojo heads) throws Exception {
        type("migrate.skip", "false");
        assertEquals(List.of("INFO 222222222222  (head)  Add email"), logged(heads));
    }

    @Test
    @InjectMojo(goal = "heads")
    void aSwitchThatSkipsIsReadLikeAnyOther(HeadsMojo heads) {
        type("migrate.skip", "perhaps");
        assertTrue(failure(heads).startsWith("PARAMETER_INVALID: the parameter \"skip\" cannot be \"perhaps\""));
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "message", value = "From a model")
    void aScratchServerThatCannotBeUsedIsCalledSo(GenerateMojo generate) throws Exception {
        Path schema = Files.createDirectories(folder.resolve("schema"));
        Files.writeString(schema.resolve("users.sql"), "CREATE TABLE users (id int);");
        type("migrate.schemaDirectory", schema.toString());
        type("migrate.scratchUrl", NOTHING_LISTENS);
        String unreachable = assertThrows(MojoExecutionException.class, () -> logged(generate))
                .getMessage();
        assertTrue(unreachable.contains("the server of scratchUrl cannot be used"), unreachable);
        assertFalse(unreachable.contains("migrate.url"), unreachable);
        type("migrate.scratchUrl", "jdbc:mysql://localhost/app");
        String invalid =
                assertThrows(MojoFailureException.class, () -> logged(generate)).getMessage();
        assertTrue(invalid.contains("-Dmigrate.scratchUrl="), invalid);
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "empty", value = "true")
    @MojoParameter(name = "message", value = "From the POM")
    @MojoParameter(name = "revisionId", value = "333333333333")
    @MojoParameter(name = "fileTemplate", value = "{id}_{slug}")
    void generateWritesWhereItsParentIs(GenerateMojo generate) throws Exception {
        type("m", "Add phone");
        Path file = folder.resolve("333333333333_add_phone.sql");
        assertEquals(List.of("INFO Written: " + file), logged(generate));
        assertTrue(Files.readString(file).startsWith("-- Add phone\n--\n-- Revision ID: 333333333333\n"));
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "empty", value = "true")
    @MojoParameter(name = "message", value = "Add phone")
    @MojoParameter(name = "dryRun", value = "true")
    void aDryRunWritesNothing(GenerateMojo generate) throws Exception {
        assertTrue(logged(generate).get(0).startsWith("INFO Dry run, would write " + folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "empty", value = "true")
    @MojoParameter(name = "message", value = "Add phone")
    @MojoParameter(name = "timezone", value = "Mars/Olympus")
    void aValueThatMakesNoSenseIsTheUsersToMend(GenerateMojo generate) {
        assertEquals(
                "PARAMETER_INVALID: the parameter \"timezone\" cannot be \"Mars/Olympus\"\n"
                        + "     valid  a zone such as UTC or Europe/Berlin",
                failure(generate));
    }

    @Test
    @InjectMojo(goal = "up")
    @MojoParameter(name = "transactionMode", value = "none")
    void upRefusesAModeItDoesNotHave(UpMojo up) {
        assertEquals(
                "PARAMETER_INVALID: the parameter \"transactionMode\" cannot be \"none\"\n"
                        + "     valid  revision, single",
                failure(up));
    }

    @Test
    @InjectMojo(goal = "current")
    @MojoParameter(name = "embeddedTcp", value = "maybe")
    void theValuesOfASwitchWithThreeAreAllNamed(CurrentMojo current) {
        assertEquals(
                "PARAMETER_INVALID: the parameter \"embedded.tcp\" cannot be \"maybe\"\n"
                        + "     valid  true, false, auto",
                failure(current));
    }

    @Test
    @InjectMojo(goal = "up")
    @MojoParameter(name = "sql", value = "true")
    @MojoParameter(name = "to", value = "base:head")
    void aScriptNeedsNoDatabase(UpMojo up) throws Exception {
        Path script = folder.resolve("target/up.sql");
        type("migrate.outputFile", script.toString());
        assertEquals(List.of("INFO Written to " + script), logged(up));
        assertTrue(Files.readString(script).contains("SELECT 222222222222;"));
    }

    @Test
    @InjectMojo(goal = "current")
    void whatTheMachineCannotDoIsAnExecutionException(CurrentMojo current) {
        type("migrate.url", NOTHING_LISTENS);
        type("migrate.password", "open sesame");
        current.setLog(log);
        MojoExecutionException failure = assertThrows(MojoExecutionException.class, current::execute);
        assertTrue(failure.getMessage().startsWith("CONNECTION_FAILED: "), failure.getMessage());
        assertEquals(null, failure.getCause(), "Maven would write its message behind the remedy");
        assertTrue(failure.getSuppressed()[0] instanceof SQLException, failure::toString);
        assertFalse(failure.getMessage().contains("sesame"));
    }

    @Test
    @InjectMojo(goal = "current")
    @MojoParameter(name = "password", value = "open sesame")
    void aPasswordInThePomIsWarnedOf(CurrentMojo current) {
        type("migrate.url", NOTHING_LISTENS);
        current.setLog(log);
        assertThrows(MojoExecutionException.class, current::execute);
        assertTrue(log.lines().get(0).startsWith("WARN The password stands in the POM"), log.lines()::toString);
    }

    @Test
    @InjectMojo(goal = "heads")
    void allTheBadFilesAreSaidAtOnce(HeadsMojo heads) throws IOException {
        Files.writeString(folder.resolve("3.sql"), "SELECT 1;");
        Files.writeString(folder.resolve("4.sql"), revision("444444444444", " 999999999999", "Orphan"));
        String failure = failure(heads);
        assertTrue(failure.contains("3.sql:1"), failure);
    }

    /** As when a script writes a variable there that nobody set. */
    @Test
    @InjectMojo(goal = "current")
    @MojoParameter(name = "url", value = NOTHING_LISTENS)
    void anEmptyUrlOnTheCommandLineIsNotTheEmbeddedServer(CurrentMojo current) {
        type("migrate.url", " ");
        String failure = failure(current);
        assertTrue(failure.startsWith("URL_INVALID: the database URL on the command line is empty"), failure);
    }

    /** As Java hands over "für" where the locale is C. */
    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "empty", value = "true")
    void lettersThatTheLocaleLosesAreNotWritten(GenerateMojo generate) {
        type("m", "f\uFFFD\uFFFDr");
        type("migrate.password", "s\uFFFD\uFFFDsam");
        String failure = failure(generate);
        assertTrue(
                failure.contains("PARAMETER_INVALID: the value of -Dm has letters that the locale of this shell"),
                failure);
        assertTrue(failure.contains("the value of -Dmigrate.password has letters"), failure);
        assertFalse(failure.contains("sam"), failure);
    }

    @Test
    @InjectMojo(goal = "merge")
    void oneHeadIsNotMerged(MergeMojo merge) throws Exception {
        assertEquals(List.of("INFO Nothing to merge: there are not several heads"), logged(merge));
        assertEquals(2, countFiles());
    }

    /** As with Alembic. */
    @Test
    @InjectMojo(goal = "merge")
    @MojoParameter(name = "revisions", value = "222222222222")
    void oneRevisionThatIsNamedGetsAChild(MergeMojo merge) throws Exception {
        assertTrue(logged(merge).get(0).startsWith("INFO Written: "));
        assertEquals(3, countFiles());
    }

    private long countFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "empty", value = "true")
    void aMessageOfBlanksIsNone(GenerateMojo generate) {
        type("m", "  ");
        assertTrue(failure(generate).startsWith("PARAMETER_INVALID: a revision needs a message"));
    }

    @Test
    @InjectMojo(goal = "heads")
    void aLocationWithoutANameIsNotTheProject(HeadsMojo heads) throws Exception {
        type("migrate.locations", "," + folder + ", ");
        assertEquals(List.of("INFO 222222222222  (head)  Add email"), logged(heads));
        type("migrate.locations", "");
        String failure = failure(heads);
        assertTrue(failure.contains(Path.of("src", "main", "migrations").toString()), failure);
    }

    @Test
    @InjectMojo(goal = "heads")
    void aMisspeltPropertyIsRefused(HeadsMojo heads) throws Exception {
        type("migrate.lokTimeout", "5");
        type("migrate.timeout", "5");
        type("migrate.m", "x");
        type("migrate.colour", "red");
        assertEquals("""
                4 problems

                PARAMETER_INVALID: no goal has a parameter "migrate.colour"
                  -> mvn migrate:help -Ddetail   (lists the parameters of all goals)

                PARAMETER_INVALID: no goal has a parameter "migrate.lokTimeout"
                     alike  migrate.lockTimeout
                  -> mvn migrate:help -Ddetail   (lists the parameters of all goals)

                PARAMETER_INVALID: no goal has a parameter "migrate.m"
                  -> the short form is -Dm

                PARAMETER_INVALID: no goal has a parameter "migrate.timeout"
                     alike  migrate.lockTimeout
                     alike  migrate.entities.timeout
                     alike  migrate.statementTimeout
                     alike  migrate.tableLockTimeout
                  -> mvn migrate:help -Ddetail   (lists the parameters of all goals)""", failure(heads));
    }

    @Test
    @InjectMojo(goal = "heads")
    void whatOnlyThePomCanSayOfEntitiesIsNoProperty(HeadsMojo heads) {
        type("migrate.entities.properties", "a=b");
        assertTrue(failure(heads)
                .startsWith("PARAMETER_INVALID: no goal has a parameter \"migrate.entities.properties\""));
    }

    @Test
    @InjectMojo(goal = "heads")
    void parametersOfOtherGoalsAndWhatWeHandOnAreKnown(HeadsMojo heads) throws Exception {
        type("migrate.lockTimeout", "5");
        type("migrate.embedded.reset", "true");
        type("migrate.entities.scope", "test");
        type("migrate.jdbcUrl", "jdbc:postgresql:app");
        type("migrated", "yes");
        assertEquals(List.of("INFO 222222222222  (head)  Add email"), logged(heads));
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "message", value = "Nothing to compare with")
    void entitiesAreNoModelUnlessThePomSaysSo(GenerateMojo generate) {
        type("migrate.schemaDirectory", folder.resolve("schema").toString());
        assertTrue(failure(generate).startsWith("MODEL_MISSING"));
    }

    @Test
    @InjectMojo(goal = "init")
    void aProjectBeginsFromADatabaseOnlyOnce(InitMojo init) {
        type("migrate.from", "database");
        type("migrate.url", "jdbc:postgresql://localhost:1/nothing");
        assertTrue(failure(init).startsWith("CHAIN_EXISTS: the project has revisions already"));
    }

    @Test
    @InjectMojo(goal = "init")
    @MojoParameter(name = "from", value = "scratch")
    void aProjectBeginsFromADatabaseOrFromNothing(InitMojo init) {
        assertTrue(failure(init).contains("valid  database"));
    }

    @Test
    @InjectMojo(goal = "up")
    void whatIsAdvisedRepeatsWhatWasTyped(UpMojo up) throws Exception {
        Files.writeString(folder.resolve("3_phone.sql"), revision("333333333333", " 111111111111", "Add phone"));
        type("migrate.url", "postgresql://ada:sesame@db.example.com/app");
        type("migrate.sql", "true");
        type("to", "base:head");
        type("migrate.schemaDirectory", "model");
        String failure = failure(up);
        assertTrue(failure.contains("\n  -> mvn migrate:merge -Dmigrate.locations=" + folder + "   ("), failure);
        assertFalse(failure.contains("sesame"), failure);
        assertFalse(failure.contains("password"), "merge needs none: " + failure);
    }

    private void type(String property, String value) {
        session.getUserProperties().setProperty(property, value);
    }

    private List<String> logged(AbstractMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        return log.lines().stream().filter(line -> !line.startsWith("DEBUG")).toList();
    }

    private String failure(AbstractMojo mojo) {
        mojo.setLog(log);
        return assertThrows(MojoFailureException.class, mojo::execute)
                .getMessage()
                .replace(System.lineSeparator(), "\n");
    }

    private static String revision(String id, String revises, String message) {
        return """
                -- %s
                --
                -- Revision ID: %s
                -- Revises:%s

                -- migrate:up
                SELECT %s;

                -- migrate:down
                """.formatted(message, id, revises, id);
    }
}
