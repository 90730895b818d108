package dev.revchain.ddl;

import dev.revchain.catalog.RelationObject.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bounds of a sequence that move over its present number. PostgreSQL refuses bounds that leave the number outside, so it
 * is brought inside first; where old and new bounds have nothing in common, they are widened before.
 */
record SequenceBounds(SequenceOptions before, SequenceOptions after) {

    /** Whether some number of the old bounds lies outside the new ones. */
    boolean areNarrower() {
        return after.minimum() > before.minimum() || after.maximum() < before.maximum();
    }

    /** The clauses that make room for the new bounds, where the old ones have none. */
    List<String> room() {
        List<String> clauses = new ArrayList<>();
        if (after.minimum() > before.maximum()) {
            clauses.add("MAXVALUE " + after.maximum());
        }
        if (after.maximum() < before.minimum()) {
            clauses.add("MINVALUE " + after.minimum());
        }
        return clauses;
    }

    /** The number brought inside the new bounds. */
    String inside(String number) {
        return "least(greatest(" + number + ", " + after.minimum() + "), " + after.maximum() + ")";
    }

    /**
     * What stands before the command that sets the new bounds of a sequence of its own.
     *
     * @param alter the beginning of a command that makes room, with the new type where that is wider
     */
    List<String> ofSequence(String name, String alter) {
        if (!areNarrower()) {
            return List.of();
        }
        List<String> commands = new ArrayList<>();
        widen(alter, "").ifPresent(commands::add);
        commands.add("SELECT setval(" + Names.literal(name) + ", " + inside("last_value") + ", last_value > "
                + after.maximum() + ") FROM " + name + " WHERE last_value NOT BETWEEN " + after.minimum() + " AND "
                + after.maximum());
        return commands;
    }

    /** What stands before the command that sets the new bounds of an identity, whose sequence nobody names. */
    List<String> ofIdentity(String alter, String table, String column) {
        if (!areNarrower()) {
            return List.of();
        }
        List<String> commands = new ArrayList<>();
        widen(alter, "SET ").ifPresent(commands::add);
        String highest = "max(" + Names.quote(column) + ")";
        commands.add(
                "SELECT setval(pg_get_serial_sequence(" + Names.literal(table) + ", " + Names.literal(column) + "), "
                        + inside("coalesce(" + highest + ", " + after.start() + ")") + ", coalesce(" + highest + " >= "
                        + after.minimum() + ", false)) FROM " + table);
        return commands;
    }

    private Optional<String> widen(String alter, String verb) {
        List<String> clauses = room().stream().map(clause -> verb + clause).toList();
        return clauses.isEmpty() ? Optional.empty() : Optional.of(alter + String.join(" ", clauses));
    }
}
