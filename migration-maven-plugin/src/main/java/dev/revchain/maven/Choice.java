package dev.revchain.maven;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts of parameters read as values; what cannot be read is refused with what could be. */
final class Choice {

    /** The longest that PostgreSQL's settings take, which count milliseconds in 32 bits. */
    private static final int LONGEST_SECONDS = Integer.MAX_VALUE / 1000;

    private Choice() {}

    /** One of the constants of an enum, in lower case with hyphens. */
    static <E extends Enum<E>> E of(Class<E> type, String parameter, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
            words.add(word(constant));
        }
        throw invalid(parameter, text, String.join(", ", words));
    }

    /** A number of seconds, whole or with a fraction. */
    static Duration seconds(String parameter, String text) {
        try {
            double seconds = Double.parseDouble(text.strip());
            if (seconds >= 0 && seconds <= LONGEST_SECONDS) {
                return Duration.ofMillis(Math.round(seconds * 1000));
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are out of range.
        }
        throw invalid(parameter, text, "a number of seconds from 0 to " + LONGEST_SECONDS);
    }

    /** A whole number from the least on. */
    static int number(String parameter, int least, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are out of range.
        }
        throw invalid(parameter, text, "a whole number from " + least);
    }

    /** A switch; a property without a value is on. */
    static boolean yesOrNo(String parameter, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw invalid(parameter, text, "true, false");
        };
    }

    /** The words of a list with commas. */
    static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RuntimeException invalid(String parameter, String text, String valid) {
        return Problem.of(
                        ProblemCode.PARAMETER_INVALID, "the parameter \"" + parameter + "\" cannot be \"" + text + "\"")
                .fact("valid", valid)
                .refused();
    }
}
