package dev.revchain.maven;

import dev.revchain.command.Stamp;
import dev.revchain.plan.StampPlan;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Records where a database is without running anything: for one that got its schema in another way.
 *
 * @since 0.1.0
 */
@Mojo(name = "stamp", threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class StampMojo extends DatabaseMojo {

    /**
     * Where the database is: {@code heads}, {@code base}, an id or the beginning of one, {@code label@head}, several with
     * commas. On the command line {@code -Dto} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to")
    private String to;

    /**
     * Whether everything that is recorded is forgotten first, even revisions without a file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.purge", defaultValue = "false")
    private boolean purge;

    /**
     * Longest wait for another run on the same database, in seconds; 0 tries once.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lockTimeout", defaultValue = "60")
    private String lockTimeout;

    /**
     * Whether to show what would be recorded, and do nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    StampMojo(Services services) {
        super(services);
    }

    @Override
    protected void run() {
        String target = typed("to").or(() -> given("to", to)).orElseThrow(StampMojo::noTarget);
        boolean dry = given("dryRun", dryRun);
        Stamp.Request request = new Stamp.Request(revisions(), target, given("purge", purge), dry, settings());
        StampPlan plan = new Stamp(request).run(this::database, new EventLog(getLog()));
        if (dry) {
            getLog().info("Dry run: nothing is recorded.");
        }
        plan.remove().forEach(id -> getLog().info("forget  " + id));
        plan.add().forEach(id -> getLog().info("record  " + id));
        String heads = RunningMojo.heads(plan.headsAfter());
        getLog().info(
                        plan.isEmpty()
                                ? "Nothing to do: already at " + heads
                                : (dry ? "Would be at " : "Now at ") + heads);
    }

    @Override
    Duration lockTimeout() {
        return Choice.seconds("lockTimeout", given("lockTimeout", lockTimeout).orElse("60"));
    }

    private static RuntimeException noTarget() {
        return Problem.of(ProblemCode.PARAMETER_INVALID, "stamp needs to know where the database is")
                .remedy(Remedy.run("stamp", "to", "heads", "it has everything the project has"))
                .remedy(Remedy.run("stamp", "to", "base", "it has nothing"))
                .refused();
    }
}
