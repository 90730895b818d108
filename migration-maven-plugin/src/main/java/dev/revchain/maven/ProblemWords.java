package dev.revchain.maven;

import dev.revchain.database.Printable;
import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.Remedy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words a problem for a person at a Maven console: what happened, the evidence, and what to type next.
 */
final class ProblemWords {

    private static final String NL = System.lineSeparator();
    private static final int MOST_PROBLEMS = 100;
    private static final int MOST_FACTS = 50;
    private static final int MOST_REMEDIES = 20;

    private ProblemWords() {}

    /**
     * All the problems of an exception, one below the other.
     *
     * @param call what stands before the goals that are advised
     */
    static String of(MigrationException exception, MavenCall call) {
        List<Problem> all = exception.problems();
        List<Remedy> common = common(all);
        List<Problem> problems = common.isEmpty()
                ? all
                : all.stream()
                        .map(problem -> problem.withOtherRemedies(List.of()))
                        .toList();
        String text = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> of(problem, call))
                .collect(Collectors.joining(NL + NL));
        String more = problems.size() > MOST_PROBLEMS
                ? NL + NL + (problems.size() - MOST_PROBLEMS) + " more problems are not shown"
                : "";
        return problems.size() == 1
                ? text
                : problems.size() + " problems" + NL + NL + text + more
                        + (common.isEmpty() ? "" : NL + words(common, call));
    }

    /** What helps against each of several problems is said once, behind all of them. */
    private static List<Remedy> common(List<Problem> problems) {
        List<Remedy> first = problems.get(0).remedies();
        boolean ofAll = problems.size() > 1
                && problems.stream().allMatch(problem -> problem.remedies().equals(first));
        return ofAll ? first : List.of();
    }

    private static String of(Problem problem, MavenCall call) {
        StringBuilder text = new StringBuilder();
        text.append(problem.code()).append(": ").append(Printable.text(problem.sentence()));
        int width = problem.facts().stream()
                .mapToInt(fact -> fact.name().length())
                .max()
                .orElse(0);
        for (Fact fact : shown(problem.facts())) {
            append(text, fact, width);
        }
        text.append(words(problem.remedies(), call));
        return text.toString();
    }

    /** Of many facts with one name, such as the heads of a graph gone wild, the first ones, and how many more there are. */
    private static List<Fact> shown(List<Fact> facts) {
        Map<String, Long> counts = new HashMap<>();
        List<Fact> shown = new ArrayList<>();
        for (Fact fact : facts) {
            long count = counts.merge(fact.name(), 1L, Long::sum);
            if (count <= MOST_FACTS) {
                shown.add(fact);
            } else if (count == MOST_FACTS + 1) {
                long all = facts.stream()
                        .filter(other -> other.name().equals(fact.name()))
                        .count();
                shown.add(new Fact(fact.name(), "... and " + (all - MOST_FACTS) + " more"));
            }
        }
        return shown;
    }

    private static void append(StringBuilder text, Fact fact, int width) {
        String name = fact.name() + " ".repeat(width - fact.name().length());
        for (String line : Printable.text(fact.value()).split("\n", -1)) {
            text.append(NL).append("     ").append(name).append("  ").append(line);
            name = " ".repeat(width);
        }
    }

    private static String words(List<Remedy> remedies, MavenCall call) {
        String words = remedies.stream()
                .limit(MOST_REMEDIES)
                .map(remedy -> NL + "  -> " + words(remedy, call))
                .collect(Collectors.joining());
        if (remedies.size() > MOST_REMEDIES) {
            words += NL + "  -> ... and " + (remedies.size() - MOST_REMEDIES) + " more of that kind";
        }
        boolean passwordMissing = remedies.stream()
                .anyMatch(remedy ->
                        remedy instanceof Remedy.Run run && call.typed().lackPassword(run.goal()));
        return passwordMissing ? words + NL + "  -> the password is not repeated here: type it again" : words;
    }

    private static String words(Remedy remedy, MavenCall call) {
        if (remedy instanceof Remedy.Run run) {
            return call.command(run.goal(), run.options()) + effect(run.effect());
        }
        if (remedy instanceof Remedy.Set set) {
            return ShellWord.defining(ShellWord.property(set.parameter()), set.value()) + effect(set.effect());
        }
        return ((Remedy.Advice) remedy).text();
    }

    private static String effect(String effect) {
        return effect.isEmpty() ? "" : "   (" + effect + ")";
    }
}
