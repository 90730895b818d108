package dev.revchain.maven;

import dev.revchain.file.RevisionDirectory;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that read revision files. */
abstract class RevisionsMojo extends MigrationMojo {

    /**
     * Folders that hold the revisions; {@code src/main/migrations} where none is named. New revisions go to the folder of
     * their parent, the first of them to the first folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.locations")
    private List<String> locations;

    /**
     * Whether folders inside the locations are read too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.recursive", defaultValue = "false")
    private boolean recursive;

    final RevisionDirectory revisions() {
        return new RevisionDirectory(locations(), given("recursive", recursive));
    }

    final List<Path> locations() {
        List<String> names = typed("migrate.locations")
                .map(text -> List.of(text.split(",", -1)))
                .orElseGet(() -> locations == null ? List.of() : locations);
        return names.isEmpty()
                ? List.of(baseDirectory().resolve("src/main/migrations"))
                : names.stream()
                        .map(name -> baseDirectory().resolve(name.strip()))
                        .toList();
    }
}
