package dev.revchain.maven;

import dev.revchain.command.Generate;
import dev.revchain.command.GenerateFromModel;
import dev.revchain.hazard.Hazard;
import dev.revchain.hazard.HazardCode;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.RenameRequest;
import dev.revchain.source.Model;
import java.util.stream.Stream;

/**
 * Revisions written from the difference between the model and the revisions that are there.
 *
 * @param goal that does it
 * @param folders of the revisions
 * @param choice of the model
 * @param file that is written
 */
record Generation(Goal goal, RevisionFolders folders, ModelChoice choice, NewRevisionFile file) {

    /**
     * Writes them, and tells what they do.
     *
     * @param parent of the first
     * @param dependsOn what it depends on, with commas
     * @param rename what was renamed, with commas
     * @param online whether the users of a busy database are thought of
     */
    void run(String parent, String dependsOn, String rename, boolean online) {
        Model model = choice.model();
        if (!model.exists()) {
            // Where modules have revisions, it is one of them that is meant.
            folders.directory();
            throw noModel(model.places());
        }
        RenameRequest renames = new RenameRequest(RenameParameter.parse(rename), RenameConsole.of(goal.session()));
        GenerateFromModel.Report report = new GenerateFromModel(new GenerateFromModel.Request(
                        file.request("", parent, dependsOn), model, choice.reading(), renames, online))
                .run(choice.scratch()::open);
        tell(report);
    }

    private void tell(GenerateFromModel.Report report) {
        choice.warn(report.notModelled());
        report.renames().forEach(taken -> goal.log().info(RenameWords.of(taken)));
        for (Generate.Written revision : report.revisions()) {
            file.tell(revision);
            file.warn("upgrade", revision.upHazards());
            file.warn("downgrade", revision.downHazards());
        }
        boolean safer = report.revisions().stream()
                .flatMap(revision -> Stream.concat(revision.upHazards().stream(), revision.downHazards().stream()))
                .anyMatch(Hazard::online);
        if (safer) {
            goal.log().info("With -Dmigrate.online=true some of these hazards are not there.");
        }
        if (!file.dryRun() && report.revisions().stream().anyMatch(Generation::mayRename)) {
            goal.log()
                    .info(
                            "If something is renamed: delete what was written, and generate again with -Dmigrate.rename.");
        }
        goal.log().info(outcome(report.revisions().size()));
    }

    private static boolean mayRename(Generate.Written revision) {
        return revision.upHazards().stream().anyMatch(hazard -> hazard.code() == HazardCode.MAYBE_RENAME);
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
                .remedy(Remedy.advice(
                        "put the schema as it should be into " + choice.schemaDirectory() + " as .sql files"))
                .refused();
    }
}
