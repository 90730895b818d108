package dev.revchain.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes are told to the provider; none is started. */
final class EntitySelectionTests {

    private static final String UNITS = """
            <persistence xmlns="http://xmlns.jcp.org/xml/ns/persistence" version="2.2">
              <persistence-unit name="all"><properties><property name="a" value="1"/></properties></persistence-unit>
              <persistence-unit name="listed">
                <provider>com.example.Provider</provider>
                <mapping-file>META-INF/more.xml</mapping-file>
                <jar-file>lib.jar</jar-file>
                <class>valid.Account</class>
                <exclude-unlisted-classes/>
              </persistence-unit>
            </persistence>
            """;

    @TempDir
    private Path folder;

    private EntityProject project;
    private Path library;

    @BeforeEach
    void compile() throws IOException {
        project = new EntityProject(folder, "hibernate-6").with("valid");
        library = project.moveToLibrary("lib.jar");
        project.with("shop", "unmapped");
    }

    private Mapping mapping(EntitySelection selection, Path... named) {
        return Mapping.of(project.source(selection, named).project().get(), selection);
    }

    private static EntitySelection packages(String... names) {
        return new EntitySelection(List.of(names), Optional.empty(), "auto", Map.of());
    }

    private static EntitySelection unit(String name) {
        return new EntitySelection(List.of(), Optional.of(name), "auto", Map.of());
    }

    private static Set<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }

    @Test
    void allAreThoseOfTheProject() {
        assertEquals(
                names("shop.Order", "shop.SecretConverter", "shop.User", "unmapped.Orphan"),
                mapping(EntitySelection.ALL).found().classes());
    }

    @Test
    void aDependencyThatIsNamedCountsToo() {
        assertEquals(
                names("shop.Order", "shop.SecretConverter", "shop.User", "unmapped.Orphan", "valid.Account"),
                mapping(EntitySelection.ALL, library).found().classes());
    }

    @Test
    void packagesAreFoundEverywhere() {
        assertEquals(
                names("unmapped.Orphan", "valid.Account"),
                mapping(packages("valid", "unmapped")).found().classes());
        assertEquals(names(), mapping(packages("sho")).found().classes());
    }

    @Test
    void aUnitCanListItsClasses() throws IOException {
        project.file("META-INF/persistence.xml", UNITS).file("META-INF/orm.xml", "<entity-mappings/>");
        Mapping mapping = mapping(unit("listed"));
        assertEquals(names("valid.Account"), mapping.found().classes());
        assertEquals(List.of("META-INF/orm.xml", "META-INF/more.xml"), mapping.mappingFiles());
        assertEquals(Optional.of("com.example.Provider"), mapping.provider());
    }

    @Test
    void aUnitThatListsNoneHasAllOfItsPlace() throws IOException {
        project.file("META-INF/persistence.xml", UNITS);
        Mapping mapping = mapping(unit("all"));
        assertEquals(
                names("shop.Order", "shop.SecretConverter", "shop.User", "unmapped.Orphan"),
                mapping.found().classes());
        assertEquals(Map.of("a", "1"), mapping.settings());
    }

    @Test
    void whatTheOnlyUnitListsCountsToo() throws IOException {
        project.file("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="only"><class>valid.Account</class></persistence-unit>
                </persistence>
                """);
        Set<String> all = names("shop.Order", "shop.SecretConverter", "shop.User", "unmapped.Orphan", "valid.Account");
        assertEquals(all, mapping(EntitySelection.ALL).found().classes());
        assertEquals(
                names("shop.Order", "shop.SecretConverter", "shop.User"),
                mapping(packages("shop")).found().classes());
        project.file("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="only"><jar-file>lib/lib.jar</jar-file></persistence-unit>
                </persistence>
                """);
        assertEquals(all, mapping(EntitySelection.ALL).found().classes());
    }

    @Test
    void amongSeveralUnitsNoneIsGuessed() throws IOException {
        project.file("META-INF/persistence.xml", UNITS);
        Mapping mapping = mapping(EntitySelection.ALL);
        assertEquals(Map.of(), mapping.settings());
        assertEquals(
                List.of("The settings of persistence.xml do not count, since it has several units (all, listed)"
                        + " and none is named."),
                mapping.warnings());
    }

    @Test
    void entitiesOfANeighbourAreNotLeftOutInSilence() {
        project.beside("com.example:model", library);
        assertEquals(
                List.of(
                        "The entities of com.example:model are left out (valid.Account). Where they belong to the model,"
                                + " name it in <dependencies> of <entities>; where not, name the packages that do."),
                mapping(EntitySelection.ALL).warnings());
        assertEquals(List.of(), mapping(packages("shop")).warnings());
        assertEquals(List.of(), mapping(EntitySelection.ALL, library).warnings());
    }

    @Test
    void ofANeighbourWithoutTablesThereIsNothingToSay() throws IOException {
        EntityProject other = new EntityProject(folder.resolve("other"), "hibernate-6").with("injected");
        Path converters = other.without("injected/Parcel.class").classes();
        project.beside("com.example:model", converters);
        assertEquals(List.of(), mapping(EntitySelection.ALL).warnings());
    }
}
