package dev.revchain.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.TestDatabases;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import dev.revchain.source.SqlFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real providers in JVMs of their own; what they write is loaded into a real server. */
final class EntityClassesTests {

    /** Everything that would lead a provider to a database, or keep it from working without. */
    private static final String UNIT = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="shop" transaction-type="JTA">
                <jta-data-source>java:/nowhere</jta-data-source>
                <properties>
                  <property name="%1$s.persistence.jdbc.url" value="jdbc:postgresql://127.0.0.1:1/none"/>
                  <property name="%1$s.persistence.jdbc.driver" value="no.such.Driver"/>
                  <property name="%1$s.persistence.schema-generation.database.action" value="drop-and-create"/>
                  <property name="%1$s.persistence.sql-load-script-source" value="import.sql"/>
                  <property name="hibernate.connection.url" value="jdbc:postgresql://127.0.0.1:1/none"/>
                  <property name="hibernate.hbm2ddl.auto" value="create"/>
                  <property name="hibernate.cache.region.factory_class" value="no.such.Factory"/>
                </properties>
              </persistence-unit>
            </persistence>
            """;

    private static final String SPRING = """
            spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none
            spring.jpa.hibernate.ddl-auto=create
            spring.jpa.properties.hibernate.hbm2ddl.auto=update
            spring.jpa.database-platform=org.hibernate.dialect.H2Dialect
            spring.jpa.properties.hibernate.format_sql=true
            spring.jpa.properties.hibernate.default_schema=public
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "hibernate-5, Hibernate 5.6.15.Final",
        "hibernate-6, Hibernate 6.6.53.Final",
        "hibernate-7, Hibernate 7.4.15.Final",
        "eclipselink, EclipseLink 4.0.9"
    })
    void isReadWithoutADatabaseAndLoadedBesideSql(String provider, String name) throws IOException {
        String namespace = provider.equals("hibernate-5") ? "javax" : "jakarta";
        EntityProject project = new EntityProject(folder, provider)
                .with("shop")
                .file("META-INF/persistence.xml", UNIT.formatted(namespace))
                .file("hibernate.properties", "hibernate.connection.url=jdbc:postgresql://127.0.0.1:1/none")
                .file("application.properties", SPRING)
                .file("import.sql", "INSERT INTO users VALUES (1);");
        Files.createDirectories(folder.resolve("schema"));
        Files.writeString(
                folder.resolve("schema/views.sql"),
                "CREATE VIEW mails AS SELECT email FROM users; CREATE SCHEMA sales; CREATE EXTENSION pgcrypto;");
        Model model = Model.of(new SqlFiles(folder.resolve("schema")), project.source(EntitySelection.ALL));

        List<String> relations = relations(model);
        relations.remove("table sequence"); // where EclipseLink keeps its ids
        assertEquals(List.of("view mails", "table order_tags", "table sales.orders", "table users"), relations);
        assertEquals(name, project.report().provider());
        assertEquals(2, project.report().entities().size());
        assertTrue(project.report().warnings().stream().noneMatch(warning -> warning.contains("VALUES (1)")));
    }

    private static List<String> relations(Model model) {
        EmbeddedServer embedded = TestDatabases.server();
        SessionOpener opener = new SessionOpener(
                DatabaseAddress.onSocket(embedded.socket(), embedded.database()),
                new Credentials(Optional.of(embedded.user()), Optional.empty()),
                "test");
        try (ScratchServer server = ScratchServer.open(opener, "entities", ScratchRules.NONE);
                ScratchDatabase database = server.create()) {
            model.load(database, server.version());
            return new java.util.ArrayList<>(database.session()
                    .query(
                            "SELECT CASE relkind WHEN 'v' THEN 'view ' ELSE 'table ' END || c.oid::regclass::text"
                                    + " FROM pg_class c WHERE relkind IN ('r', 'v') AND relnamespace::regnamespace::text"
                                    + " IN ('public', 'sales') ORDER BY relname",
                            row -> row.getString(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5", "hibernate-6", "hibernate-7"})
    void beanValidationSaysSomethingOfColumns(String provider) throws IOException {
        EntityProject project = new EntityProject(folder, provider).with("valid");
        List<String> ddl = project.ddl(EntitySelection.ALL);
        assertTrue(ddl.get(0).contains("holderName varchar(40) not null"), ddl.get(0));
        assertEquals(List.of(), project.report().warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5", "hibernate-6", "hibernate-7", "eclipselink"})
    void aConverterIsNotAskedForWhatItNeedsTheApplicationFor(String provider) throws IOException {
        EntityProject project = new EntityProject(folder, provider).with("injected");
        String ddl = String.join("", project.ddl(EntitySelection.ALL)).toLowerCase(Locale.ROOT);
        assertTrue(ddl.contains(" fragile varchar(255), size int"), ddl);
        assertFalse(ddl.contains("check"), ddl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-6", "hibernate-7"})
    void aCommentMayHoldQuotes(String provider) throws IOException {
        EntityProject project = new EntityProject(folder, provider).with("commented");
        List<String> comments = project.ddl(EntitySelection.ALL).stream()
                .filter(sql -> sql.startsWith("comment on "))
                .toList();
        assertEquals(
                List.of(
                        "comment on table Shelf is 'the librarian''s shelf'",
                        "comment on column Shelf.height is 'don''t ask;\nit''s ''high'''",
                        "comment on column Shelf.width is 'plain'"),
                comments);
    }

    @Test
    void rowsOfAProviderAreNoPartOfTheModel() throws IOException {
        EntityProject project = new EntityProject(folder, "eclipselink").with("shop");
        assertTrue(project.ddl(EntitySelection.ALL).stream().noneMatch(sql -> sql.startsWith("INSERT")));
        assertEquals(
                List.of("Rows are no part of a model; this belongs into a revision:"
                        + " INSERT INTO SEQUENCE(SEQ_NAME, SEQ_COUNT) values ('SEQ_GEN', 0)"),
                project.report().warnings());
    }

    /** Its generators of numbers write the row themselves where it is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5", "hibernate-6", "hibernate-7"})
    void ofTheRowsThatHibernateWritesItselfThereIsNothingToSay(String provider) throws IOException {
        EntityProject project = new EntityProject(folder, provider).with("numbered");
        assertEquals(List.of("Ticket", "numbers"), project.tables(EntitySelection.ALL));
        assertEquals(List.of(), project.report().warnings());
    }

    /** The build may choose it on the way, as the plugin for toolchains does. */
    @Test
    void theJvmIsAskedForOnceTheProjectIsCompiled() throws IOException {
        EntityProject project = new EntityProject(folder, "hibernate-6").with("valid");
        project.ddl(EntitySelection.ALL);
        assertEquals(List.of("classes", "java"), project.asked());
    }
}
