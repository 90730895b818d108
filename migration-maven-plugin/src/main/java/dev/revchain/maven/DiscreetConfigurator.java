package dev.revchain.maven;

import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Sets parameters as Maven does by itself. With {@code -X} Maven prints the value of each; of a password, and of one in a
 * URL, this prints stars. Maven finds it through {@code META-INF/plexus/components.xml}.
 */
final class DiscreetConfigurator extends BasicComponentConfigurator {

    /** For the goals that have such parameters. */
    static final String NAME = "migrate-discreet";

    private static final String HIDDEN = "***";

    @Override
    public void configureComponent(
            Object component,
            PlexusConfiguration configuration,
            ExpressionEvaluator evaluator,
            ClassRealm realm,
            ConfigurationListener listener)
            throws ComponentConfigurationException {
        ConfigurationListener discreet = listener == null ? null : new Discreet(listener);
        super.configureComponent(component, configuration, evaluator, realm, discreet);
    }

    /** What may be printed of the value of a parameter. */
    static Object printable(String parameter, Object value) {
        return switch (parameter) {
            case "password" -> HIDDEN;
            case "url", "scratchUrl" ->
                String.valueOf(value)
                        .replaceFirst("//.*@", "//" + HIDDEN + "@")
                        .replaceAll("(?i)(password=)[^&]*", "$1" + HIDDEN);
            default -> value;
        };
    }

    private record Discreet(ConfigurationListener listener) implements ConfigurationListener {

        @Override
        public void notifyFieldChangeUsingSetter(String field, Object value, Object target) {
            listener.notifyFieldChangeUsingSetter(field, printable(field, value), target);
        }

        @Override
        public void notifyFieldChangeUsingReflection(String field, Object value, Object target) {
            listener.notifyFieldChangeUsingReflection(field, printable(field, value), target);
        }
    }
}
