package dev.revchain.ddl;

import java.util.List;
import java.util.Set;

/** The way from one type to another: by itself, by a cast, or by text. */
record TypeChange(String before, String after) {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "bpchar", "name");
    private static final Set<String> TIMES = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    /** Types of which each becomes each other by assignment. */
    private static final List<Set<String>> FAMILIES = List.of(
            NUMBERS,
            TIMES,
            Set.of("json", "jsonb"),
            Set.of("money", "numeric"),
            Set.of("cidr", "inet"),
            Set.of("oid", "integer", "bigint"));

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    /** The type without its modifier: {@code numeric(10,2)} is {@code numeric}, {@code timestamp(3) with time zone} too. */
    static String base(String type) {
        return type.replaceAll("\\([^)]*\\)", "").replaceAll("  +", " ").strip();
    }

    /** Whether an assignment would do, so that {@code ALTER COLUMN TYPE} needs no {@code USING}. */
    boolean isAssignment() {
        String from = base(before);
        String to = base(after);
        return from.equals(to)
                || (TEXTS.contains(to) && !from.endsWith("[]"))
                || FAMILIES.stream().anyMatch(family -> isBoth(from, to, family));
    }

    /** Whether values of the one can be compared with values of the other, so that a foreign key between them stays. */
    boolean isComparable() {
        String from = base(before);
        String to = base(after);
        return from.equals(to) || isBoth(from, to, NUMBERS) || isBoth(from, to, TEXTS) || isBoth(from, to, TIMES);
    }

    /** The expression that turns the one into the other. */
    String expression(String column) {
        String from = base(before);
        String to = base(after);
        boolean isTruth = from.equals("boolean") || to.equals("boolean");
        if (isTruth && (WHOLE.contains(from) || WHOLE.contains(to))) {
            return to.equals("integer") || from.equals("integer")
                    ? column + "::" + after
                    : column + "::integer::" + after;
        }
        if (to.equals(from + "[]")) {
            return "CASE WHEN " + column + " IS NOT NULL THEN ARRAY[" + column + "]::" + after + " END";
        }
        if (from.equals(to + "[]")) {
            return "(" + column + ")[1]::" + after;
        }
        return TEXTS.contains(from) ? column + "::" + after : column + "::text::" + after;
    }

    private static boolean isBoth(String from, String to, Set<String> family) {
        return family.contains(from) && family.contains(to);
    }
}
