package dev.revchain.command;

import dev.revchain.execute.AppliedRevision;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.file.RevisionFile;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A revision with all that can be said of it.
 *
 * @param revision itself
 * @param labels its own branch labels and those it has from its line
 * @param dependencies what it depends on, labels resolved
 * @param marks its places in the graph and in the database
 * @param file its file; none for one that only the database knows
 * @param applied its row in the database; none when it is not applied, or no database was asked
 */
public record RevisionView(
        Revision revision,
        Set<BranchLabel> labels,
        Set<RevisionId> dependencies,
        Set<Mark> marks,
        Optional<RevisionFile> file,
        Optional<AppliedRevision> applied) {

    /** Something a revision is. */
    public enum Mark {
        /** It has no parent. */
        BASE,
        /** No revision has it as a parent. */
        HEAD,
        /** It is a head by parents, but another revision depends on it. */
        NEEDED_HEAD,
        /** Several revisions have it as a parent. */
        BRANCH_POINT,
        /** It has several parents. */
        MERGE_POINT,
        /** It is a head of what is applied. */
        CURRENT
    }

    /** Makes views of the revisions of one graph, beside the rows of one database. */
    static final class Maker {

        private final Chain chain;
        private final RevisionGraph graph;
        private final AppliedRevisions applied;
        private final Set<RevisionId> heads;
        private final Set<RevisionId> effectiveHeads;
        private final Set<RevisionId> branchPoints;
        private final Set<RevisionId> current;

        Maker(Situation situation) {
            this.chain = situation.chain();
            this.graph = situation.wholeGraph();
            this.applied = situation.applied();
            this.heads = graph.heads();
            this.effectiveHeads = graph.effectiveHeads();
            this.branchPoints = graph.branchPoints();
            this.current = graph.maximal(applied.ids());
        }

        RevisionView of(RevisionId id) {
            return new RevisionView(
                    graph.get(id),
                    graph.labels(id),
                    graph.dependencies(id),
                    marks(id),
                    chain.file(id),
                    applied.find(id));
        }

        private Set<Mark> marks(RevisionId id) {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            if (graph.get(id).isBase()) {
                marks.add(Mark.BASE);
            }
            if (heads.contains(id)) {
                marks.add(effectiveHeads.contains(id) ? Mark.HEAD : Mark.NEEDED_HEAD);
            }
            if (branchPoints.contains(id)) {
                marks.add(Mark.BRANCH_POINT);
            }
            if (graph.get(id).isMerge()) {
                marks.add(Mark.MERGE_POINT);
            }
            if (current.contains(id)) {
                marks.add(Mark.CURRENT);
            }
            return marks;
        }
    }
}
