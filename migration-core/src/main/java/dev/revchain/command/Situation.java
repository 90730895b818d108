package dev.revchain.command;

import dev.revchain.execute.AppliedRevision;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.file.RevisionFile;
import dev.revchain.file.SectionReview;
import dev.revchain.plan.Plan;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of a project and the rows of a database, side by side.
 *
 * @param chain the files
 * @param applied the rows
 */
record Situation(Chain chain, AppliedRevisions applied) {

    /**
     * Whether no revision is halfway. Without the lock one that is may be on its way at this moment, so nothing can be
     * concluded from it.
     */
    boolean isAtRest() {
        return applied.halfway().isEmpty();
    }

    /** Applied revisions that have a file. */
    Set<RevisionId> known() {
        Set<RevisionId> known = new LinkedHashSet<>(applied.ids());
        known.retainAll(chain.files().keySet());
        return known;
    }

    /** Applied revisions without a file: a newer release, or another branch of the source, was here. */
    List<AppliedRevision> unknown() {
        List<AppliedRevision> unknown = new ArrayList<>();
        for (AppliedRevision row : applied.all()) {
            if (chain.file(row.revision().id()).isEmpty()) {
                unknown.add(row);
            }
        }
        return unknown;
    }

    /** The graph of the files together with what only the database knows. */
    RevisionGraph wholeGraph() {
        List<AppliedRevision> unknown = unknown();
        return unknown.isEmpty()
                ? chain.graph()
                : WholeGraph.of(
                        chain.graph(),
                        unknown.stream().map(AppliedRevision::revision).toList());
    }

    /** The applied revisions whose up section does something else now than when it was applied. */
    List<RevisionFile> edited() {
        List<RevisionFile> edited = new ArrayList<>();
        for (AppliedRevision row : applied.all()) {
            Optional<RevisionFile> file = chain.file(row.revision().id());
            if (file.isPresent() && row.halfway().isEmpty() && isEdited(file.get(), row)) {
                edited.add(file.get());
            }
        }
        return edited;
    }

    private static boolean isEdited(RevisionFile file, AppliedRevision row) {
        Optional<SectionReview> up = file.review().up();
        return up.isEmpty() || !up.get().checksum().value().equals(row.checksum());
    }

    /**
     * Refuses to go on when applied revisions were edited, but for those that are accepted.
     *
     * @throws MigrationException.Refused with all of them at once
     */
    void refuseEdited(Set<RevisionId> accepted) {
        List<RevisionFile> all = edited();
        MigrationException.refuseIfAny(all.stream()
                .filter(file -> !accepted.contains(file.revision().id()))
                .map(file -> edited(file, all))
                .toList());
    }

    /** A problem for each applied revision that was edited since. */
    List<Problem> editedProblems() {
        List<RevisionFile> all = edited();
        return all.stream().map(file -> edited(file, all)).toList();
    }

    private Problem edited(RevisionFile file, List<RevisionFile> all) {
        RevisionId id = file.revision().id();
        Problem problem = Problem.of(
                        ProblemCode.REVISION_EDITED, "the SQL of revision " + id + " was edited after it was applied")
                .fact("file", file.path().toString());
        Optional<AppliedRevision> row = applied.find(id);
        if (row.isPresent()) {
            problem = problem.fact(
                    "applied", row.get().appliedAt() + " by " + row.get().appliedBy());
        }
        // Only all of them together help: one that is not named is refused.
        String ids = all.stream().map(one -> one.revision().id().value()).collect(Collectors.joining(","));
        return problem.remedy(Remedy.advice("take the edit back, and make a new revision for the change"))
                .remedy(Remedy.run("up", "accept", ids, "when the database has the change already"))
                .remedy(Remedy.advice(
                        "while nobody but you has it: go down before you edit, or begin with a new database"));
    }

