package dev.revchain.maven;

import dev.revchain.command.Check;
import dev.revchain.command.Check.Kind;
import dev.revchain.command.FoundHazard;
import dev.revchain.hazard.HazardCode;
import dev.revchain.problem.MigrationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails when something should stop a merge or a release: the model holds changes that no revision holds, there are several
 * heads, an applied revision was edited, or the live schema has drifted; and warns of what is dangerous in revisions that a
 * person wrote. The twin of {@code generate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class CheckMojo extends ModelMojo {

    private static final int MOST_HAZARDS = 20;

    /**
     * What to check, with commas: {@code heads}, {@code hazards}, {@code model}, {@code edited}, {@code drift}.
     * {@code auto} stands for {@code heads} and {@code hazards}, for {@code model} where there is one, and for
     * {@code edited} and {@code drift} where a database is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.checks", defaultValue = "auto")
    private String checks;

    /**
     * Which hazards of handwritten revisions fail the build, and are not only warned about: {@code never},
     * {@code danger} for those with which something is lost, {@code warning} for all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.failOn", defaultValue = "never")
    private String failOn;

    /**
     * The revisions in which hazards are looked for, {@code from:to}, both ends included. Where a database is named, those
     * that are applied to it are left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range", defaultValue = ":")
    private String range;

    @Inject
    CheckMojo(Services services) {
        super(services);
    }

    @Override
    protected void run() {
        Set<Kind> kinds = kinds(given("checks", checks).orElse("auto"));
        Check.Report report = new Check(
                        new Check.Request(revisions(), kinds, model(), reading(), settings(), hazards()))
                .run(this::database, this::scratch, this::scratch);
        warn(report.notModelled());
        warnOf(report.hazards());
        MigrationException.refuseIfAny(report.problems());
        getLog().info("Checked and found good: "
                + kinds.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    private Check.Hazards hazards() {
        return new Check.Hazards(
                given("range", range).orElse(":"),
                hasDatabase(),
                Choice.of(Check.FailOn.class, "failOn", given("failOn", failOn).orElse("never")));
    }

    private void warnOf(List<FoundHazard> hazards) {
        for (FoundHazard found : hazards.subList(0, Math.min(MOST_HAZARDS, hazards.size()))) {
            HazardCode code = found.hazard().code();
            getLog().warn(found.at() + " " + code + ": " + found.hazard().because() + ". Safer: " + code.safer() + ".");
        }
        if (hazards.size() > MOST_HAZARDS) {
            getLog().warn("... and " + (hazards.size() - MOST_HAZARDS)
                    + " more; -Dmigrate.range=from:to looks at fewer revisions");
        }
        if (!hazards.isEmpty()) {
            getLog().warn("What is meant is said by a comment above its statement: -- HAZARD "
                    + hazards.get(0).hazard().code() + ": and why that is well");
        }
    }

    private Set<Kind> kinds(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!text.equals("auto")) {
            RunningMojo.words(text).forEach(word -> kinds.add(Choice.of(Kind.class, "checks", word)));
            return kinds;
        }
        kinds.add(Kind.HEADS);
        kinds.add(Kind.HAZARDS);
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
