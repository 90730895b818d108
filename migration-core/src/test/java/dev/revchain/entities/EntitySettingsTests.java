package dev.revchain.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which settings reach Hibernate, and which of them wins; each is seen in the name of a table. */
final class EntitySettingsTests {

    private static final String SCHEMA = "hibernate.default_schema";

    @TempDir
    private Path folder;

    private static EntitySelection naming(String naming) {
        return new EntitySelection(List.of(), Optional.empty(), naming, Map.of());
    }

    private static String unit(String properties) {
        return """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="app"><properties>%s</properties></persistence-unit>
                </persistence>""".formatted(properties);
    }

    private static String property(String name, String value) {
        return "<property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    @Test
    void aPersistenceUnitWinsOverThePropertiesOfHibernate() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .with("valid")
                .file("hibernate.properties", SCHEMA + "=a\nhibernate.globally_quoted_identifiers=true")
                .file("META-INF/persistence.xml", unit(property(SCHEMA, "b")));
        assertEquals(List.of("\"b\".\"Account\""), project.tables(EntitySelection.ALL));
    }

    @Test
    void springsFilesWinOverThat() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .with("valid")
                .file("META-INF/persistence.xml", unit(property(SCHEMA, "b")))
                .file("application.yml", """
                        spring:
                          jpa:
                            properties:
                              hibernate:
                                default_schema: ${tenant.schema:c}
                              "[hibernate.globally_quoted_identifiers]": true
                        ---
                        spring:
                          config.activate.on-profile: production
                          jpa.properties.hibernate.default_schema: never
                        """);
        assertEquals(List.of("\"c\".\"Account\""), project.tables(EntitySelection.ALL));
    }

    @Test
    void propertiesWinOverYaml() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .with("valid")
                .file("application.yml", "spring.jpa.properties.hibernate.default_schema: c")
                .file("application.properties", """
                        spring.jpa.properties.hibernate.default_schema=${where}
                        where=d
                        spring.jpa.properties.hibernate.globally_quoted_identifiers=${nobody.knows}
                        #---
                        spring.config.activate.on-profile=production
                        spring.jpa.properties.hibernate.default_schema=never
                        """);
        assertEquals(List.of("d.Account"), project.tables(EntitySelection.ALL));
        assertEquals(
                List.of("spring.jpa.properties.hibernate.globally_quoted_identifiers is passed over:"
                        + " nothing says what ${nobody.knows} is."),
                project.report().warnings());
    }

    @Test
    void thePomWinsOverAll() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .with("valid")
                .file("application.properties", "spring.jpa.properties.hibernate.default_schema=d");
        EntitySelection selection = new EntitySelection(List.of(), Optional.empty(), "auto", Map.of(SCHEMA, "e"));
        assertEquals(List.of("e.Account"), project.tables(selection));
    }

    @Test
    void beanValidationCanBeTurnedOff() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .with("valid")
                .file("META-INF/persistence.xml", unit(property("jakarta.persistence.validation.mode", "NONE")));
        String ddl = project.ddl(EntitySelection.ALL).get(0);
        assertTrue(ddl.contains("holderName varchar(255)"), ddl);
    }

    /** The names of the other side are chosen by Spring where it is there, and only there. */
    @ParameterizedTest
    @CsvSource({
        "auto, sales.orders spring_implicit users",
        "spring, sales.orders spring_implicit users",
        "hibernate, Order_tags sales.orders users",
        "naming.UpperCase, \"ORDER_TAGS\" \"USERS\" sales.\"ORDERS\""
    })
    void namesAreThoseOfTheStrategy(String naming, String tables) throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .with("shop", "naming", "org.springframework.boot.orm.jpa.hibernate");
        assertEquals(tables, String.join(" ", project.tables(naming(naming))));
    }

    @Test
    void withoutSpringNamesAreHibernates() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6").with("shop");
        assertEquals(List.of("Order_tags", "sales.orders", "users"), project.tables(naming("auto")));
    }

    @Test
    void aStrategyOfSpringsFilesStays() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .with("valid", "naming", "org.springframework.boot.orm.jpa.hibernate")
                .file("application.properties", "spring.jpa.hibernate.naming.physical-strategy=naming.UpperCase");
        assertEquals(List.of("\"ACCOUNT\""), project.tables(naming("auto")));
    }

    @Test
    void quarkusHasNamesOfItsOwnForSettings() throws IOException {
        EntityProject project =
                new EntityProject(folder, "hibernate-6").with("valid", "naming").file("application.properties", """
                        quarkus.hibernate-orm.physical-naming-strategy=naming.UpperCase
                        quarkus.hibernate-orm.database.default-schema=${tenant:gifts}
                        quarkus.hibernate-orm.mapping-files=no-file
                        %dev.quarkus.hibernate-orm.database.default-schema=never
                        """);
        assertEquals(List.of("gifts.\"ACCOUNT\""), project.tables(naming("auto")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "quarkus.hibernate-orm.quote-identifiers.strategy=all, \"Account\"",
                "quarkus.hibernate-orm.quote-identifiers.strategy=all-except-column-definitions, \"Account\"",
                "quarkus.hibernate-orm.quote-identifiers.strategy=none, Account",
                "quarkus.hibernate-orm.unsupported-properties.\"hibernate.default_schema\"=gifts, gifts.Account",
                "jpa.default.properties.hibernate.default_schema=pets, pets.Account"
            })
    void frameworksPassSettingsOn(String setting, String table) throws IOException {
        EntityProject project =
                new EntityProject(folder, "hibernate-6").with("valid").file("application.properties", setting);
        assertEquals(List.of(table), project.tables(naming("auto")));
    }

    /** Micronaut Data has one sequence for all that have none of their own, as Hibernate 5 had. */
    @Test
    void micronautChoosesItsNames() throws IOException {
        EntityProject project =
                new EntityProject(folder, "hibernate-6").with("shop", "io.micronaut.data.hibernate.naming");
        assertEquals(List.of("mn_Order_tags", "mn_users", "sales.mn_orders"), project.tables(naming("auto")));
        List<String> ddl = project.ddl(naming("auto"));
        assertTrue(ddl.stream().anyMatch(sql -> sql.startsWith("create sequence hibernate_sequence ")), ddl::toString);
    }

    @Test
    void withoutAProviderOfBeanValidationThereIsNothingToSay() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6")
                .withoutLibrary("hibernate-validator")
                .with("valid");
        String ddl = project.ddl(EntitySelection.ALL).get(0);
        assertTrue(ddl.contains("holderName varchar(255)"), ddl);
        assertEquals(List.of(), project.report().warnings());
    }
}
