package dev.revchain.corpus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The schema side imports downward only, and meets JDBC in one place. */
class SchemaLayersTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.revchain");

    @Test
    void importsGoDownward() {
        assertTrue(CLASSES.size() > 100, "Only " + CLASSES.size() + " classes were imported");
        refuse("catalog", "diff", "ddl", "introspect", "revision");
        refuse("diff", "ddl", "introspect", "revision");
        refuse("ddl", "introspect", "revision");
        refuse("introspect", "diff", "ddl", "revision");
    }

    @Test
    void onlyTheReadersSeeJdbc() {
        for (String name : new String[] {"catalog", "diff", "ddl"}) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.revchain." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.sql")
                    .check(CLASSES);
        }
    }

    private static void refuse(String from, String... to) {
        for (String name : to) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.revchain." + from)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.revchain." + name)
                    .check(CLASSES);
        }
    }
}
