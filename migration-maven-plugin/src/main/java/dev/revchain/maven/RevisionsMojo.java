package dev.revchain.maven;

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

    RevisionsMojo(Services services) {
        super(services);
    }

    @Override
    protected boolean passesOver(Goal goal) {
        return folders(goal).areOnlyInOtherModules();
    }

    /** The folders of the revisions. */
    final RevisionFolders folders(Goal goal) {
        return new RevisionFolders(goal, locations, recursive);
    }
}
