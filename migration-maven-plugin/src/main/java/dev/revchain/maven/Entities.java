package dev.revchain.maven;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The element {@code <entities>} of the POM. Maven gives a plain text to {@link #set}, and elements inside to the fields.
 */
public final class Entities {

    private String text = "";
    private List<String> packages;
    private String persistenceUnit;
    private List<String> dependencies;
    private String namingStrategy;
    private String scope;
    private String timeout;
    private Map<String, String> properties;

    /** No such element. */
    static Entities none() {
        Entities none = new Entities();
        none.set("false");
        return none;
    }

    /** Takes {@code true}, {@code false}, or packages with commas. */
    public void set(String value) {
        text = value;
    }

    /**
     * What {@link #set} took. Maven makes this object also where the POM has no such element: without a text it counts only
     * when there are elements inside.
     */
    String text() {
        return text.isEmpty() ? String.valueOf(hasElements()) : text;
    }

    private boolean hasElements() {
        return Stream.of(packages, persistenceUnit, dependencies, namingStrategy, scope, timeout, properties)
                .anyMatch(Objects::nonNull);
    }

    /** Only classes in these, and in packages inside them. */
    List<String> packages() {
        return packages == null ? List.of() : packages;
    }

    /** The persistence unit that says which classes; absent is null. */
    String persistenceUnit() {
        return persistenceUnit;
    }

    /** Dependencies that are searched too, as {@code groupId:artifactId}. */
    List<String> dependencies() {
        return dependencies == null ? List.of() : dependencies;
    }

    /** How names of classes and fields become names of tables and columns; absent is null. */
    String namingStrategy() {
        return namingStrategy;
    }

    /** Whether test classes count too; absent is null. */
    String scope() {
        return scope;
    }

    /** The longest that reading may take, in seconds; absent is null. */
    String timeout() {
        return timeout;
    }

    /** Settings for the provider. */
    Map<String, String> properties() {
        return properties == null ? Map.of() : properties;
    }
}
