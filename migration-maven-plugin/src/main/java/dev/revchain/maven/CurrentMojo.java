package dev.revchain.maven;

import dev.revchain.command.Describe;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells where the database is: the newest applied revisions.
 *
 * @since 0.1.0
 */
@Mojo(name = "current", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class CurrentMojo extends DescribingMojo {

    /**
     * Whether to fail when a head of the project is not applied.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.checkHeads", defaultValue = "false")
    private boolean checkHeads;

    @Inject
    CurrentMojo(Services services) {
        super(services);
    }

    @Override
    protected List<String> answer(Describe describe) {
        Describe.Current current = describe.current();
        if (current.behind() && given("checkHeads", checkHeads)) {
            throw Problem.of(ProblemCode.NOT_AT_HEADS, "the database is not at the heads of the project")
                    .fact("pending", String.valueOf(current.pending()))
                    .remedy(Remedy.run("up", "to", "heads", "apply what is pending"))
                    .refused();
        }
        List<String> lines = new ArrayList<>();
        current.heads().forEach(view -> words(view).forEach(lines::add));
        if (current.heads().isEmpty()) {
            lines.add("base: no revision is applied");
        }
        current.halfway().forEach(view -> {
            lines.add("Stopped halfway:");
            lines.addAll(RevisionWords.block(view));
        });
        current.unknown().forEach(view -> lines.add("Without a file: " + RevisionWords.line(view)));
        lines.add(current.pending() == 0 ? "Nothing is pending" : current.pending() + " pending");
        return lines;
    }
}
