package dev.revchain.maven;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a new revision for you to fill in.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", threadSafe = true)
public final class GenerateMojo extends WritingMojo {

    /**
     * Whether the revision is left empty for you to fill in. To compare a model with the revisions is not possible yet, so
     * this must be set.
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

    @Override
    protected void run() {
        if (!given("empty", empty)) {
            throw Problem.of(
                            ProblemCode.PARAMETER_INVALID, "this version cannot compare a model with the revisions yet")
                    .remedy(Remedy.run("generate", "empty", "", "write a revision for you to fill in"))
                    .refused();
        }
        write(
                "",
                given("head", head).orElse("head"),
                given("dependsOn", dependsOn).orElse(""));
    }
}
