package dev.revchain.command;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.GraphDefect;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph of the files together with what only the database knows. The files have the say: they may have changed since
 * those rows were written, on another branch of the source. So a row gives way with a label that is another one's now, and
 * with a parent that has become an ancestor of another one.
 */
final class WholeGraph {

    private final Map<RevisionId, Revision> rows = new LinkedHashMap<>();
    private final List<Revision> files;

    private WholeGraph(RevisionGraph files, List<Revision> rows) {
        this.files = files.revisions();
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    /**
     * The graph.
     *
     * @param rows revisions without a file
     * @throws dev.revchain.problem.MigrationException.Refused where rows were written by hand and fit nothing
     */
    static RevisionGraph of(RevisionGraph files, List<Revision> rows) {
        WholeGraph whole = new WholeGraph(files, rows);
        List<GraphDefect> defects = RevisionGraph.defectsOf(whole.all());
        while (defects.stream().anyMatch(whole::giveWay)) {
            defects = RevisionGraph.defectsOf(whole.all());
        }
        return RevisionGraph.of(whole.all(), WholeGraph::problem);
    }

    private List<Revision> all() {
        List<Revision> all = new ArrayList<>(files);
        all.addAll(rows.values());
        return all;
    }

    private boolean giveWay(GraphDefect defect) {
        Revision row = rows.get(defect.revision());
        boolean label = defect.code() == ProblemCode.DUPLICATE_LABEL;
        if (row == null || !(label || defect.code() == ProblemCode.REDUNDANT_PARENT)) {
            return false;
        }
        Set<BranchLabel> labels = new LinkedHashSet<>(row.branchLabels());
        Set<RevisionId> parents = new LinkedHashSet<>(row.downRevisions());
        boolean gone = label
                ? labels.remove(new BranchLabel(defect.reference()))
                : parents.remove(new RevisionId(defect.reference()));
        rows.put(row.id(), new Revision(row.id(), parents, row.dependsOn(), labels, row.message()));
        return gone;
    }

    private static Problem problem(GraphDefect defect) {
        return defect.toProblem()
                .remedy(Remedy.run(
                                "stamp",
                                "purge",
                                "",
                                "writes the rows of the version table anew; that one fits no file")
                        .with("to", "<where the database is>"));
    }
}