    /**
     * Refuses to go up on a database that holds revisions without a file, unless that is allowed.
     *
     * @throws MigrationException.Refused naming them
     */
    void refuseUnknownUnlessAllowed() {
        if (!unknown().isEmpty()) {
            throw unknownProblem()
                    .remedy(Remedy.set("allowUnknown", "true", "go up all the same"))
                    .remedy(useRecorded())
                    .refused();
        }
    }

    /**
     * Refuses a database that holds revisions without a file, where nothing can be done without their files.
     *
     * @throws MigrationException.Refused naming them
     */
    void refuseUnknown() {
        if (!unknown().isEmpty()) {
            throw unknownProblem().remedy(useRecorded()).refused();
        }
    }

    private Problem unknownProblem() {
        List<AppliedRevision> unknown = unknown();
        Problem problem = Problem.of(
                ProblemCode.REVISION_UNKNOWN,
                "the database holds " + unknown.size() + " applied revision" + (unknown.size() == 1 ? "" : "s")
                        + " that this project has no file for");
        for (AppliedRevision row : unknown) {
            problem = problem.fact(
                    "unknown",
                    row.revision().id() + "  " + row.revision().message() + ", applied " + row.appliedAt() + " by "
                            + row.appliedBy());
        }
        return problem.remedy(Remedy.advice(
                "find its file: git log --all -- '*" + unknown.get(0).revision().id() + "*'"));
    }

    private static Remedy useRecorded() {
        return Remedy.run("down", "useRecorded", "true", "take it back with the downgrade in the database");
    }

    /** Refuses to go one way while a revision stopped halfway on the other. */
    void refuseHalfway(boolean goingUp) {
        applied.halfway().ifPresent(row -> {
            boolean up = row.halfway().map(AppliedRevision.Halfway::up).orElse(true);
            if (up != goingUp) {
                throw halfway(row, up);
            }
        });
    }

    /** Refuses to finish a revision whose file is not there. */
    void refuseHalfwayWithoutFile() {
        Optional<AppliedRevision> missing =
                applied.halfway().filter(row -> chain.file(row.revision().id()).isEmpty());
        if (missing.isPresent()) {
            throw withoutFile().refused();
        }
    }

    private Problem withoutFile() {
        // What purges the one would forget the others, too.
        return unknown().size() == 1 ? unknownProblem().remedy(forget()) : unknownProblem();
    }

    private Remedy forget() {
        String heads =
                chain.graph().maximal(known()).stream().map(RevisionId::value).collect(Collectors.joining(","));
        return Remedy.run("stamp", "to", heads.isEmpty() ? "base" : heads, "or give it up, when nothing of it is left")
                .with("purge", "");
    }

    /** Refuses a plan to go down that does not begin with the revision that stopped halfway there. */
    void refuseOther(Plan plan) {
        applied.halfway().ifPresent(row -> {
            boolean beginsWithIt = !plan.isEmpty()
                    && plan.steps().get(0).revision().id().equals(row.revision().id());
            if (!beginsWithIt) {
                throw halfway(row, false);
            }
        });
    }

    private static RuntimeException halfway(AppliedRevision row, boolean up) {
        return Problem.of(
                        ProblemCode.REVISION_RUNNING,
                        "revision " + row.revision().id() + " stopped halfway on its way " + (up ? "up" : "down"))
                .remedy(Remedy.run(up ? "up" : "down", "to", finish(row, up), "finish it first"))
                .remedy(Remedy.run("stamp", "to", before(row), "or give it up, when nothing of it is left"))
                .refused();
    }

    private static String before(AppliedRevision row) {
        Set<RevisionId> parents = row.revision().downRevisions();
        return parents.isEmpty()
                ? row.revision().id() + "@base"
                : parents.stream().map(RevisionId::value).sorted().collect(Collectors.joining(","));
    }

    private static String finish(AppliedRevision row, boolean up) {
        return up ? row.revision().id().value() : row.revision().id().value() + "-1";
    }
}
