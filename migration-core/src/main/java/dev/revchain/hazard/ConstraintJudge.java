package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import java.util.List;

/** Judges a new constraint on a table that may have rows. */
final class ConstraintJudge {

    /**
     * The constraint from its kind on.
     *
     * @param empty whether one of its columns has no value in any row, so that keys cannot be broken
     */
    void add(String table, StatementWords constraint, boolean empty, Findings found) {
        boolean later = constraint.has("not", "valid") || constraint.has("not", "enforced");
        boolean ready = constraint.has("using", "index");
        if (later || ready) {
            return;
        }
        switch (constraint.at(0)) {
            case "check", "not" -> scans(table, constraint.isAt(0, "not") ? "not-null" : "check", found);
            case "foreign" -> refers(table, constraint, empty, found);
            case "unique", "primary", "exclude" ->
                found.add(
                                HazardCode.LOCKS_TABLE,
                                table,
                                "nobody can read or write " + table + " while the index of the constraint is built")
                        .addIf(
                                !empty,
                                HazardCode.MAY_FAIL_ON_ROWS,
                                table,
                                "rows of " + table + " may break the constraint");
            default ->
                found.add(HazardCode.NOT_JUDGED, table, "nothing is known of the constraint \"" + constraint + "\"");
        }
    }

    private static void scans(String table, String kind, Findings found) {
        found.add(
                        HazardCode.SCANS_TABLE,
                        table,
                        "every row of " + table + " is read for the " + kind
                                + " constraint, and nobody can use the table" + " meanwhile")
                .add(HazardCode.MAY_FAIL_ON_ROWS, table, "rows of " + table + " may break the " + kind + " constraint");
    }

    /** The columns of which no value is enough for the constraint to hold. */
    static List<String> keys(StatementWords constraint) {
        boolean foreign = constraint.isAt(0, "foreign") && !constraint.has("match", "full");
        boolean unique = constraint.isAt(0, "unique", "(");
        int open = constraint.indexAnywhere(0, "(");
        return foreign || unique
                ? constraint.between(open + 1, constraint.close(open)).split().stream()
                        .map(key -> key.name(0).text())
                        .toList()
                : List.of();
    }

    private static void refers(String table, StatementWords constraint, boolean empty, Findings found) {
        String other = constraint.name(constraint.indexOf(0, "references") + 1).text();
        String tables = table.equals(other) ? table : table + " and " + other;
        found.add(HazardCode.BLOCKS_WRITES, table, "nobody can write to " + tables + " while their rows are compared")
                .addIf(
                        !empty,
                        HazardCode.MAY_FAIL_ON_ROWS,
                        table,
                        "rows of " + table + " may refer to nothing in " + other);
    }
}
