package dev.revchain.maven;

import dev.revchain.command.Verify;
import dev.revchain.command.Verify.Verified;
import dev.revchain.problem.MigrationException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs each revision up, down and up again on a scratch database, and fails for each that does not lead back to the schema
 * that was there before it. No database of yours is touched.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        configurator = DiscreetConfigurator.NAME)
public final class VerifyMojo extends ModelMojo {

    /**
     * The revisions to try, {@code from:to}, both ends included.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range", defaultValue = ":")
    private String range;

    @Inject
    VerifyMojo(Services services) {
        super(services);
    }

    @Override
    protected void run() {
        Verify.Request request =
                new Verify.Request(revisions(), given("range", range).orElse(":"), reading());
        MigrationException.refuseIfAny(new Verify(request).run(this::scratch, this::tell));
        getLog().info("Every revision leads where it should, there and back.");
    }

    private void tell(Verified verified) {
        getLog().info((verified.reversible() ? "up, down, up  " : "up            ")
                + verified.revision().id() + "  " + verified.revision().message()
                + (verified.reversible() ? "" : "  (says that there is no way back)"));
    }
}
