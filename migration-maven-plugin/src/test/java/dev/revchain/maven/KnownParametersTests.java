package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class KnownParametersTests {

    @Test
    void elementsOfThePomThatNoGoalHasAreNamed() throws Exception {
        Plugin plugin = new Plugin();
        plugin.setConfiguration(configuration("lokTimeout", "username", "to"));
        PluginExecution execution = new PluginExecution();
        execution.setId("mine");
        execution.setConfiguration(configuration("lokTimeout", "colour"));
        plugin.addExecution(execution);
        PluginExecution other = new PluginExecution();
        other.setId("other");
        other.setConfiguration(configuration("nonsense"));
        plugin.addExecution(other);
        assertEquals(
                List.of(
                        "No goal has a parameter <lokTimeout>, so it is ignored. Is <lockTimeout> meant?",
                        "No goal has a parameter <colour>, so it is ignored."),
                known().unknownIn(plugin, "mine"));
        assertEquals(List.of(), known().unknownIn(new Plugin(), "mine"));
    }

    private static KnownParameters known() throws Exception {
        MojoDescriptor up = new MojoDescriptor();
        up.addParameter(parameter("lockTimeout", null));
        up.addParameter(parameter("user", "username"));
        MojoDescriptor show = new MojoDescriptor();
        show.addParameter(parameter("to", null));
        return new KnownParameters(List.of(up, show, new MojoDescriptor()));
    }

    private static Parameter parameter(String name, String alias) {
        Parameter parameter = new Parameter();
        parameter.setName(name);
        parameter.setAlias(alias);
        return parameter;
    }

    private static Xpp3Dom configuration(String... elements) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        for (String element : elements) {
            configuration.addChild(new Xpp3Dom(element));
        }
        return configuration;
    }
}
