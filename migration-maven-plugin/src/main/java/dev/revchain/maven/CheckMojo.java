package dev.revchain.maven;

import dev.revchain.command.Check;
import dev.revchain.command.Check.Kind;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails when something should stop a merge or a release: the model holds changes that no revision holds, there are several
 * heads, an applied revision was edited, or the live schema has drifted. The twin of {@code generate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class CheckMojo extends ModelMojo {

    /**
     * What to check, with commas: {@code heads}, {@code model}, {@code edited}, {@code drift}. {@code auto} stands for
     * {@code heads}, for {@code model} where there is one, and for {@code edited} and {@code drift} where a database is
     * named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.checks", defaultValue = "auto")
    private String checks;

    @Inject
    CheckMojo(Services services) {
        super(services);
    }

    @Override
    protected void run() {
        Set<Kind> kinds = kinds(given("checks", checks).orElse("auto"));
        List<Problem> problems = new Check(new Check.Request(revisions(), kinds, model(), reading(), settings()))
                .run(this::database, this::scratch);
        MigrationException.refuseIfAny(problems);
        getLog().info("Checked and found good: " + kinds.toString().toLowerCase(Locale.ROOT));
    }

    private Set<Kind> kinds(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!text.equals("auto")) {
            RunningMojo.words(text).forEach(word -> kinds.add(Choice.of(Kind.class, "checks", word)));
            return kinds;
        }
        kinds.add(Kind.HEADS);
        if (model().exists()) {
            kinds.add(Kind.MODEL);
        }
        if (hasDatabase()) {
            kinds.add(Kind.EDITED);
            kinds.add(Kind.DRIFT);
        }
        return kinds;
    }
}
