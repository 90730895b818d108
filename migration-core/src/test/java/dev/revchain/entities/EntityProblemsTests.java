package dev.revchain.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told when entities cannot be read. */
final class EntityProblemsTests {

    @TempDir
    private Path folder;

    private static Problem problem(EntityProject project) {
        return problem(project, EntitySelection.ALL);
    }

    private static Problem problem(EntityProject project, EntitySelection selection) {
        return assertThrows(MigrationException.class, () -> project.ddl(selection))
                .problems()
                .get(0);
    }

    private static String fact(Problem problem, String name) {
        return problem.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact.value())
                .findFirst()
                .orElse("");
    }

    @Test
    void noEntities() throws IOException {
        Problem problem = problem(new EntityProject(folder, "hibernate-6").with("naming"));
        assertEquals(ProblemCode.ENTITIES_NONE, problem.code());
        assertEquals(folder.resolve("classes").toString(), fact(problem, "looked in"));
    }

    /** As in a project with Spring Data JDBC. */
    @Test
    void noEntitiesAndNoProvider() throws IOException {
        Problem problem =
                problem(new EntityProject(folder, "hibernate-6").with("naming").withoutProvider());
        assertEquals(ProblemCode.ENTITIES_NONE, problem.code());
        assertTrue(problem.remedies().toString().contains("src/main/schema"), problem.remedies()::toString);
    }

    @Test
    void entitiesOnlyElsewhere() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6").with("valid", "shop");
        project.moveToLibrary("lib");
        String remedies = problem(project).remedies().toString();
        assertTrue(remedies.contains("parameter=entities, value=shop,valid,"), remedies);
    }

    @Test
    void noEntitiesForThisProvider() throws IOException {
        EntityProject compiled = new EntityProject(folder, "hibernate-5").with("valid");
        Problem problem = problem(new EntityProject(folder, "hibernate-6"));
        assertEquals(folder.resolve("classes"), compiled.classes());
        assertEquals(ProblemCode.ENTITIES_NONE, problem.code());
        assertEquals("Hibernate 6.6.53.Final takes none of the classes for an entity", problem.sentence());
    }

    @Test
    void noProvider() throws IOException {
        Problem problem =
                problem(new EntityProject(folder, "hibernate-6").with("valid").withoutProvider());
        assertEquals(ProblemCode.ENTITIES_PROVIDER, problem.code());
        assertEquals("there is no JPA provider on the class path", problem.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5", "hibernate-6", "hibernate-7", "eclipselink"})
    void noMapping(String provider) throws IOException {
        Problem problem = problem(new EntityProject(folder, provider).with("unmapped"));
        assertEquals(ProblemCode.ENTITIES_MAPPING, problem.code());
        assertTrue(
                problem.facts().stream().anyMatch(fact -> fact.value().contains("unmapped.Orphan")),
                problem.facts()::toString);
        assertTrue(
                problem.facts().stream().noneMatch(fact -> fact.value().contains("\tat ")), problem.facts()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5", "hibernate-6", "hibernate-7", "eclipselink"})
    void noClass(String provider) throws IOException {
        Problem problem =
                problem(new EntityProject(folder, provider).with("shop").without("shop/Secret.class"));
        assertEquals(ProblemCode.ENTITIES_CLASS, problem.code(), problem.facts()::toString);
        assertTrue(problem.sentence().contains("shop.Secret"), problem.sentence());
    }

    @Test
    void noSuchStrategy() throws IOException {
        Problem problem = problem(
                new EntityProject(folder, "hibernate-6").with("valid"),
                new EntitySelection(List.of(), Optional.empty(), "com.example.Naming", Map.of()));
        assertEquals(
                "the entities need the class com.example.Naming, which is not on the class path", problem.sentence());
    }

    @Test
    void noSuchUnit() throws IOException {
        Problem problem = problem(
                new EntityProject(folder, "hibernate-6").with("valid"),
                new EntitySelection(List.of(), Optional.of("shop"), "auto", Map.of()));
        assertEquals(ProblemCode.ENTITIES_UNIT, problem.code());
    }

    @Test
    void aProgramThatLeaves() throws IOException {
        Problem problem = problem(new EntityProject(folder, "hibernate-6").with("exits"));
        assertEquals("the entities were not read: its JVM ended with code 3", problem.sentence());
        assertTrue(fact(problem, "printed").contains("about to leave"), problem.facts()::toString);
        assertTrue(fact(problem, "in").startsWith("exits.Exiting$Exit.<clinit> ("), problem.facts()::toString);
    }

    @Test
    void aProgramThatHangs() throws IOException {
        Problem problem =
                problem(new EntityProject(folder, "hibernate-6").with("hangs").within(Duration.ofSeconds(5)));
        assertEquals("the entities were not read: it is not done after 5 s", problem.sentence());
        assertTrue(fact(problem, "printed").contains("\uFFFD waits for ever"), problem.facts()::toString);
        assertTrue(fact(problem, "in").startsWith("hangs.Hanging.wait ("), problem.facts()::toString);
    }

    @Test
    void aProgramThatDoesNotEnd() throws IOException {
        Problem problem =
                problem(new EntityProject(folder, "hibernate-6").with("valid").within(Duration.ofMillis(1)));
        assertEquals(ProblemCode.ENTITIES_PROCESS, problem.code());
    }

    @Test
    void classesForANewerJava() throws IOException {
        Problem problem =
                problem(new EntityProject(folder, "hibernate-6").with("valid").ofTheFuture("valid/Account.class"));
        assertEquals(ProblemCode.ENTITIES_MAPPING, problem.code());
        assertTrue(problem.remedies().toString().contains("maven-toolchains-plugin"), problem.remedies()::toString);
    }
}
