package dev.revchain.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a new revision: from the difference between the model and what the revisions produce, or empty for you to fill
 * in.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class GenerateMojo extends WritingMojo {

    /**
     * Whether the revision is left empty for you to fill in, whatever the model says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.empty", defaultValue = "false")
    private boolean empty;

    /**
     * The revision to follow: {@code head}, {@code base} for a new root, an id or the beginning of one,
     * {@code label@head}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.head", defaultValue = "head")
    private String head;

    /**
     * Revisions or labels that must be applied before this one without being its parents; several with commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dependsOn")
    private String dependsOn;

    /**
     * Whether the change is written so that the users of a busy database notice as little as can be: indexes are built
     * concurrently, constraints are added first and proved later, in several revisions where that asks for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.online", defaultValue = "false")
    private boolean online;

    /**
     * What was renamed since the last revision, with commas: {@code users.name:full_name} for a column,
     * {@code users:members} for a table or another object. A kind may stand before it: {@code type mood:feeling}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.rename")
    private String rename;

    @Inject
    GenerateMojo(Services services) {
        super(services);
    }

    @Override
    protected void run(Goal goal) {
        String parent = goal.given("head", head).orElse("head");
        String needs = goal.given("dependsOn", dependsOn).orElse("");
        if (goal.given("empty", empty)) {
            file(goal).write("", parent, needs);
        } else {
            new Generation(goal, folders(goal), model(goal, database(goal)), file(goal))
                    .run(parent, needs, goal.given("rename", rename).orElse(""), goal.given("online", online));
        }
    }
}
