package dev.revchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.revchain.problem.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layers of the house, and what each may touch, as docs/ARCHITECTURE.md has it. */
final class ArchitectureTests {

    private static final String ROOT = "dev.revchain.";

    private static final HouseTable HOUSE = HouseTable.read();

    /** {@code Init} makes the folders of a project before there is a revision in them. */
    private static final String INIT = ROOT + "command.Init";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(classesFolder());

    private static Path classesFolder() {
        try {
            return Path.of(Problem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyClassIsLookedAt() throws IOException {
        try (Stream<Path> files = Files.walk(classesFolder())) {
            long compiled = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .count();
            long imported = CLASSES.stream()
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .count();
            assertTrue(compiled > 100, compiled + " classes");
            assertEquals(compiled, imported);
        }
    }

    @Test
    void theTableHasTheseVeryPackages() {
        assertEquals(
                CLASSES.stream().map(ArchitectureTests::packageOf).collect(Collectors.toCollection(TreeSet::new)),
                HOUSE.packages());
    }

    static Set<String> packages() {
        return HOUSE.packages();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesWhatTheTableSays(String name) {
        assertEquals(HOUSE.usedBy(name), used(name));
    }

    private static Set<String> used(String name) {
        return CLASSES.stream()
                .filter(type -> packageOf(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(ArchitectureTests::isOurs)
                .map(ArchitectureTests::packageOf)
                .filter(other -> !other.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTests::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    @Test
    void onlySomeSeeTheDatabase() {
        outside(HOUSE.seeing("JDBC"))
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void onlySomeSeeTheDisk() {
        outsideBut(INIT, HOUSE.seeing("the disk"))
                .dependOnClassesThat(
                        DescribedPredicate.describe("read or write files", ArchitectureTests::isFileAccess))
                .check(CLASSES);
    }

    /** A rule that finds nothing where there is something would find nothing anywhere. */
    @Test
    void theRulesFindWhatTheyForbid() {
        assertThrows(
                AssertionError.class,
                () -> outside("disk")
                        .dependOnClassesThat(
                                DescribedPredicate.describe("read or write files", ArchitectureTests::isFileAccess))
                        .check(CLASSES));
        assertThrows(
                AssertionError.class,
                () -> noClasses().accessTargetWhere(to("System", "nanoTime")).check(CLASSES));
        assertThrows(
                AssertionError.class,
                () -> noClasses()
                        .dependOnClassesThat()
                        .resideInAPackage("java.sql..")
                        .check(CLASSES));
    }

    private static boolean isFileAccess(JavaClass type) {
        String name = type.getName();
        return name.equals("java.nio.file.Files")
                || name.startsWith("java.nio.channels.File")
                || name.startsWith("java.nio.channels.AsynchronousFile")
                || name.startsWith("java.io.File")
                || name.equals("java.io.RandomAccessFile")
                || name.startsWith("java.util.zip.Zip");
    }

    @Test
    void knowsNeitherMavenNorALoggingFramework() {
        noClasses()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.maven..",
                        "org.codehaus.plexus..",
                        "javax.inject..",
                        "org.slf4j..",
                        "org.apache.logging..",
                        "org.apache.commons.logging..",
                        "java.util.logging..")
                .check(CLASSES);
    }

    @Test
    void neitherPrintsNorExits() {
        noClasses()
                .accessTargetWhere(
                        to("System", "out", "err", "in", "exit", "console").or(to("Throwable", "printStackTrace")))
                .check(CLASSES);
    }

    @Test
    void readsNoClockAndNoRandomness() {
        noClasses()
                .accessTargetWhere(to("System", "currentTimeMillis")
                        .or(to("Clock", "systemUTC", "systemDefaultZone", "system", "tickSeconds", "tickMillis"))
                        .or(to("Instant", "now"))
                        .or(to("LocalDate", "now"))
                        .or(to("LocalTime", "now"))
                        .or(to("LocalDateTime", "now"))
                        .or(to("OffsetDateTime", "now"))
                        .or(to("ZonedDateTime", "now"))
                        .or(to("Year", "now"))
                        .or(to("Math", "random"))
                        .or(to("UUID", "randomUUID"))
                        .or(to("ThreadLocalRandom", "current"))
                        .or(to("Date", "<init>"))
                        .or(to("Random", "<init>"))
                        .or(to("SecureRandom", "<init>", "getInstance", "getInstanceStrong")))
                .check(CLASSES);
    }

    /** Deadlines of sockets and processes are measured where they are waited for. */
    @Test
    void onlySomeMeasureAndSleep() {
        outside("database", "embedded")
                .accessTargetWhere(to("System", "nanoTime"))
                .check(CLASSES);
        outside("database", "embedded", "execute")
                .accessTargetWhere(to("Thread", "sleep"))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> to(String owner, String... members) {
        Set<String> names = Set.of(members);
        return DescribedPredicate.describe(
                "is " + owner + "." + names,
                access -> access.getTargetOwner().getSimpleName().equals(owner)
                        && access.getTargetOwner().getPackageName().startsWith("java.")
                        && names.contains(((HasName) access.getTarget()).getName()));
    }

    private static ClassesShould noClasses() {
        return ArchRuleDefinition.noClasses().should();
    }

    private static ClassesShould outside(String... packages) {
        return outside(Set.of(packages));
    }

    private static ClassesShould outside(Set<String> packages) {
        return outsideBut("", packages);
    }

    private static ClassesShould outsideBut(String exception, Set<String> free) {
        return ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.describe(
                        "are outside " + free,
                        type -> !free.contains(packageOf(type))
                                && !type.getName().equals(exception)))
                .should();
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(ROOT);
    }

    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName().substring(ROOT.length());
    }
}
