package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** docs/configuration.md has every parameter of every goal, with its default. */
class ConfigurationPageTests {

    /** The name stands first in the row; in brackets may stand the goal that has it. */
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)`[^|]*\\|([^|]*)\\|.*\\|");

    /** Defaults that are said in words, differ from goal to goal, or are not in the descriptor. */
    private static final Set<String> IN_WORDS = Set.of(
            "to", "locations", "postgresVersion", "cacheDirectory", "revisionId", "location", "message", "entities");

    @Test
    void everyParameterIsThere() throws IOException {
        Set<String> parameters = new TreeSet<>();
        PluginDescriptor.goals().forEach(goal -> parameters.addAll(PluginDescriptor.parameters(goal)));
        Set<String> rows = new TreeSet<>();
        for (Matcher row : rows()) {
            rows.add(row.group(1));
        }
        assertEquals(parameters, rows);
    }

    @Test
    void theDefaultsAreThoseOfTheGoals() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Matcher row : rows()) {
            String name = row.group(1);
            if (!IN_WORDS.contains(name) && !defaults(name).stream().allMatch(row.group(2)::contains)) {
                wrong.add(name + " " + defaults(name) + ", and in the page" + row.group(2));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    private static Set<String> defaults(String parameter) {
        Set<String> defaults = new TreeSet<>();
        for (Element goal : PluginDescriptor.goals()) {
            if (PluginDescriptor.parameters(goal).contains(parameter)) {
                defaults.add(PluginDescriptor.configuration(goal, parameter).getAttribute("default-value"));
            }
        }
        return defaults;
    }

    /** The rows of the tables under the heading. */
    private static List<Matcher> rows() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));
        String parameters = page.substring(page.indexOf("\n## Parameters"), page.indexOf("\n## Which database"));
        return parameters.lines().map(ROW::matcher).filter(Matcher::matches).toList();
    }
}
