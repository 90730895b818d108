package dev.revchain.command;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Remedy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to type again what failed. Who runs steps knows the goal; where it was to go, only the command knows.
 *
 * @param goal that failed
 * @param usual where the goal goes when nothing is typed
 * @param target where it was to go
 */
record SecondTry(String goal, String usual, String target) {

    /** The same failure, with the target where running the goal again is advised. */
    MigrationException in(MigrationException failure) {
        return failure.told(problem -> problem.withOtherRemedies(
                problem.remedies().stream().map(this::aimed).toList()));
    }

    private Remedy aimed(Remedy remedy) {
        boolean again = remedy instanceof Remedy.Run run
                && run.goal().equals(goal)
                && !run.options().containsKey("to");
        if (!again || target.equals(usual)) {
            return remedy;
        }
        Remedy.Run run = (Remedy.Run) remedy;
        // Steps are counted from where the database is, and part of them may be done.
        boolean counted = target.indexOf('+') >= 0 || target.indexOf('-') >= 0;
        if (counted && run.options().isEmpty()) {
            return Remedy.advice("run migrate:" + run.goal() + " again for the steps that are left, when it is mended");
        }
        Map<String, String> options = new LinkedHashMap<>(Map.of("to", target));
        options.putAll(run.options());
        return new Remedy.Run(run.goal(), options, run.effect());
    }
}
