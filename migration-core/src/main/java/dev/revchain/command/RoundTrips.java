package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.plan.Direction;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A scratch database in which revisions are run one after the other, each as often as it takes to see that it leads back. */
final class RoundTrips implements AutoCloseable {

    private final ChainReplay replay;
    private final Chain chain;
    private final CatalogReading reading;
    private ScratchDatabase database;
    private Set<RevisionId> applied;

    /**
     * A database where these revisions are applied.
     *
     * @throws MigrationException.Refused {@code REPLAY_FAILED} when any revision of the project cannot be applied
     */
    RoundTrips(ScratchServer server, Chain chain, CatalogReading reading, Set<RevisionId> applied) {
        this.replay = new ChainReplay(server, chain);
        this.chain = chain;
        this.reading = reading;
        replay.at(chain.graph().heads()).close();
        this.database = replay.at(applied);
        this.applied = applied;
    }

    /** Applies a revision and leaves it at that. */
    void pass(Revision revision) {
        applied = replay.step(database, applied, revision, Direction.UP);
    }

    /** Applies a revision, takes it back and applies it again. Whatever comes of it, it is applied in the end. */
    List<Problem> tryOut(Revision revision) {
        Catalog before = reading.of(database);
        pass(revision);
        Catalog after = reading.of(database);
        Optional<Problem> back = lead(revision, Direction.DOWN, before);
        Optional<Problem> again = back.isPresent() ? Optional.empty() : lead(revision, Direction.UP, after);
        List<Problem> problems = new ArrayList<>();
        back.ifPresent(problems::add);
        again.ifPresent(problems::add);
        if (!problems.isEmpty()) {
            startAgain(revision);
        }
        return problems;
    }

    /** The schema that the revisions so far lead to. */
    Catalog reached() {
        return reading.of(database);
    }

    /** Runs a revision, which must lead to a schema. */
    private Optional<Problem> lead(Revision revision, Direction direction, Catalog where) {
        String what = direction == Direction.DOWN ? "downgrade" : "second upgrade";
        try {
            applied = replay.step(database, applied, revision, direction);
        } catch (MigrationException.Refused e) {
            return Optional.of(doesNotRun(what, revision, e.problems().get(0)));
        }
        List<Fact> differences = Differences.left(where, reading.of(database));
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(problem("the " + what + " of revision " + revision.id() + " does not lead where it should")
                .fact("revision", revision.id() + "  " + revision.message())
                .fact("file", chain.files().get(revision.id()).path().toString())
                .withFacts(differences));
    }

    private static Problem doesNotRun(String what, Revision revision, Problem cause) {
        return problem("the " + what + " of revision " + revision.id() + " does not run")
                .withFacts(cause.facts());
    }

    private static Problem problem(String sentence) {
        return Problem.of(ProblemCode.NOT_REVERSED, sentence)
                .remedy(Remedy.advice("mend its downgrade, or write \"-- migrate:down irreversible\""));
    }

    /** A fresh database, in the state that is due once a revision is applied. */
    private void startAgain(Revision revision) {
        Set<RevisionId> next = new LinkedHashSet<>(applied);
        next.add(revision.id());
        database.close();
        database = replay.at(next);
        applied = next;
    }

    @Override
    public void close() {
        database.close();
    }
}
