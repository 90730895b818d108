package dev.revchain.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to do next. The core names goals and parameters; only the border knows how they are typed.
 */
public sealed interface Remedy {

    /**
     * Run a goal.
     *
     * @param goal the goal's name, such as {@code merge}
     * @param options parameter names and values in the order to show them; an empty value stands for a plain switch
     * @param effect what that does, in a few words
     */
    record Run(String goal, Map<String, String> options, String effect) implements Remedy {
        public Run {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** The same with one more parameter. */
        public Run with(String option, String value) {
            Map<String, String> more = new LinkedHashMap<>(options);
            more.put(option, value);
            return new Run(goal, more, effect);
        }
    }

    /**
     * Set a parameter, on the command line or in the POM.
     *
     * @param parameter the parameter's name without prefix, such as {@code lockTimeout}
     * @param value a value to set, or an example of one
     * @param effect what that does, in a few words
     */
    record Set(String parameter, String value, String effect) implements Remedy {}

    /**
     * Something to do that is neither a goal nor a parameter.
     *
     * @param text one sentence, or a command of another tool
     */
    record Advice(String text) implements Remedy {}

    /** Run a goal as it is. */
    static Remedy run(String goal, String effect) {
        return new Run(goal, Map.of(), effect);
    }

    /** Run a goal with one parameter. */
    static Run run(String goal, String option, String value, String effect) {
        return new Run(goal, Map.of(option, value), effect);
    }

    /** Set a parameter. */
    static Remedy set(String parameter, String value, String effect) {
        return new Set(parameter, value, effect);
    }

    /** Do something else. */
    static Remedy advice(String text) {
        return new Advice(text);
    }
}
