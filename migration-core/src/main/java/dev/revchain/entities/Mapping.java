package dev.revchain.entities;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a provider is told of the entities.
 *
 * @param found classes and packages
 * @param mappingFiles as resources of the class path
 * @param provider the class of the provider, where a unit names one
 * @param settings of the persistence unit
 * @param warnings what the user should know
 */
record Mapping(
        MappedClasses found,
        List<String> mappingFiles,
        Optional<String> provider,
        Map<String, String> settings,
        List<String> warnings) {

    private static final String ORM = "META-INF/orm.xml";

    /** What the project has of that which is selected. */
    static Mapping of(ProjectClasses project, EntitySelection selection) {
        return selection
                .unit()
                .map(name -> ofUnit(project, selection, named(project, name)))
                .orElseGet(() -> ofClasses(project, selection));
    }

    /** With no unit named, the project's only one still says how the provider is set, and what it lists counts too. */
    private static Mapping ofClasses(ProjectClasses project, EntitySelection selection) {
        List<Path> searched = new ArrayList<>(project.own());
        searched.addAll(project.named());
        List<PersistenceUnit> units = PersistenceXml.in(project.own());
        if (!selection.packages().isEmpty()) {
            searched = project.classPath();
        } else if (units.size() == 1) {
            jarFiles(project, units.get(0)).forEach(searched::add);
        }
        MappedClasses found = new ClassSearch(selection.packages()).in(searched);
        List<String> warnings = new ArrayList<>(leftOut(project, searched));
        if (units.size() == 1) {
            return ofOnlyUnit(units.get(0), found, selection.packages().isEmpty() ? searched : List.of(), warnings);
        }
        if (!units.isEmpty()) {
            warnings.add("The settings of persistence.xml do not count, since it has several units ("
                    + units.stream().map(PersistenceUnit::name).collect(Collectors.joining(", "))
                    + ") and none is named.");
        }
        List<String> files = selection.packages().isEmpty() ? standard(searched) : List.of();
        return new Mapping(found, files, Optional.empty(), Map.of(), warnings);
    }

    /** A model that stands in part in a module beside the project's own classes would be taken for the whole. */
    private static List<String> leftOut(ProjectClasses project, List<Path> searched) {
        List<String> warnings = new ArrayList<>();
        project.near().forEach((name, place) -> {
            Set<String> entities = searched.contains(place)
                    ? Set.of()
                    : new ClassSearch(List.of()).in(List.of(place)).entities();
            if (!entities.isEmpty()) {
                warnings.add(
                        "The entities of " + name + " are left out (" + some(entities) + "). Where they belong to the"
                                + " model, name it in <dependencies> of <entities>; where not, name the packages that do.");
            }
        });
        return warnings;
    }

    private static String some(Set<String> entities) {
        String first = entities.iterator().next();
        return entities.size() == 1 ? first : first + " and " + (entities.size() - 1) + " more";
    }

    /** @param roots where all counts; none where packages are chosen */
    private static Mapping ofOnlyUnit(
            PersistenceUnit unit, MappedClasses found, List<Path> roots, List<String> warnings) {
        if (!roots.isEmpty()) {
            found.classes().addAll(unit.listed().classes());
        }
        List<String> files = roots.isEmpty() ? List.of() : files(unit, roots);
        return new Mapping(found, files, unit.provider(), unit.settings(), warnings);
    }

    private static Mapping ofUnit(ProjectClasses project, EntitySelection selection, PersistenceUnit unit) {
        List<Path> searched = new ArrayList<>(project.named());
        if (!unit.listedOnly()) {
            searched.addAll(project.own().contains(unit.root()) ? project.own() : List.of(unit.root()));
        }
        jarFiles(project, unit).forEach(searched::add);
        MappedClasses found = new ClassSearch(selection.packages()).in(searched);
        found.classes().addAll(unit.listed().classes());
        return new Mapping(found, files(unit, List.of(unit.root())), unit.provider(), unit.settings(), List.of());
    }

    private static Stream<Path> jarFiles(ProjectClasses project, PersistenceUnit unit) {
        return unit.listed().jarFiles().stream()
                .flatMap(jar -> project.classPath().stream()
                        .filter(path -> path.endsWith(Path.of(jar).getFileName())));
    }

    private static PersistenceUnit named(ProjectClasses project, String name) {
        List<PersistenceUnit> units = PersistenceXml.in(project.classPath());
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    Problem problem = Problem.of(
                            ProblemCode.ENTITIES_UNIT,
                            "there is no persistence unit \"" + name + "\" on the class path");
                    for (PersistenceUnit unit : units) {
                        problem = problem.fact("there is", unit.name() + " in " + unit.root());
                    }
                    return problem.refused();
                });
    }

    private static List<String> files(PersistenceUnit unit, List<Path> roots) {
        Set<String> files = new LinkedHashSet<>(standard(roots));
        files.addAll(unit.mappingFiles());
        return List.copyOf(files);
    }

    /** The file that the standard reads without being told. */
    private static List<String> standard(List<Path> roots) {
        List<String> files = new ArrayList<>();
        for (Path root : roots) {
            try {
                Resource.read(root, ORM, in -> files.add(ORM));
            } catch (IOException e) {
                throw Problem.of(ProblemCode.FILE_UNREADABLE, "\"" + root + "\" cannot be read")
                        .fact("cause", String.valueOf(e.getMessage()))
                        .failed(e);
            }
        }
        return files.stream().distinct().toList();
    }
}
