package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the goals promise, as Maven reads it. */
class PluginDescriptorTests {

    /** Given by Maven, never by a user. */
    private static final Set<String> MAVENS_OWN = Set.of("session", "execution", "pluginVersion");

    private static List<Element> goals;

    @BeforeAll
    static void readTheDescriptor() throws IOException, ParserConfigurationException, SAXException {
        try (InputStream xml = PluginDescriptorTests.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            Element plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
            assertEquals("migrate", text(plugin, "goalPrefix"));
            goals = elements(plugin, "mojo").stream()
                    .filter(mojo -> !text(mojo, "goal").equals("help"))
                    .toList();
        }
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
                if (!MAVENS_OWN.contains(text(parameter, "name"))) {
                    assertFalse(text(parameter, "description").isBlank(), text(parameter, "name"));
                    assertEquals("0.1.0", text(parameter, "since"), text(parameter, "name"));
                }
            }
        }
    }

    @Test
    void goalsThatTakeAPasswordKeepItOutOfMavensLog() {
        for (Element goal : goals) {
            String expected = parameters(goal).contains("password") ? DiscreetConfigurator.NAME : "";
            assertEquals(expected, text(goal, "configurator"), text(goal, "goal"));
        }
    }

    private static List<String> parameters(Element goal) {
        return elements(goal, "parameter").stream()
                .map(parameter -> text(parameter, "name"))
                .filter(name -> !MAVENS_OWN.contains(name))
                .toList();
    }

    private static Element configuration(Element goal, String parameter) {
        List<Element> configurations = elements(goal, "configuration");
        return elements(configurations.get(0), parameter).get(0);
    }

    private static List<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(element -> element.getParentNode() == parent)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}
