package dev.revchain.entities;

import java.nio.file.Path;
import java.util.List;

/**
 * The compiled classes of a project and what it needs to run.
 *
 * @param own folders that the project itself compiles to
 * @param named folders and jars of dependencies that are searched as if they were its own
 * @param classPath everything, the project's own first
 */
public record ProjectClasses(List<Path> own, List<Path> named, List<Path> classPath) {

    public ProjectClasses {
        own = List.copyOf(own);
        named = List.copyOf(named);
        classPath = List.copyOf(classPath);
    }
}
