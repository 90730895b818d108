package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is advised must find the same in the POM. */
@MojoTest
class AdvisedCommandsTests {

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <build><plugins><plugin>
                <groupId>dev.revchain</groupId>
                <artifactId>migration-maven-plugin</artifactId>
                <configuration>
                  <url>jdbc:postgresql://${db.host}/app</url>
                  <password>${hidden}</password>
                </configuration>
                <executions><execution>
                  <configuration><locations><location>${where}</location></locations></configuration>
                </execution></executions>
              </plugin></plugins></build>
              <profiles><profile>
                <activation><property><name>env</name><value>staging</value></property></activation>
              </profile></profiles>
            </project>""";

    @TempDir
    private Path folder;

    @Inject
    private MavenSession session;

    @Test
    @InjectMojo(goal = "heads")
    void whatThePomAsksForIsRepeated(HeadsMojo heads) throws Exception {
        Model model = new MavenXpp3Reader().read(new StringReader(POM));
        session.getCurrentProject().setOriginalModel(model);
        type("db.host", "postgresql://ada:sesame@db.example.com");
        type("hidden", "sesame");
        type("where", "db");
        type("env", "staging");
        type("other", "thing");
        type("migrate.locations", folder.resolve("nothing").toString());
        String failure =
                assertThrows(MojoFailureException.class, heads::execute).getMessage();
        assertTrue(
                failure.contains("mvn -Ddb.host=postgresql://ada@db.example.com -Denv=staging -Dwhere=db migrate:init"),
                failure);
        assertFalse(failure.contains("sesame"), failure);
    }

    @Test
    @InjectMojo(goal = "init")
    void whatComesNextGoesWhereTheProjectWasMade(InitMojo init) throws Exception {
        type("migrate.locations", folder.resolve("made").toString());
        type("migrate.schemaDirectory", "db model");
        type("migrate.dryRun", "true");
        RecordedLog log = new RecordedLog();
        init.setLog(log);
        init.execute();
        String next = log.lines().stream()
                .filter(line -> line.startsWith("INFO Next: "))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "INFO Next: mvn migrate:generate -Dmigrate.empty -Dm=\"create users table\" -Dmigrate.locations="
                        + folder.resolve("made") + " -Dmigrate.schemaDirectory=\"db model\"",
                next);
    }

    private void type(String property, String value) {
        session.getUserProperties().setProperty(property, value);
    }
}
