package dev.revchain.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Running revisions costs nothing of this: JSqlParser takes a third of a second to begin with. */
class HazardLayerTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.revchain");

    @Test
    void oneClassKnowsTheParser() {
        assertEquals(Set.of("TreeReader"), users("net.sf.jsqlparser"));
    }

    @Test
    void onlyHandwrittenSqlIsParsed() {
        assertEquals(Set.of("HandwrittenHazards"), users("dev.revchain.hazard.TreeReader"));
    }

    @Test
    void whatRunsRevisionsKnowsNoHazards() {
        Set<String> outside = users("dev.revchain.hazard.");
        outside.removeIf(name -> CLASSES.stream()
                .anyMatch(type -> type.getSimpleName().equals(name)
                        && Set.of("dev.revchain.hazard", "dev.revchain.corpus").contains(type.getPackageName())));
        outside.removeIf(name -> name.endsWith("Tests"));
        assertEquals(
                Set.of(
                        "FailOn",
                        "FoundHazard",
                        "GenerateFromModel",
                        "HandwrittenReview",
                        "InitFromDatabase",
                        "Part",
                        "Proof",
                        "Written"),
                outside);
    }

    private static Set<String> users(String prefix) {
        return CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getName().startsWith(prefix)))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
