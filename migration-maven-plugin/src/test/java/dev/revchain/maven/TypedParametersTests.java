package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;

/** What is advised, pasted, must go where the goal went that advises it. */
class TypedParametersTests {

    private final Map<String, String> typed = new LinkedHashMap<>();

    @Test
    void whatWasTypedIsRepeated() throws Exception {
        typed.put("migrate.url", "postgresql://ada@db.example.com/app?ssl=true");
        typed.put("migrate.versionTable", "it's $HOME");
        assertEquals(
                "mvn migrate:up -Dmigrate.accept=a1"
                        + " -Dmigrate.url=\"postgresql://ada@db.example.com/app?ssl=true\""
                        + " -Dmigrate.versionTable='it'\\''s $HOME'",
                call(false).command("up", Map.of("accept", "a1")));
    }

    @Test
    void aParameterThatIsAdvisedWins() throws Exception {
        typed.put("migrate.url", "postgresql://standby/app");
        assertEquals(
                "mvn migrate:up -Dmigrate.url=postgresql://primary/app",
                call(false).command("up", Map.of("url", "postgresql://primary/app")));
    }

    @Test
    void aGoalIsNotGivenWhatItDoesNotHave() throws Exception {
        typed.put("migrate.url", "postgresql://db.example.com/app");
        typed.put("migrate.locations", "db");
        assertEquals("mvn migrate:merge -Dmigrate.locations=db", call(false).command("merge", Map.of()));
    }

    @Test
    void aPasswordIsAskedForWhereItMatters() throws Exception {
        Problem problem = Problem.of(ProblemCode.RACE, "it changed").remedy(Remedy.run("current", "look"));
        assertEquals("""
                RACE: it changed
                  -> mvn migrate:current   (look)
                  -> the password is not repeated here: type it again""", words(problem, true));
        assertEquals("""
                RACE: it changed
                  -> mvn migrate:current   (look)""", words(problem, false));
        Problem offline = Problem.of(ProblemCode.MULTIPLE_HEADS, "two").remedy(Remedy.run("merge", "join"));
        assertEquals("""
                MULTIPLE_HEADS: two
                  -> mvn migrate:merge   (join)""", words(offline, true));
    }

    private String words(Problem problem, boolean withoutPassword) throws Exception {
        return ProblemWords.of(problem.refused(), call(withoutPassword)).replace(System.lineSeparator(), "\n");
    }

    private MavenCall call(boolean withoutPassword) throws Exception {
        try (Reader xml = new InputStreamReader(
                getClass().getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            var plugin = new PluginDescriptorBuilder().build(xml);
            return new MavenCall("", "migrate", "", new TypedParameters(typed, plugin, withoutPassword));
        }
    }
}
