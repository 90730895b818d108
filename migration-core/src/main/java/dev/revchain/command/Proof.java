package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.execute.UpRecord;
import dev.revchain.execute.Work;
import dev.revchain.file.RecordedSection;
import dev.revchain.file.SectionName;
import dev.revchain.hazard.ScriptHazards;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Step;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.rename.Renamed;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.stage.Stage;
import dev.revchain.stage.StageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves a change before it is written: its upgrades, run one after the other where the revisions so far lead, give exactly
 * the model, and each downgrade, run in the opposite order, gives exactly what was there before its upgrade.
 */
final class Proof {

    /** More would mean that the stages lead in a circle. */
    private static final int MOST_STAGES = 12;

    /** What is shown of it, and what places in it begin with. */
    private static final String SCRIPT = "script";

    private final Comparison comparison;
    private final StageWriter stages;
    private final Set<RevisionId> heads;

    /**
     * A proof in the database of the comparison.
     *
     * @param heads the revisions that are applied there
     */
    Proof(Comparison comparison, StageWriter stages, Set<RevisionId> heads) {
        this.comparison = comparison;
        this.stages = stages;
        this.heads = heads;
    }

    /**
     * Runs all stages, and all the way back.
     *
     * @return the parts in their order; none when there is nothing to do
     * @throws MigrationException.Refused {@code NOT_PROVED} with the difference that is left
     */
    List<Part> run() {
        List<Part> parts = runUp();
        for (int i = parts.size() - 1; i >= 0; i--) {
            run(parts.get(i), Direction.DOWN, i);
            expect(parts.get(i).before(), read(), "downgrade", parts.get(i).text(SectionName.DOWN));
        }
        return parts;
    }

    /** Runs all stages as {@link #run} does, and not back: for a change whose way back nobody is to go. */
    List<Part> runUp() {
        List<Part> parts = new ArrayList<>();
        Catalog at = comparison.current();
        Optional<Stage> next = stages.first(comparison.renamed(), comparison.desired());
        while (next.isPresent() && parts.size() < MOST_STAGES) {
            boolean first = parts.isEmpty();
            ScriptHazards up = hazards(next.get(), first ? comparison.renamed().catalog() : at);
            run(new Part(next.get().purpose(), at, up, up), Direction.UP, parts.size());
            Catalog after = read();
            parts.add(part(next.get(), at, up, down(next.get(), after, at, first)));
            at = after;
            next = stages.next(at, comparison.desired());
        }
        boolean nothing = parts.isEmpty()
                && stages.script(comparison.desired(), comparison.current()).isEmpty();
        if (!nothing) {
            expect(comparison.desired(), at, "upgrade", text(parts, SectionName.UP));
        }
        return parts;
    }

    private Part part(Stage stage, Catalog before, ScriptHazards up, ScriptHazards down) {
        boolean curable = Stream.of(up, down)
                .flatMap(hazards -> hazards.all().stream())
                .anyMatch(hazard -> hazard.code().isCuredOnline());
        boolean first = before.equals(comparison.current());
        Set<ObjectId> cured = curable
                ? stages.curedOnline(stage, first ? comparison.renamed().catalog() : before, comparison.desired())
                : Set.of();
        return new Part(stage.purpose(), before, up.curedOnline(cured), down.curedOnline(cured));
    }

    private ScriptHazards hazards(Stage stage, Catalog before) {
        return ScriptHazards.of(stage.script(), before, comparison.renamed().doubts());
    }

    /** The way back; where the first stage led, what was renamed gets its old names first. */
    private ScriptHazards down(Stage stage, Catalog after, Catalog before, boolean first) {
        Renamed renamed = comparison.renamed();
        Renamed back = first ? renamed.back(comparison.bench(), after) : renamed.backLater(after);
        back.undo(comparison.bench());
        return ScriptHazards.of(stages.back(stage, back, before), back.catalog(), back.doubts());
    }

    private Catalog read() {
        return comparison.reading().of(comparison.database().session());
    }

    private static String text(List<Part> parts, SectionName name) {
        return String.join("\n", parts.stream().map(part -> part.text(name)).toList());
    }

    private void run(Part part, Direction direction, int index) {
        RevisionId id = new RevisionId("stage" + index);
        Set<RevisionId> parents = index == 0 ? heads : Set.of(new RevisionId("stage" + (index - 1)));
        Revision revision = new Revision(id, parents, Set.of(), Set.of(), "proof");
        boolean up = direction == Direction.UP;
        Plan plan = up
                ? new Plan(parents, List.of(new Step(revision, direction, Set.of(id))), Set.of(id))
                : new Plan(Set.of(id), List.of(new Step(revision, direction, parents)), parents);
        String sql = part.text(up ? SectionName.UP : SectionName.DOWN);
        RecordedSection section = new RecordedSection(SCRIPT, sql);
        UpRecord record = new UpRecord(revision, Set.of(), "proof", Optional.empty());
        Work work = new Work(plan.steps().get(0), section, section.review().transactional(), record);
        try {
            ScratchRun.of(comparison.database(), plan, List.of(work));
        } catch (MigrationException.Refused e) {
            throw failed(direction, sql, e);
        }
    }

    private MigrationException failed(Direction direction, String sql, MigrationException.Refused e) {
        // It has no id yet: the one that it was run under means nothing.
        List<Fact> facts =
                new ArrayList<>(e.problems().get(0).without("revision").facts());
        facts.add(new Fact(SCRIPT, sql));
        return new Problem(
                        ProblemCode.NOT_PROVED,
                        "the " + (direction == Direction.UP ? "upgrade" : "downgrade")
                                + " that was generated does not run; nothing was written",
                        facts,
                        remedies())
                .refused();
    }

    private void expect(Catalog wanted, Catalog found, String which, String sql) {
        List<Fact> differences = Differences.left(wanted, found);
        if (differences.isEmpty()) {
            return;
        }
        throw Problem.of(
                        ProblemCode.NOT_PROVED,
                        "the " + which + " that was generated does not lead where it should; nothing was written")
                .withFacts(differences)
                .fact(SCRIPT, sql)
                .withOtherRemedies(remedies())
                .refused();
    }

    private List<Remedy> remedies() {
        Remedy byHand = Remedy.run("generate", "empty", "", "write this revision by hand");
        return stages.isOnline()
                ? List.of(Remedy.set("online", "false", "write it the plain way"), byHand)
                : List.of(byHand);
    }
}
