package dev.revchain.entities;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The compiled classes of a project and what it needs to run.
 *
 * @param own folders that the project itself compiles to
 * @param named folders and jars of dependencies that are searched as if they were its own
 * @param near dependencies of the same build or group that are not searched, by name
 * @param classPath everything, the project's own first
 */
public record ProjectClasses(List<Path> own, List<Path> named, Map<String, Path> near, List<Path> classPath) {

    public ProjectClasses {
        own = List.copyOf(own);
        named = List.copyOf(named);
        near = Collections.unmodifiableMap(new LinkedHashMap<>(near));
        classPath = List.copyOf(classPath);
    }
}
