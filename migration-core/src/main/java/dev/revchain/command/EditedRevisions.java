package dev.revchain.command;

import dev.revchain.execute.AppliedRevision;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.file.RevisionFile;
import dev.revchain.file.SectionReview;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applied revisions whose up section does something else now than when it was applied.
 *
 * @param files in the order they were applied
 * @param applied the rows of all
 */
record EditedRevisions(List<RevisionFile> files, AppliedRevisions applied) {

    /** Reads the files of all applied revisions to their end. */
    static EditedRevisions among(AppliedRevisions applied, Chain chain) {
        List<RevisionFile> edited = new ArrayList<>();
        for (AppliedRevision row : applied.all()) {
            Optional<RevisionFile> file = chain.file(row.revision().id());
            if (file.isPresent() && row.halfway().isEmpty() && isEdited(file.get(), row)) {
                edited.add(file.get());
            }
        }
        return new EditedRevisions(edited, applied);
    }

    private static boolean isEdited(RevisionFile file, AppliedRevision row) {
        Optional<SectionReview> up = file.review().up();
        return up.isEmpty() || !up.get().checksum().value().equals(row.checksum());
    }

    /**
     * Refuses to go on when there are any, but for those that are accepted.
     *
     * @throws MigrationException.Refused with all of them at once
     */
    void refuseBut(Set<RevisionId> accepted) {
        List<Problem> problems = new ArrayList<>();
        for (RevisionFile file : files) {
            if (!accepted.contains(file.revision().id())) {
                problems.add(problem(file));
            }
        }
        MigrationException.refuseIfAny(problems);
    }

    /** A problem for each. */
    List<Problem> problems() {
        return files.stream().map(this::problem).toList();
    }

    private Problem problem(RevisionFile file) {
        RevisionId id = file.revision().id();
        AppliedRevision row = applied.find(id).orElseThrow();
        // Only all of them together help: one that is not named is refused.
        String ids = files.stream().map(one -> one.revision().id().value()).collect(Collectors.joining(","));
        return Problem.of(ProblemCode.REVISION_EDITED, "the SQL of revision " + id + " was edited after it was applied")
                .fact("file", file.path().toString())
                .fact("applied", row.appliedAt() + " by " + row.appliedBy())
                .remedy(Remedy.advice("take the edit back, and make a new revision for the change"))
                .remedy(Remedy.run("up", "accept", ids, "when the database has the change already"))
                .remedy(Remedy.advice(
                        "while nobody but you has it: go down before you edit, or begin with a new database"));
    }
}
