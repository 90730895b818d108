package dev.revchain.maven;

import dev.revchain.command.Init;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prepares a project: makes the folder for revisions and prints what to put into the POM. Nothing is overwritten.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends RevisionsMojo {

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /**
     * Whether to show what would be made, and make nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    protected void run() {
        boolean dry = given("dryRun", dryRun);
        List<Path> made = new Init(new Init.Request(baseDirectory(), locations(), dry)).run();
        if (dry) {
            getLog().info("Dry run: nothing is made.");
        }
        if (made.isEmpty()) {
            getLog().info("Everything is there already.");
        }
        made.forEach(path -> getLog().info((dry ? "Would make " : "Made ") + path));
        getLog().info("In the POM, under <build><plugins>:");
        fragment().lines().forEach(getLog()::info);
        getLog().info("Next: mvn migrate:generate -Dmigrate.empty -Dm=\"create users table\"");
    }

    private String fragment() {
        return """
                <plugin>
                  <groupId>dev.revchain</groupId>
                  <artifactId>migration-maven-plugin</artifactId>
                  <version>%s</version>
                  <!-- Without a <url>, embedded PostgreSQL keeps its data in .migrate/
                  <configuration>
                    <url>jdbc:postgresql://localhost:5432/app</url>
                    <serverId>app-database</serverId>
                  </configuration>
                  -->
                </plugin>""".formatted(pluginVersion);
    }
}
