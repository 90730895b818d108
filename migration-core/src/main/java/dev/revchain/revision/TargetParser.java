package dev.revchain.revision;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the target language; see {@link Target}. */
final class TargetParser {

    private static final Pattern STEPS = Pattern.compile("[+-][0-9]{1,9}");
    private static final String LANGUAGE = """
            head, heads, base, current
            an id, the beginning of one, or a branch label
            +1, -1, id+1, id-1
            label@head, label@base, label@+1, label@-1, label@id
            several with commas: a,b
            where a range is asked for: a:b, :b, a:, -3:current""";

    private final String text;

    private TargetParser(String text) {
        this.text = text;
    }

    static Target target(String text) {
        return new TargetParser(text).list(text);
    }

    static RevisionRange range(String text) {
        String[] ends = text.split(":", -1);
        TargetParser parser = new TargetParser(text);
        if (ends.length != 2) {
            throw parser.refused(ends.length < 2 ? "a range is written from:to" : "a range has one colon");
        }
        return new RevisionRange(
                ends[0].isBlank() ? Target.Symbol.BASE : parser.list(ends[0]),
                ends[1].isBlank() ? Target.Symbol.HEADS : parser.list(ends[1]));
    }

    private Target list(String list) {
        if (list.indexOf(':') >= 0) {
            throw refused("a range cannot stand here");
        }
        List<Target> targets = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            targets.add(single(part.strip()));
        }
        return targets.size() == 1 ? targets.get(0) : new Target.Several(targets);
    }

    private Target single(String part) {
        int at = part.indexOf('@');
        return at < 0 ? place(part) : new Target.OnBranch(branch(part.substring(0, at)), place(part.substring(at + 1)));
    }

    private Target place(String place) {
        int sign = signIn(place);
        if (sign < 0) {
            return symbolOrName(place);
        }
        String start = place.substring(0, sign);
        Target from = start.isEmpty() ? Target.Symbol.HERE : symbolOrName(start);
        return new Target.Relative(from, steps(place.substring(sign)));
    }

    private Target symbolOrName(String text) {
        Optional<Target> symbol = symbolIn(text);
        return symbol.isPresent() ? symbol.get() : new Target.Named(word(text));
    }

    private static int signIn(String place) {
        for (int i = 0; i < place.length(); i++) {
            if (place.charAt(i) == '+' || place.charAt(i) == '-') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Target> symbolIn(String word) {
        return switch (word) {
            case "head" -> Optional.of(Target.Symbol.HEAD);
            case "heads" -> Optional.of(Target.Symbol.HEADS);
            case "base" -> Optional.of(Target.Symbol.BASE);
            case "current" -> Optional.of(Target.Symbol.CURRENT);
            default -> Optional.empty();
        };
    }

    private int steps(String number) {
        if (!STEPS.matcher(number).matches()) {
            throw refused("\"" + number + "\" is not a number of steps");
        }
        int steps = Integer.parseInt(number);
        if (steps == 0) {
            throw refused("steps are counted from 1");
        }
        return steps;
    }

    private String branch(String word) {
        RevisionId.objectionTo(word).ifPresent(why -> {
            throw refused("\"" + word + "\" cannot name a branch: " + why);
        });
        return word;
    }

    private String word(String word) {
        RevisionId.objectionTo(word).ifPresent(why -> {
            throw refused(word.isEmpty() ? "a name is missing" : "\"" + word + "\" cannot be a name: " + why);
        });
        return word;
    }

    private MigrationException refused(String why) {
        return Problem.of(ProblemCode.TARGET_SYNTAX, "\"" + text + "\" is not a target: " + why)
                .fact("language", LANGUAGE)
                .refused();
    }
}
