package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.Optional;
import java.util.Set;

/** Judges new and altered columns of a table that may have rows. */
final class ColumnJudge {

    private static final Set<String> SERIALS =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");
    private static final Set<String> QUIET = Set.of("set", "reset", "drop", "add", "restart", "options");

    private final Known known;

    ColumnJudge(Known known) {
        this.known = known;
    }

    /** A new column from its name on. */
    void add(String table, StatementWords column, Findings found) {
        WrittenName name = column.name(0);
        String full = table + "." + name.text();
        StatementWords rest = column.from(name.next());
        boolean filled = SERIALS.contains(rest.at(0)) || rest.has("generated");
        int defaultAt = rest.indexOf(0, "default");
        String type = rest.name(0).text();
        boolean hasDefault = defaultAt >= 0 && !rest.isAt(defaultAt + 1, "null");
        boolean required = rest.has("not", "null")
                || rest.has("primary", "key")
                || known.domains().refusesNull(type);
        if (!filled && !hasDefault) {
            known.columns().leaveEmpty(full);
        }
        found.addIf(
                required && !filled && !hasDefault,
                HazardCode.ADDS_REQUIRED_COLUMN,
                full,
                full + " must not be null and has no value for the rows that are there");
        found.addIf(
                required && rest.has("generated") && !rest.has("as", "identity"),
                HazardCode.MAY_FAIL_ON_ROWS,
                full,
                "what is computed for " + full + " may be null");
        computes(full, rest, rest.endsWith("stored"), found);
        rewrite(rest, filled, hasDefault, defaultAt)
                .or(() -> Optional.of("must fulfil the rules of the domain " + type)
                        .filter(because -> known.domains().contains(type)))
                .ifPresent(because -> found.add(
                        HazardCode.REWRITES_TABLE,
                        table,
                        "all of " + table + " is written again, because " + full + " " + because));
        constraints(table, full, rest, found);
    }

    /** Where the values of a column follow from others, those that are there are computed at once, if they are stored. */
    private static void computes(String full, StatementWords column, boolean stored, Findings found) {
        int expression = column.indexOf(0, "as") + 1;
        found.addIf(
                stored
                        && column.isAt(expression, "(")
                        && Calls.mayFail(column.between(expression, column.close(expression))),
                HazardCode.MAY_FAIL_ON_ROWS,
                full,
                "there may be rows for which " + full + " cannot be computed");
    }

    private static Optional<String> rewrite(StatementWords rest, boolean filled, boolean hasDefault, int defaultAt) {
        if (filled && !rest.has("virtual")) {
            return Optional.of("has a value of its own in every row");
        }
        return hasDefault
                ? Calls.changing(defaultOf(rest, defaultAt)).map(call -> "calls " + call + " for each row")
                : Optional.empty();
    }

    private static StatementWords defaultOf(StatementWords rest, int defaultAt) {
        int end = rest.all().size();
        for (String next : Set.of("check", "references", "constraint", "unique", "primary")) {
            int at = rest.indexOf(defaultAt, next);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return rest.between(defaultAt + 1, end);
    }

    private static void constraints(String table, String full, StatementWords rest, Findings found) {
        found.addIf(
                rest.has("check"),
                HazardCode.SCANS_TABLE,
                table,
                "every row of " + table + " is read for the check on " + full);
        found.addIf(
                rest.has("unique") || rest.has("primary", "key"),
                HazardCode.LOCKS_TABLE,
                table,
                "nobody can read or write " + table + " while the index on " + full + " is built");
        found.addIf(
                rest.has("references"),
                HazardCode.BLOCKS_WRITES,
                table,
                "nobody can write to " + table + " and the table that " + full + " refers to meanwhile");
    }

    /** {@code ALTER COLUMN …}. */
    void alter(String table, StatementWords action, Findings found) {
        if (action.isAt(1, "constraint")) {
            return;
        }
        WrittenName name = action.name(action.behind(1, "column"));
        String full = table + "." + name.text();
        StatementWords what = action.from(name.next());
        if (what.isAt(0, "type") || what.isAt(0, "set", "data", "type")) {
            retype(table, name.text(), what.from(what.isAt(0, "type") ? 1 : 3), found);
        } else if (what.isAt(0, "set", "not", "null")) {
            refuseNull(table, name.text(), found);
        } else {
            other(table, full, what, found);
        }
    }

    private void refuseNull(String table, String column, Findings found) {
        if (!known.nullChecks().isNeverNull(table, column)) {
            String full = table + "." + column;
            found.add(
                            HazardCode.SCANS_TABLE,
                            table,
                            "every row of " + table + " is read to see that " + full
                                    + " has a value, and nobody can use the table meanwhile")
                    .add(HazardCode.MAY_FAIL_ON_ROWS, full, "rows may have no value in " + full);
        }
    }

    private static void other(String table, String full, StatementWords what, Findings found) {
        computes(full, what, what.isAt(0, "set", "expression"), found);
        found.addIf(
                what.isAt(0, "set", "expression"),
                HazardCode.REWRITES_TABLE,
                table,
                "all of " + table + " is written again for the new expression of " + full);
        found.addIf(
                what.isAt(0, "drop", "identity"),
                HazardCode.DROPS_DATA,
                full,
                "the sequence of " + full + " forgets its next number");
        found.addIf(!QUIET.contains(what.at(0)), HazardCode.NOT_JUDGED, full, "nothing is known of \"" + what + "\"");
    }

    private void retype(String table, String column, StatementWords type, Findings found) {
        String full = table + "." + column;
        StatementWords name = until(until(type, "using"), "collate");
        known.fill(type.name(0).text());
        TypeName after = TypeName.of(name);
        Optional<TypeFit> fit =
                known.columns().typeOf(table, column).map(before -> new TypeFit(TypeName.of(before), after));
        boolean keeps = fit.filter(TypeFit::keepsRows).isPresent() && !type.has("using");
        found.addIf(
                fit.filter(TypeFit::changesTimeZone).isPresent(),
                HazardCode.DEPENDS_ON_TIME_ZONE,
                full,
                "the values of " + full + " are taken for times in the time zone of the session");
        found.addIf(
                !fit.map(TypeFit::holdsAll).orElseGet(() -> isWide(after)),
                HazardCode.NARROWS_TYPE,
                full,
                narrows(full, known.columns().typeOf(table, column), name));
        found.addIf(
                !keeps,
                HazardCode.REWRITES_TABLE,
                table,
                "all of " + table + " is written again for the new type of " + full
                        + (fit.isPresent() ? "" : ", unless the old type is stored in the same way"));
        boolean collates = fit.filter(f -> f.before().equals(f.after())).isPresent();
        found.addIf(
                keeps && (collates || type.has("collate")),
                HazardCode.LOCKS_TABLE,
                table,
                "nobody can use " + table + " while the indexes on " + full + " are built again for the new collation");
    }

    private static String narrows(String full, Optional<String> before, StatementWords after) {
        String old = before.map(type -> " that " + type + " holds").orElse(" that are there");
        return "not all values" + old + " fit into " + full + " as "
                + after.toString().replaceAll(" ?([(,.\\[\\]]) ?", "$1").replace(" )", ")");
    }

    /** Types that take nearly everything, whatever the type was. */
    private static boolean isWide(TypeName type) {
        return type.isFree() && Set.of("text", "character varying", "numeric").contains(type.base());
    }

    private static StatementWords until(StatementWords words, String keyword) {
        int end = words.indexOf(0, keyword);
        return end < 0 ? words : words.between(0, end);
    }
}
