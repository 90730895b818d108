package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A type taken apart.
 *
 * @param base its name as {@code format_type} prints it, without modifiers
 * @param modifiers such as length, or precision and scale; empty when there are none
 * @param isArray whether it is an array of that
 */
record TypeName(String base, List<Integer> modifiers, boolean isArray) {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("float", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"));

    TypeName {
        modifiers = List.copyOf(modifiers);
    }

    static TypeName of(String type) {
        return of(StatementWords.of(type));
    }

    static TypeName of(StatementWords type) {
        List<String> name = new ArrayList<>();
        List<Integer> modifiers = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < type.all().size(); i++) {
            String word = type.at(i);
            if (word.equals("(") || word.equals(")")) {
                depth += word.equals("(") ? 1 : -1;
            } else if (depth == 0) {
                name.add(word);
            } else if (word.matches("\\d{1,9}")) {
                modifiers.add((type.isAt(i - 1, "-") ? -1 : 1) * Integer.parseInt(word));
            }
        }
        String full = String.join(" ", name).replace(" . ", ".");
        String base = full.replaceFirst(" (\\[|array( |$)).*", "");
        return new TypeName(ALIASES.getOrDefault(base, base), withDefaults(base, modifiers), !base.equals(full));
    }

    /** {@code char} and {@code bit} are of length 1, and {@code numeric(5)} has no digits behind the point. */
    private static List<Integer> withDefaults(String base, List<Integer> modifiers) {
        return switch (base) {
            case "char", "character", "bit" -> modifiers.isEmpty() ? List.of(1) : modifiers;
            case "numeric", "decimal", "dec" -> modifiers.size() == 1 ? List.of(modifiers.get(0), 0) : modifiers;
            default -> modifiers;
        };
    }

    /** Whether the type sets no bound of its own. */
    boolean isFree() {
        return modifiers.isEmpty();
    }

    int modifier(int index, int otherwise) {
        return index < modifiers.size() ? modifiers.get(index) : otherwise;
    }

    TypeName element() {
        return new TypeName(base, modifiers, false);
    }
}
