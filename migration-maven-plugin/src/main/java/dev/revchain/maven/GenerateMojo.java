package dev.revchain.maven;

import dev.revchain.command.Generate;
import dev.revchain.command.GenerateFromModel;
import dev.revchain.hazard.Hazard;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.RenameRequest;
import dev.revchain.source.Model;
import java.util.stream.Stream;
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
    protected void run() {
        String parent = given("head", head).orElse("head");
        String needs = given("dependsOn", dependsOn).orElse("");
        if (given("empty", empty)) {
            write("", parent, needs);
            return;
        }
        Model model = model();
        if (!model.exists()) {
            // Where modules have revisions, it is one of them that is meant.
            revisions();
            throw noModel(model.places());
        }
        GenerateFromModel.Report report = new GenerateFromModel(
                        request("", parent, needs), model, reading(), renames(), given("online", online))
                .run(this::scratch);
        warn(report.notModelled());
        report.renames().forEach(taken -> getLog().info(RenameWords.of(taken)));
        for (Generate.Written revision : report.revisions()) {
            tell(revision);
            warn("upgrade", revision.upHazards());
            warn("downgrade", revision.downHazards());
        }
        boolean safer = report.revisions().stream()
                .flatMap(revision -> Stream.concat(revision.upHazards().stream(), revision.downHazards().stream()))
                .anyMatch(Hazard::online);
        if (safer) {
            getLog().info("With -Dmigrate.online=true some of these hazards are not there.");
        }
        getLog().info(outcome(report.revisions().size()));
    }

    private RenameRequest renames() {
        return new RenameRequest(
                RenameParameter.parse(given("rename", rename).orElse("")), RenameConsole.of(session()));
    }

    private static String outcome(int revisions) {
        return switch (revisions) {
            case 0 -> "Nothing to do: the revisions produce what the model says.";
            case 1 -> "Proved: the upgrade gives the model, the downgrade what was there before.";
            default ->
                "Proved: the " + revisions
                        + " upgrades give the model, each downgrade what was there before its upgrade.";
        };
    }

    private RuntimeException noModel(String places) {
        return Problem.of(ProblemCode.MODEL_MISSING, "there is no model to compare the revisions with")
                .fact("looked in", places)
                .remedy(Remedy.run("generate", "empty", "", "write a revision for you to fill in"))
                .remedy(Remedy.advice("put the schema as it should be into " + schemaDirectory() + " as .sql files"))
                .refused();
    }
}
