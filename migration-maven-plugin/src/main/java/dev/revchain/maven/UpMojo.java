package dev.revchain.maven;

import dev.revchain.command.Up;
import dev.revchain.execute.Report;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.revision.RevisionId;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Applies revisions, up to a target.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "up",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = DiscreetConfigurator.NAME)
public final class UpMojo extends RunningMojo {

    /**
     * Where to go: {@code head}, {@code heads}, an id or the beginning of one, {@code label@head}, {@code +1}, several
     * with commas. On the command line {@code -Dto} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to", defaultValue = "head")
    private String to;

    /**
     * Applied revisions, with commas, whose SQL was edited since, and whose edit the database has already.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.accept")
    private String accept;

    /**
     * Whether to go up although the database holds applied revisions that this project has no file for.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.allowUnknown", defaultValue = "false")
    private boolean allowUnknown;

    @Inject
    UpMojo(Services services) {
        super(services);
    }

    @Override
    protected String target() {
        Optional<String> typed = typed("to");
        return typed.isPresent() ? typed.get() : given("to", to).orElse("head");
    }

    @Override
    protected Direction direction() {
        return Direction.UP;
    }

    @Override
    protected Report runRevisions() {
        return up().run(this::database, new EventLog(getLog()), System::nanoTime);
    }

    @Override
    protected Plan dryRun(Writer script) {
        return up().dryRun(this::database, script);
    }

    private Up up() {
        Set<RevisionId> accepted = new HashSet<>();
        for (String word : words(given("accept", accept).orElse(""))) {
            accepted.add(new RevisionId(word));
        }
        return new Up(new Up.Request(
                revisions(), target(), settings(), accepted, given("allowUnknown", allowUnknown), resumption()));
    }
}
