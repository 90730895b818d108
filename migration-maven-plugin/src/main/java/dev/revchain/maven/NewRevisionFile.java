package dev.revchain.maven;

import dev.revchain.command.Generate;
import dev.revchain.command.NewRevision;
import dev.revchain.file.FileNameTemplate;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.file.RevisionIdSource;
import dev.revchain.hazard.Hazard;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/**
 * A revision that is to be written, and what is told of it.
 *
 * @param goal that writes it
 * @param folders one of which it goes to
 * @param header what it says of itself
 * @param name how it is called
 * @param location the folder that was chosen, as the POM says it; absent is null
 * @param dryRun whether it is only shown
 */
record NewRevisionFile(
        Goal goal,
        RevisionFolders folders,
        NewRevisionParameters header,
        FileNameParameters name,
        String location,
        boolean dryRun) {

    static final String ALL_HEADS = "heads";

    /** The revision that is wanted, with all that decides where its file goes. */
    Generate.Request request(String defaultMessage, String parent, String dependsOn) {
        NewRevision wanted = header.revision(defaultMessage, parent, dependsOn);
        RevisionDirectory directory = folders.directory();
        return new Generate.Request(
                directory,
                wanted,
                goal.givenPath("location", location),
                template(),
                new RevisionIdSource(new SecureRandom())::next,
                Instant.now(),
                dryRun);
    }

    private FileNameTemplate template() {
        FileNameTemplate template = name.template();
        if (template.hasFolders() && !folders.areRecursive()) {
            throw Problem.of(ProblemCode.PARAMETER_INVALID, "the file name template makes folders, and none are read")
                    .remedy(Remedy.set("recursive", "true", "read the folders inside the locations too"))
                    .refused();
        }
        return template;
    }

    /** Writes the revision and tells where it is. */
    void write(String defaultMessage, String parent, String dependsOn) {
        tell(new Generate(request(defaultMessage, parent, dependsOn)).run());
    }

    /** Writes the merge of all heads, where there are several, or of the revisions that are named. */
    void merge(String joined) {
        if (!joined.equals(ALL_HEADS)) {
            write("merge", joined, "");
            return;
        }
        new Generate(request("merge", joined, ""))
                .merge()
                .ifPresentOrElse(this::tell, () -> goal.log().info("Nothing to merge: there are not several heads"));
    }

    void tell(Generate.Written written) {
        tell(written.path(), written.text());
    }

    /** Tells of a file that was written, or shows it when that was all that was asked for. */
    void tell(Path path, String text) {
        goal.log().info((dryRun ? "Dry run, would write " : "Written: ") + path);
        if (dryRun) {
            text.lines().forEach(goal.log()::info);
        }
    }

    /** Tells what is dangerous in one direction of a revision. */
    void warn(String direction, List<Hazard> hazards) {
        HazardWords.of(direction, hazards).forEach(goal.log()::warn);
    }
}
