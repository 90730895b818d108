package dev.revchain.maven;

import dev.revchain.file.RevisionDirectory;
import java.io.File;
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
    private List<File> locations;

    /**
     * Whether folders inside the locations are read too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.recursive", defaultValue = "false")
    private boolean recursive;

    final RevisionDirectory revisions() {
        return new RevisionDirectory(locations(), recursive);
    }

    final List<Path> locations() {
        return locations == null || locations.isEmpty()
                ? List.of(baseDirectory().resolve("src/main/migrations"))
                : locations.stream()
                        .map(location -> baseDirectory().resolve(location.toPath()))
                        .toList();
    }
}
