package dev.revchain.maven;

import static dev.revchain.maven.PluginDescriptor.configuration;
import static dev.revchain.maven.PluginDescriptor.elements;
import static dev.revchain.maven.PluginDescriptor.parameters;
import static dev.revchain.maven.PluginDescriptor.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the goals promise, as Maven reads it. */
class PluginDescriptorTests {

    private static List<Element> goals;

    @BeforeAll
    static void readTheDescriptor() {
        goals = PluginDescriptor.goals();
    }

    @Test
    void theGoalsHaveTheirPrefix() {
        assertEquals("migrate", text(PluginDescriptor.read(), "goalPrefix"));
    }

    @Test
    void theGoalsAreThere() {
        assertEquals(
                List.of(
                        "branches",
                        "check",
                        "current",
                        "down",
                        "generate",
                        "heads",
                        "history",
                        "init",
                        "merge",
                        "show",
                        "stamp",
                        "up",
                        "verify"),
                goals.stream().map(goal -> text(goal, "goal")).sorted().toList());
    }

    @Test
    void everyGoalIsThreadSafeAndResolvesNothing() {
        for (Element goal : goals) {
            String name = text(goal, "goal");
            assertEquals("true", text(goal, "threadSafe"), name);
            assertEquals("", text(goal, "requiresDependencyResolution"), name);
            assertEquals("", text(goal, "requiresDependencyCollection"), name);
            assertEquals("false", text(goal, "requiresOnline"), name);
            assertEquals("false", text(goal, "aggregator"), name);
        }
    }

    @Test
    void goalsThatReadOrMigrateNeedNoProject() {
        Set<String> free = Set.of("branches", "current", "down", "heads", "history", "show", "up");
        for (Element goal : goals) {
            String name = text(goal, "goal");
            assertEquals(String.valueOf(!free.contains(name)), text(goal, "requiresProject"), name);
        }
    }

    @Test
    void goalsThatBelongIntoABuildHaveAPhase() {
        Map<String, String> phases = Map.of("up", "pre-integration-test", "check", "verify", "verify", "verify");
        for (Element goal : goals) {
            String name = text(goal, "goal");
            assertEquals(phases.getOrDefault(name, ""), text(goal, "phase"), name);
        }
    }

    @Test
    void everyParameterHasAPropertyOfItsName() {
        for (Element goal : goals) {
            for (String name : parameters(goal)) {
                String property = configuration(goal, name).getTextContent();
                assertTrue(property.startsWith("${migrate."), name + " has " + property);
                String rest = property.substring("${migrate.".length(), property.length() - 1);
                assertTrue(rest.replace(".", "").equalsIgnoreCase(name), name + " has " + property);
            }
        }
    }

    @Test
    void everyParameterIsExplained() {
        for (Element goal : goals) {
            for (Element parameter : elements(goal, "parameter")) {
                if (!PluginDescriptor.MAVENS_OWN.contains(text(parameter, "name"))) {
                    assertFalse(text(parameter, "description").isBlank(), text(parameter, "name"));
                    assertEquals("0.1.0", text(parameter, "since"), text(parameter, "name"));
                }
            }
        }
    }

    /** It looks at no database and at no model; otherwise what it writes is called as {@code generate} calls it. */
    @Test
    void mergeTakesWhatItUses() {
        Set<String> generate = new TreeSet<>(parameters(goal("generate")));
        Set<String> merge = new TreeSet<>(parameters(goal("merge")));
        assertEquals(
                Set.of(
                        "branchLabel",
                        "dryRun",
                        "fileTemplate",
                        "location",
                        "locations",
                        "message",
                        "recursive",
                        "revisionId",
                        "revisions",
                        "skip",
                        "slugLength",
                        "splice",
                        "timezone"),
                merge);
        merge.remove("revisions");
        assertTrue(generate.containsAll(merge));
    }

    private static Element goal(String name) {
        return goals.stream()
                .filter(goal -> text(goal, "goal").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void goalsThatTakeAPasswordKeepItOutOfMavensLog() {
        for (Element goal : goals) {
            String expected = parameters(goal).contains("password") ? DiscreetConfigurator.NAME : "";
            assertEquals(expected, text(goal, "configurator"), text(goal, "goal"));
        }
    }
}
