package dev.revchain.maven;

import dev.revchain.entities.EntitySelection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What the command line and the POM together say of entities.
 *
 * @param given the value of a parameter by its name, where the POM says something else
 * @param pom the element of the POM
 */
record EntityChoice(BiFunction<String, String, Optional<String>> given, Entities pom) {

    /** What can be typed beside {@code migrate.entities}; in the POM these are elements inside that. */
    static final Set<String> PROPERTIES = Set.of(
            "migrate.entities.packages",
            "migrate.entities.persistenceUnit",
            "migrate.entities.dependencies",
            "migrate.entities.namingStrategy",
            "migrate.entities.scope",
            "migrate.entities.timeout");

    private static final Set<String> ON = Set.of("true", "yes", "on", "");
    private static final Set<String> OFF = Set.of("false", "no", "off");

    /** Empty where entities are no part of the model. */
    Optional<EntityParameters> parameters() {
        String text = given.apply("entities", pom.text()).orElse("");
        if (OFF.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> typed = ON.contains(text.toLowerCase(Locale.ROOT)) ? List.of() : Choice.words(text);
        EntitySelection selection = new EntitySelection(
                typed.isEmpty() ? words("packages", pom.packages()) : typed,
                given.apply("entities.persistenceUnit", pom.persistenceUnit()),
                given.apply("entities.namingStrategy", pom.namingStrategy()).orElse("auto"),
                pom.properties());
        return Optional.of(new EntityParameters(
                selection,
                words("dependencies", pom.dependencies()),
                given.apply("entities.scope", pom.scope()).orElse("compile"),
                given.apply("entities.timeout", pom.timeout())
                        .map(seconds -> Choice.seconds("entities.timeout", seconds))));
    }

    private List<String> words(String name, List<String> configured) {
        return Choice.words(
                given.apply("entities." + name, String.join(",", configured)).orElse(""));
    }
}
