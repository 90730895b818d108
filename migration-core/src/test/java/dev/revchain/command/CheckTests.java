package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.command.Check.FailOn;
import dev.revchain.command.Check.Hazards;
import dev.revchain.command.Check.Kind;
import dev.revchain.command.NotModelled.Side;
import dev.revchain.execute.RunSettings;
import dev.revchain.hazard.HazardCode;
import dev.revchain.problem.Fact;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a check finds, and what it only tells of. */
final class CheckTests extends GeneratingTest {

    private static final Hazards ALL = new Hazards(":", false, FailOn.NEVER);

    @Test
    void everyKindFindsWhatItIsFor() {
        model("CREATE TABLE users (id int); CREATE TABLE posts (id int);");
        project.revision("a", "", "CREATE TABLE users (id int);", "DROP TABLE users;")
                .up();
        execute("CREATE TABLE sneaky (id int)", "ALTER TABLE users ADD COLUMN email text");
        project.revision("a", "", "CREATE TABLE users (id int, x int);", "DROP TABLE users;")
                .revision("b", "a", "SELECT 1;", "")
                .revision("c", "a", "DROP TABLE users;", "CREATE TABLE users (id int);");
        Check.Report report = check(ALL, Kind.HEADS, Kind.EDITED, Kind.HAZARDS);
        assertEquals(List.of(ProblemCode.MULTIPLE_HEADS, ProblemCode.REVISION_EDITED), codes(report));
        assertEquals(List.of(HazardCode.DROPS_TABLE), hazards(report));
        project.remove("b").remove("c").revision("a", "", "CREATE TABLE users (id int);", "DROP TABLE users;");
        report = check(ALL, Kind.MODEL, Kind.DRIFT);
        assertEquals(List.of(ProblemCode.MODEL_CHANGED, ProblemCode.DRIFT), codes(report));
        assertTrue(fact(report.problems().get(0), "changes").contains("CREATE TABLE posts"), report::toString);
        String objects = fact(report.problems().get(1), "object");
        assertTrue(objects.contains("table public.sneaky is there and should not be"), objects);
        assertTrue(objects.contains("column public.users.email"), objects);
    }

    @Test
    void driftOfADatabaseWithoutRevisionsNamesTheStamp() {
        project.revision("a", "", "CREATE TABLE users (id int);", "DROP TABLE users;");
        execute("CREATE TABLE users (id int)");
        List<Remedy> remedies = check(ALL, Kind.DRIFT).problems().get(0).remedies();
        assertEquals("stamp", ((Remedy.Run) remedies.get(0)).goal());
        project.stamp("head", false);
        assertEquals(List.of(), check(ALL, Kind.DRIFT).problems());
    }

    @Test
    void whatCannotBeReplayedHidesNothing() {
        model("CREATE TABLE users (id int);");
        project.revision("a", "", "CREATE TABLE users (id int);", "DROP TABLE users;")
                .revision("b", "a", "ALTER TABLE nowhere ADD x int;", "")
                .revision("c", "a", "SELECT 1;", "");
        assertEquals(
                List.of(ProblemCode.MULTIPLE_HEADS, ProblemCode.REPLAY_FAILED),
                codes(check(ALL, Kind.HEADS, Kind.MODEL)));
    }

    @Test
    void driftNamesAWholeOnceAndSaysHowToUndoIt() {
        project.revision(
                        "a",
                        "",
                        "CREATE TABLE users (id int PRIMARY KEY, email text); CREATE TABLE posts (id int);",
                        "DROP TABLE posts; DROP TABLE users;")
                .up();
        execute(
                "CREATE SCHEMA extra",
                "CREATE TABLE extra.t (id int PRIMARY KEY)",
                "DROP TABLE posts",
                "ALTER TABLE users ALTER COLUMN email TYPE varchar(9)");
        Problem drift = check(ALL, Kind.DRIFT).problems().get(0);
        assertEquals(
                List.of(
                        "table public.posts is missing",
                        "column public.users.email is not as it should be",
                        "schema extra is there and should not be"),
                drift.facts().stream()
                        .filter(fact -> fact.name().equals("object"))
                        .map(Fact::value)
                        .toList());
        String undoing = fact(drift, "undoing");
        assertTrue(undoing.contains("ALTER TABLE users ALTER COLUMN email TYPE text;"), undoing);
        assertTrue(undoing.contains("CREATE TABLE posts ("), undoing);
        assertTrue(undoing.contains("DROP SCHEMA extra;"), undoing);
    }

