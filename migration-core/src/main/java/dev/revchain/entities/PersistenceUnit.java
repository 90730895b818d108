package dev.revchain.entities;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of a {@code persistence.xml}.
 *
 * @param name of it
 * @param root the folder or jar whose {@code META-INF} has the file
 * @param provider the class of the provider, where one is named
 * @param listed the classes that it lists
 * @param listedOnly whether only those count, and not all of the root
 * @param mappingFiles as resources of the class path
 * @param settings its properties
 */
record PersistenceUnit(
        String name,
        Path root,
        Optional<String> provider,
        Listed listed,
        boolean listedOnly,
        List<String> mappingFiles,
        Map<String, String> settings) {

    /**
     * What a unit lists.
     *
     * @param classes by name
     * @param jarFiles whose classes all count, as written
     */
    record Listed(List<String> classes, List<String> jarFiles) {}
}
