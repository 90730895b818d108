package dev.revchain.command;

import dev.revchain.file.RevisionDirectory;
import dev.revchain.file.RevisionFile;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.GraphDefect;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions of a project: their files and how they hang together.
 *
 * @param files each revision's file, in the order of the directory
 * @param graph of all of them
 */
public record Chain(Map<RevisionId, RevisionFile> files, RevisionGraph graph) {

    /** No revisions. */
    static final Chain EMPTY = new Chain(Map.of(), RevisionGraph.of(List.of()));

    public Chain {
        files = Collections.unmodifiableMap(files);
    }

    /**
     * Reads the headers of all revisions.
     *
     * @throws dev.revchain.problem.MigrationException.Refused with everything that is wrong with them, each with its place
     */
    public static Chain read(RevisionDirectory directory) {
        Map<RevisionId, RevisionFile> files = new LinkedHashMap<>();
        for (RevisionFile file : directory.read()) {
            files.put(file.revision().id(), file);
        }
        List<Revision> revisions = new ArrayList<>(files.size());
        for (RevisionFile file : files.values()) {
            revisions.add(file.revision());
        }
        return new Chain(files, RevisionGraph.of(revisions, defect -> placed(defect, files)));
    }

    /** The file of a revision; none for one that only the database knows. */
    public Optional<RevisionFile> file(RevisionId id) {
        return Optional.ofNullable(files.get(id));
    }

    private static Problem placed(GraphDefect defect, Map<RevisionId, RevisionFile> files) {
        Problem problem = defect.toProblem();
        RevisionFile file = files.get(defect.revision());
        if (file == null) {
            return problem;
        }
        Problem placed = problem.fact("at", file.placeOf(defect.reference()));
        return defect.code() == ProblemCode.MISSING_PARENT
                ? placed.remedy(Remedy.advice("bring its file back, or name another parent there"))
                : placed;
    }
}
