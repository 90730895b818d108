package dev.revchain.command;

import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.ExecutionListener;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.UpRecord;
import dev.revchain.execute.Work;
import dev.revchain.file.RecordedSection;
import dev.revchain.file.RevisionFile;
import dev.revchain.file.RevisionReview;
import dev.revchain.file.Section;
import dev.revchain.file.SectionName;
import dev.revchain.file.SectionReview;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Step;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the SQL for the steps of a plan. Every file is read to its end and checked before anything runs, so that a
 * mistake in the last one is known while the database is still untouched.
 */
final class WorkList {

    private final RevisionGraph graph;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();

    private WorkList(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The work of a plan all of whose revisions have files.
     *
     * @throws MigrationException.Refused with everything that is wrong with the files
     */
    static List<Work> of(Plan plan, Chain chain) {
        WorkList list = new WorkList(chain.graph());
        plan.steps()
                .forEach(step ->
                        list.addFile(step, chain.files().get(step.revision().id())));
        return list.orRefuse();
    }

    /**
     * The work of a plan to go down, in which revisions without a file use the downgrade the database recorded.
     *
     * @param useRecorded whether that is allowed
     */
    static List<Work> of(
            Plan plan, Situation situation, MigrationSession session, boolean useRecorded, ExecutionListener listener) {
        Map<RevisionId, RevisionFile> files = situation.chain().files();
        List<RevisionId> withoutFile = plan.steps().stream()
                .map(step -> step.revision().id())
                .filter(id -> !files.containsKey(id))
                .toList();
        if (!withoutFile.isEmpty() && !useRecorded) {
            situation.unknown().refuse();
        }
        Map<RevisionId, String> recorded = withoutFile.isEmpty() ? Map.of() : session.recordedDowngrades(withoutFile);
        WorkList list = new WorkList(situation.wholeGraph());
        for (Step step : plan.steps()) {
            RevisionId id = step.revision().id();
            if (files.containsKey(id)) {
                list.addFile(step, files.get(id));
            } else {
                list.addRecorded(step, Optional.ofNullable(recorded.get(id)), listener);
            }
        }
        return list.orRefuse();
    }

    /** What the version table keeps of a revision, from its file. */
    static UpRecord record(RevisionFile file, RevisionGraph graph) {
        return record(file, file.review().orRefuse(), graph);
    }

    private static UpRecord record(RevisionFile file, RevisionReview review, RevisionGraph graph) {
        RevisionId id = file.revision().id();
        return new UpRecord(
                file.revision(),
                graph.dependencies(id),
                review.up().orElseThrow().checksum().value(),
                review.down().filter(down -> !down.mark().irreversible()).flatMap(RecordedSection::textOf));
    }

    private List<Work> orRefuse() {
        MigrationException.refuseIfAny(problems);
        return List.copyOf(works);
    }

    private void addFile(Step step, RevisionFile file) {
        RevisionReview review = file.review();
        boolean up = step.direction() == Direction.UP;
        Optional<SectionReview> section = up ? review.up() : review.down();
        if (!review.problems().isEmpty() || section.isEmpty()) {
            problems.addAll(review.problems());
        } else if (section.get().mark().irreversible()) {
            problems.add(irreversible(file));
        } else {
            Section sql = file.reviewed(up ? SectionName.UP : SectionName.DOWN, review);
            works.add(new Work(step, sql, section.get().transactional(), record(file, review, graph)));
        }
    }

    private static Problem irreversible(RevisionFile file) {
        return Problem.of(
                        ProblemCode.NO_DOWNGRADE,
                        "revision " + file.revision().id() + " says that there is no way back")
                .fact("file", file.path().toString())
                .remedy(Remedy.advice("restore a backup, or write the way back under \"-- migrate:down\""));
    }

    private void addRecorded(Step step, Optional<String> sql, ExecutionListener listener) {
        if (sql.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.NO_DOWNGRADE,
                    "revision " + step.revision().id()
                            + " has no file, and the database recorded no downgrade for it"));
            return;
        }
        listener.on(new ExecutionEvent.RecordedDowngrade(step, sql.get()));
        RecordedSection section =
                new RecordedSection("recorded downgrade of " + step.revision().id(), sql.get());
        SectionReview review = section.review();
        problems.addAll(review.problems());
        UpRecord record = new UpRecord(step.revision(), Set.of(), "", Optional.empty());
        works.add(new Work(step, section, review.transactional(), record));
    }
}
