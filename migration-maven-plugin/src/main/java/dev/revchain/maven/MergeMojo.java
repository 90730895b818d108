package dev.revchain.maven;

import dev.revchain.file.FileNameTemplate;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a revision that joins several heads into one.
 *
 * @since 0.1.0
 */
@Mojo(name = "merge", threadSafe = true)
public final class MergeMojo extends RevisionsMojo {

    /**
     * The revisions to join, with commas; all heads when not set. A single one gets an ordinary child.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revisions", defaultValue = NewRevisionFile.ALL_HEADS)
    private String revisions;

    /**
     * What the revision does, in one line. On the command line {@code -Dm} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.message")
    private String message;

    /**
     * The id of the revision; made up when not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revisionId")
    private String revisionId;

    /**
     * A label for what follows from here; several with commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.branchLabel")
    private String branchLabel;

    /**
     * Whether the revisions to join may have children already, so that a new branch begins.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.splice", defaultValue = "false")
    private boolean splice;

    /**
     * Which of the locations the file goes to; that of its parent when not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.location")
    private String location;

    /**
     * How revision files are called. Tokens: {@code {id}}, {@code {slug}}, {@code {epoch}}, {@code {year}},
     * {@code {month}}, {@code {day}}, {@code {hour}}, {@code {minute}}, {@code {second}}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.fileTemplate", defaultValue = FileNameTemplate.DEFAULT)
    private String fileTemplate;

    /**
     * Most characters of the message in the file's name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.slugLength", defaultValue = "40")
    private String slugLength;

    /**
     * The time zone of the date in the file's name, such as {@code UTC} or {@code Europe/Berlin}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.timezone", defaultValue = "UTC")
    private String timezone;

    /**
     * Whether to show what would be written, and write nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    MergeMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        new NewRevisionFile(
                        goal,
                        folders(goal),
                        new NewRevisionParameters(goal, message, revisionId, branchLabel, splice),
                        new FileNameParameters(goal, fileTemplate, slugLength, timezone),
                        location,
                        goal.given("dryRun", dryRun))
                .merge(goal.given("revisions", revisions).orElse(NewRevisionFile.ALL_HEADS));
    }
}
