package dev.revchain.command;

import dev.revchain.execute.AppliedRevision;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
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

    /** Applied revisions without a file. */
    UnknownRevisions unknown() {
        List<AppliedRevision> unknown = new ArrayList<>();
        for (AppliedRevision row : applied.all()) {
            if (chain.file(row.revision().id()).isEmpty()) {
                unknown.add(row);
            }
        }
        return new UnknownRevisions(unknown);
    }

    /** The applied revisions that were edited since; each file is read for that. */
    EditedRevisions edited() {
        return EditedRevisions.among(applied, chain);
    }

    /** The revision that stopped halfway. */
    Optional<HalfwayRevision> halfway() {
        return applied.halfway()
                .map(row -> new HalfwayRevision(row.revision(), row.halfway().orElseThrow()));
    }

    /** The graph of the files together with what only the database knows. */
    RevisionGraph wholeGraph() {
        UnknownRevisions unknown = unknown();
        return unknown.isEmpty() ? chain.graph() : WholeGraph.of(chain.graph(), unknown.revisions());
    }

    /**
     * Refuses to finish a revision whose file is not there.
     *
     * @throws MigrationException.Refused naming it
     */
    void refuseHalfwayWithoutFile() {
        Optional<AppliedRevision> missing =
                applied.halfway().filter(row -> chain.file(row.revision().id()).isEmpty());
        if (missing.isPresent()) {
            UnknownRevisions unknown = unknown();
            Problem problem = unknown.problem();
            // What purges the one would forget the others, too.
            throw (unknown.rows().size() == 1 ? problem.remedy(forget()) : problem).refused();
        }
    }

    private Remedy forget() {
        String heads =
                chain.graph().maximal(known()).stream().map(RevisionId::value).collect(Collectors.joining(","));
        return Remedy.run("stamp", "to", heads.isEmpty() ? "base" : heads, "or give it up, when nothing of it is left")
                .with("purge", "");
    }
}
