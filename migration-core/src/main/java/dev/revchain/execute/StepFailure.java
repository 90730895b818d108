package dev.revchain.execute;

import dev.revchain.plan.Direction;
import dev.revchain.plan.Step;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds to what went wrong in a step which step it was and where the database is now. */
final class StepFailure {

    private static final int MOST_NAMED = 10;

    /** SQLSTATEs of schemas, tables, columns, other objects and functions that are there already. */
    private static final List<String> DUPLICATE = List.of("42P06", "42P07", "42701", "42710", "42723");

    private static final String EVERYTHING_IS_THERE = "instead, when the database has all of it already";

    private StepFailure() {}

    /**
     * The same failure with its place in the run.
     *
     * @param failed which step it was; all that were, where nobody can tell which of them
     * @param state what became of the steps of the run
     * @param headsNow where the database is now
     */
    static MigrationException in(
            List<Step> failed, MigrationException failure, String state, Set<RevisionId> headsNow) {
        Problem problem = failure.problems().get(0);
        List<Fact> facts = new ArrayList<>();
        facts.add(revisions(failed));
        facts.addAll(problem.facts());
        facts.add(new Fact("now at", heads(headsNow) + ": " + state));
        List<Remedy> remedies = remedies(problem, failed.get(0), headsNow);
        Problem placed = new Problem(problem.code(), problem.sentence(), facts, remedies);
        return failure instanceof MigrationException.Failed ? placed.failed(failure.getCause()) : placed.refused();
    }

    private static List<Remedy> remedies(Problem problem, Step failed, Set<RevisionId> headsNow) {
        String goal = failed.direction().name().toLowerCase(Locale.ROOT);
        if (problem.code() == ProblemCode.TABLE_LOCK_TIMEOUT) {
            return List.of(
                    Remedy.run(goal, "again, when less is going on"),
                    Remedy.set("tableLockRetries", "5", "tries again by itself"));
        }
        if (!problem.remedies().isEmpty()) {
            return problem.remedies();
        }
        Remedy again = Remedy.run(goal, "again, when it is mended");
        // Later on it is more likely that another branch makes the same thing, and then a record would be wrong.
        return headsNow.isEmpty() && failed.direction() == Direction.UP && isThereAlready(problem)
                ? List.of(
                        again, Remedy.run("stamp", "to", failed.revision().id().value(), EVERYTHING_IS_THERE))
                : List.of(again);
    }

    private static boolean isThereAlready(Problem problem) {
        return problem.facts().stream()
                .anyMatch(fact ->
                        fact.name().equals("server") && DUPLICATE.stream().anyMatch(fact.value()::startsWith));
    }

    private static Fact revisions(List<Step> steps) {
        Revision first = steps.get(0).revision();
        if (steps.size() == 1) {
            return new Fact("revision", first.id() + "  " + first.message());
        }
        String all = steps.stream()
                .limit(MOST_NAMED)
                .map(step -> step.revision().id().value())
                .collect(Collectors.joining(", "));
        return new Fact("revisions", steps.size() > MOST_NAMED ? all + ", ..." : all);
    }

    /** What became of a step in a transaction that failed. */
    static String outcome(MigrationException failure) {
        return failure.problems().get(0).code() == ProblemCode.TRANSACTION_ENDED
                ? "this one kept in part and not recorded"
                : "this one rolled back";
    }

    static String heads(Set<RevisionId> heads) {
        return heads.isEmpty()
                ? "base"
                : new TreeSet<>(heads).stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}
