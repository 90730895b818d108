package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Letters beyond ASCII that were typed where the locale is C: Java has put a replacement character for each of their bytes.
 * They would go into files and databases like that.
 */
final class LostLetters {

    private static final String REPLACEMENT = "\uFFFD";

    private LostLetters() {}

    /**
     * Refuses typed properties of ours that lost letters.
     *
     * @throws MigrationException.Refused {@code PARAMETER_INVALID} for each of them; the values are not repeated, since one
     *     may be a password
     */
    static void refuseIn(Properties typed) {
        List<Problem> problems = new ArrayList<>();
        for (String name : new TreeSet<>(typed.stringPropertyNames())) {
            boolean ours = name.startsWith("migrate.") || name.equals("m") || name.equals("to");
            if (ours && typed.getProperty(name).contains(REPLACEMENT)) {
                problems.add(lost("-D" + name));
            }
        }
        MigrationException.refuseIfAny(problems);
    }

    /** Refuses the value of an environment variable that lost letters. */
    static void refuseIn(String variable, String value) {
        if (value.contains(REPLACEMENT)) {
            throw lost(variable).refused();
        }
    }

    private static Problem lost(String name) {
        return Problem.of(
                        ProblemCode.PARAMETER_INVALID,
                        "the value of " + name + " has letters that the locale of this shell does not know")
                .remedy(remedy());
    }

    static Remedy remedy() {
        return Remedy.advice("letters beyond ASCII need a locale with UTF-8: LC_ALL=C.UTF-8 mvn ...");
    }
}
