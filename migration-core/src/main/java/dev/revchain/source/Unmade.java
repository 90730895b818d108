package dev.revchain.source;

import dev.revchain.problem.Problem;
import dev.revchain.sql.CreatedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement of a model that could not be run to the end. Where it only lacks what another such statement would have made,
 * the mistake is there.
 *
 * @param statement the statement
 * @param problem why it could not be run
 */
record Unmade(ModelStatement statement, Problem problem) {

    /** As servers that speak English say it; in other languages each statement is told of. */
    private static final Pattern MISSING =
            Pattern.compile("\\b(?:relation|type|schema) \"(?:[^\"]+\\.)?([^\"]+)\" does not exist$"
                    + "|\\bfunction (?:\\w+\\.)?(\\w+)\\(.*\\) does not exist$");

    /** The problems behind all of them; each says what else needs what it would have made. */
    static List<Problem> problems(List<Unmade> all) {
        Map<Unmade, List<Unmade>> needing = new LinkedHashMap<>();
        all.forEach(unmade -> needing.computeIfAbsent(unmade.root(all), root -> new ArrayList<>())
                .add(unmade));
        return needing.entrySet().stream()
                .map(root -> root.getKey()
                        .told(root.getValue().stream()
                                .filter(unmade -> !unmade.equals(root.getKey()))
                                .toList()))
                .toList();
    }

    /** The statement that has to be mended first; this one where they lead in a circle. */
    private Unmade root(List<Unmade> all) {
        Set<Unmade> seen = new HashSet<>(Set.of(this));
        Unmade at = this;
        Optional<Unmade> next = at.lacks(all);
        while (next.isPresent()) {
            at = next.get();
            if (!seen.add(at)) {
                return this;
            }
            next = at.lacks(all);
        }
        return at;
    }

    private Optional<Unmade> lacks(List<Unmade> all) {
        Optional<String> missing = problem.evidence("server")
                .map(MISSING::matcher)
                .filter(Matcher::find)
                .flatMap(said -> Stream.of(said.group(1), said.group(2)).flatMap(Stream::ofNullable))
                .findFirst();
        return missing.flatMap(name -> all.stream()
                .filter(other -> !other.equals(this) && other.makes(name))
                .findFirst());
    }

    private boolean makes(String name) {
        return CreatedName.of(statement.sql())
                .filter(made -> made.name().equals(name))
                .isPresent();
    }

    private Problem told(List<Unmade> needing) {
        if (needing.isEmpty()) {
            return problem;
        }
        String more = needing.size() == 1 ? "" : " and " + (needing.size() - 1) + " more";
        return problem.fact("needed by", needing.get(0).statement().at(1) + more);
    }
}