    @Test
    void nothingIsFoundWhereAllIsWell() {
        model("CREATE TABLE users (id int);");
        generate("create users");
        project.up();
        Check.Report report = check(ALL, Kind.values());
        assertEquals(new Check.Report(List.of(), List.of(), List.of()), report);
    }

    @Test
    void whatTheToolKeepsForItselfIsNoDrift() {
        RunSettings elsewhere = TestProject.settings(new QualifiedName("Ops", "applied"));
        project.with(elsewhere)
                .revision("a", "", "CREATE TABLE users (id int);", "")
                .up();
        TestProject other = TestProject.on(database, folder.resolve("other"))
                .with(TestProject.settings(new QualifiedName("public", "other_revision")));
        other.revision("x", "", "SELECT 1;", "").up();
        assertEquals(List.of(), check(project.with(elsewhere), ALL, Kind.DRIFT).problems());
        execute("CREATE TABLE \"Ops\".mine (id int)");
        String objects =
                fact(check(project.with(elsewhere), ALL, Kind.DRIFT).problems().get(0), "object");
        assertEquals("schema Ops is there and should not be", objects);
    }

    @Test
    void theSchemaOfTheVersionTableMayBeARevisionsToo() {
        RunSettings elsewhere = TestProject.settings(new QualifiedName("ops", "applied"));
        project.with(elsewhere)
                .revision("a", "", "CREATE SCHEMA IF NOT EXISTS ops; CREATE TABLE users (id int);", "")
                .up();
        assertEquals(List.of(), check(project.with(elsewhere), ALL, Kind.DRIFT).problems());
    }

