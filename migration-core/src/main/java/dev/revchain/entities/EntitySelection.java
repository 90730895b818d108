package dev.revchain.entities;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entities, and how their names become those of tables.
 *
 * @param packages only classes in these, or in packages inside them, wherever they are on the class path; none named means
 *     all classes of the project and of the dependencies named
 * @param unit the persistence unit that says which classes
 * @param naming {@code auto}, {@code spring}, {@code hibernate}, or the classes of the physical and, behind a comma, of
 *     the implicit strategy
 * @param settings settings for the provider, which win over those of the project
 */
public record EntitySelection(
        List<String> packages, Optional<String> unit, String naming, Map<String, String> settings) {

    /** All entities of the project, as the project is configured. */
    public static final EntitySelection ALL = new EntitySelection(List.of(), Optional.empty(), "auto", Map.of());

    public EntitySelection {
        packages = List.copyOf(packages);
        settings = Map.copyOf(settings);
    }
}
