package dev.revchain.entities;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Classes that a provider is to be told of.
 *
 * @param classes entities, embeddables, mapped superclasses, converters
 * @param entities those of them that have tables of their own
 * @param packages with annotations that say something of the mapping
 */
record MappedClasses(SortedSet<String> classes, SortedSet<String> entities, SortedSet<String> packages) {

    private static final Set<String> ENTITY = Set.of("jakarta.persistence.Entity", "javax.persistence.Entity");

    private static final Set<String> WITHOUT_TABLE = Set.of(
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Converter",
            "javax.persistence.Embeddable",
            "javax.persistence.MappedSuperclass",
            "javax.persistence.Converter");

    static MappedClasses none() {
        return new MappedClasses(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void add(ClassFile file) {
        if (file.name().endsWith(".package-info")) {
            if (file.annotations().stream().anyMatch(MappedClasses::ofPackage)) {
                packages.add(file.name().substring(0, file.name().lastIndexOf('.')));
            }
        } else if (file.annotations().stream().anyMatch(ENTITY::contains)) {
            classes.add(file.name());
            entities.add(file.name());
        } else if (file.annotations().stream().anyMatch(WITHOUT_TABLE::contains)) {
            classes.add(file.name());
        }
    }

    private static boolean ofPackage(String annotation) {
        return annotation.startsWith("org.hibernate.annotations.")
                || annotation.startsWith("jakarta.persistence.")
                || annotation.startsWith("javax.persistence.");
    }
}