    @Test
    void whatLetsARoleMigrateIsNoDrift() {
        String role = "mover_" + database.name();
        execute("CREATE ROLE " + role + " LOGIN", "GRANT CREATE ON SCHEMA public TO " + role);
        try {
            TestProject mover = project.through(TestProject.opener(database, role));
            mover.revision("a", "", "CREATE TABLE users (id int);", "").up();
            assertEquals(List.of(), check(project, ALL, Kind.DRIFT).problems());
            execute("GRANT SELECT ON users TO PUBLIC");
            String object = fact(check(project, ALL, Kind.DRIFT).problems().get(0), "object");
            assertTrue(object.contains("grant"), object);
        } finally {
            execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

    @Test
    void whatIsNotModelledIsNamedWithItsPlaces() {
        model("""
                CREATE TABLE users (id int);
                CREATE FUNCTION handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
                CREATE LANGUAGE in_both HANDLER handler;
                CREATE LANGUAGE in_model HANDLER handler;
                """);
        String live = """
                CREATE FUNCTION handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
                CREATE LANGUAGE in_both HANDLER handler;
                """;
        project.revision("a", "", live, "DROP FUNCTION handler CASCADE;").up();
        execute("CREATE LANGUAGE by_hand HANDLER handler", "SELECT lo_create(1)");
        GenerateFromModel.Report generated = report(request("create users", false));
        assertEquals(
                Map.of(
                        "language in_both", Set.of(Side.REVISIONS, Side.MODEL),
                        "language in_model", Set.of(Side.MODEL)),
                places(generated.notModelled()));
        project.up();
        assertEquals(
                Map.of(
                        "language in_both", Set.of(Side.REVISIONS, Side.MODEL, Side.DATABASE),
                        "language in_model", Set.of(Side.MODEL),
                        "language by_hand", Set.of(Side.DATABASE),
                        "large objects 1 in all", Set.of(Side.DATABASE)),
                places(check(ALL, Kind.MODEL, Kind.DRIFT).notModelled()));
        execute("SELECT lo_unlink(1)");
    }

    @Test
    void handwrittenUpgradesAreJudged() {
        project.revision("a", "", "CREATE TABLE users (id int);\n\n  DROP TABLE old;", "DROP TABLE users;")
                .revision("b", "a", "-- HAZARD DROPS_TABLE: we have a copy\nDROP TABLE older;", "")
                .revision("c", "b", "-- HAZARD DROPS_TABLE: of another\n\nDROP TABLE oldest;", "")
                .revision("d", "c", "DO $$ BEGIN PERFORM 1; END $$;", "");
        List<FoundHazard> found = check(ALL, Kind.HAZARDS).hazards();
        assertEquals(
                List.of("a DROPS_TABLE 9:3", "c DROPS_TABLE 9:1", "d NOT_JUDGED 7:1"),
                found.stream()
                        .map(one -> one.revision() + " " + one.hazard().code() + " "
                                + one.at().substring(one.at().lastIndexOf(".sql:") + 5))
                        .toList());
    }

    @Test
    void hazardsFailWhenTheyAreAskedTo() {
        project.revision("a", "", "DROP TABLE gone; CREATE INDEX ON users (id);", "");
        assertEquals(List.of(), codes(check(ALL, Kind.HAZARDS)));
        Check.Report danger = check(new Hazards(":", false, FailOn.DANGER), Kind.HAZARDS);
        assertEquals(List.of(ProblemCode.HAZARDS), codes(danger));
        assertTrue(fact(danger.problems().get(0), "at").contains("a.sql:7:1\nDROPS_TABLE: "), danger::toString);
        assertEquals(List.of(HazardCode.BLOCKS_WRITES), hazards(danger));
        Check.Report all = check(new Hazards(":", false, FailOn.WARNING), Kind.HAZARDS);
        assertEquals(2, all.problems().get(0).facts().size());
        assertEquals(List.of(), all.hazards());
    }

    @Test
    void onlyWhatIsPendingOrInTheRangeIsJudged() {
        project.revision("a", "", "DROP TABLE IF EXISTS one;", "").up();
        project.revision("b", "a", "DROP TABLE IF EXISTS two;", "")
                .revision("c", "b", "DROP TABLE IF EXISTS three;", "");
        assertEquals("b c", revisions(check(new Hazards(":", true, FailOn.NEVER), Kind.HAZARDS)));
        assertEquals("c", revisions(check(new Hazards("c:", true, FailOn.NEVER), Kind.HAZARDS)));
        assertEquals("a b", revisions(check(new Hazards(":b", false, FailOn.NEVER), Kind.HAZARDS)));
        assertEquals("a b c", revisions(check(new Hazards("current:", false, FailOn.NEVER), Kind.HAZARDS)));
    }

    /** Generate knew the old type when it judged; who only reads the file cannot know it. */
    @Test
    void whatWasProvedIsJudgedAgainOnlyWhenItIsEdited() throws IOException {
        model("CREATE TABLE users (name varchar(10));");
        generate("create users");
        model("CREATE TABLE users (name varchar(20));");
        Path path = generate("widen the name").get(0).path();
        assertEquals(List.of(), hazards(check(ALL, Kind.HAZARDS)));
        Files.writeString(path, Files.readString(path).replace("varying(20)", "varying(30)"));
        assertTrue(hazards(check(ALL, Kind.HAZARDS)).contains(HazardCode.NARROWS_TYPE));
    }

    @Test
    void whatCannotBeReadIsAProblemOfItsOwn() {
        project.revision("a", "", "\\i other.sql", "").revision("b", "a", "DROP TABLE t;", "");
        Check.Report report = check(ALL, Kind.HAZARDS);
        assertEquals(List.of(ProblemCode.SQL_PSQL_COMMAND), codes(report));
        assertEquals("b", revisions(report));
    }

    private static List<ProblemCode> codes(Check.Report report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    private static List<HazardCode> hazards(Check.Report report) {
        return report.hazards().stream().map(found -> found.hazard().code()).toList();
    }

    private static String revisions(Check.Report report) {
        return report.hazards().stream().map(found -> found.revision().value()).collect(Collectors.joining(" "));
    }

    private static Map<String, Set<Side>> places(List<NotModelled> all) {
        return all.stream().collect(Collectors.toMap(one -> one.object().toString(), NotModelled::where));
    }
}
