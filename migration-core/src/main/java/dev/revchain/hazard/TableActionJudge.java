package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Judges one action of {@code ALTER TABLE}. */
final class TableActionJudge {

    private static final Set<String> OF_CONSTRAINTS =
            Set.of("constraint", "check", "unique", "primary", "foreign", "exclude", "not");
    private static final Set<String> QUIET = Set.of(
            "inherit", "no", "cluster", "replica", "owner", "reset", "options", "of", "not", "enable", "disable");
    /** What can happen to rows that are here. */
    private static final Set<HazardCode> OF_ROWS = EnumSet.of(
            HazardCode.ADDS_REQUIRED_COLUMN,
            HazardCode.BLOCKS_WRITES,
            HazardCode.DEPENDS_ON_TIME_ZONE,
            HazardCode.DROPS_COLUMN,
            HazardCode.LOCKS_TABLE,
            HazardCode.MAY_FAIL_ON_ROWS,
            HazardCode.NARROWS_TYPE,
            HazardCode.REWRITES_TABLE,
            HazardCode.SCANS_TABLE);

    private static final Set<String> REWRITING = Set.of("logged", "unlogged", "tablespace", "access");

    private final Known known;
    private final ConstraintJudge constraints = new ConstraintJudge();
    private final ColumnJudge columns;

    TableActionJudge(Known known) {
        this.known = known;
        this.columns = new ColumnJudge(known);
    }

    void judge(String table, StatementWords action, Findings found) {
        if (action.isAt(0, "attach", "partition")) {
            attach(action.name(2).text(), found);
            leavesDefault(table, found);
            known.tables().join(action.name(2).text(), table);
        } else if (known.tables().isForeign(table)) {
            judgePart(table, action, code -> !OF_ROWS.contains(code), found);
        } else if (!known.isMade(table)) {
            judgeOld(table, action, found);
        } else if (known.isFilled(table)) {
            // Nobody uses what was only just filled, but its rows are there.
            judgePart(table, action, code -> code == HazardCode.MAY_FAIL_ON_ROWS, found);
        }
    }

    /** A new partition takes its values from the default partition, which must hold none of them. */
    void leavesDefault(String parent, Findings found) {
        found.addIf(
                known.tables().hasDefaultPartition(parent),
                HazardCode.MAY_FAIL_ON_ROWS,
                parent,
                "rows of the default partition of " + parent + " may belong to the new one");
    }

    private void attach(String partition, Findings found) {
        if (!known.isMade(partition) && !known.tables().isForeign(partition)) {
            found.add(
                            HazardCode.SCANS_TABLE,
                            partition,
                            "every row of " + partition + " is read while it is locked, unless a check already proves"
                                    + " that it fits")
                    .add(HazardCode.MAY_FAIL_ON_ROWS, partition, "rows of " + partition + " may not fit the partition");
        }
    }

    private void judgePart(String table, StatementWords action, Predicate<HazardCode> matters, Findings found) {
        Findings old = new Findings();
        judgeOld(table, action, old);
        old.all().stream()
                .filter(hazard -> matters.test(hazard.code()))
                .forEach(hazard -> found.add(hazard.code(), hazard.subject(), hazard.because()));
    }

    private void judgeOld(String table, StatementWords action, Findings found) {
        switch (action.at(0)) {
            case "add" -> add(table, action, found);
            case "drop" -> drop(table, action, found);
            case "alter" -> columns.alter(table, action, found);
            case "validate" -> {
                found.add(HazardCode.MAY_FAIL_ON_ROWS, table, "rows of " + table + " may break the constraint");
                known.nullChecks().prove(table, action.name(2).text());
            }
            case "detach" -> {
                found.addIf(
                        !action.endsWith("concurrently") && !action.endsWith("finalize"),
                        HazardCode.LOCKS_TABLE,
                        table,
                        "nobody can read or write " + table + " while the partition leaves");
                String partition = action.name(2).text();
                known.tables().leave(partition);
                found.add(
                        HazardCode.BREAKS_READERS,
                        partition,
                        "who reads " + table + " no longer finds the rows of " + partition);
            }
            case "rename" -> rename(table, action, found);
            case "set" -> set(table, action, found);
            default -> other(table, action, found);
        }
    }

    private void add(String table, StatementWords action, Findings found) {
        if (OF_CONSTRAINTS.contains(action.at(1))) {
            WrittenName name = action.name(2);
            boolean named = action.isAt(1, "constraint");
            StatementWords constraint = action.from(named ? name.next() : 1);
            boolean empty = ConstraintJudge.keys(constraint).stream()
                    .anyMatch(key -> known.columns().isEmpty(table + "." + key));
            constraints.add(table, constraint, empty, found);
            known.nullChecks().add(table, named ? name.text() : "", constraint);
        } else {
            columns.add(table, action.from(action.behind(action.behind(1, "column"), "if", "not", "exists")), found);
        }
    }

    private void drop(String table, StatementWords action, Findings found) {
        int name = action.behind(action.behind(1, "column"), "if", "exists");
        String column = action.name(name).text();
        String full = table + "." + column;
        boolean isColumn = !action.isAt(1, "constraint");
        if (!isColumn) {
            known.nullChecks()
                    .drop(table, action.name(action.behind(2, "if", "exists")).text());
        }
        found.addIf(
                isColumn && !known.columns().isComputed(table, column),
                HazardCode.DROPS_COLUMN,
                full,
                "the values of " + full + " are lost"
                        + (known.columns().isInherited(table, column)
                                ? ", here and in the tables that have it from there"
                                : ""));
        found.addIf(
                action.endsWith("cascade"),
                HazardCode.CASCADES,
                isColumn ? full : table,
                "CASCADE also takes what depends on it, whatever it is");
    }

    private static void rename(String table, StatementWords action, Findings found) {
        if (!action.isAt(1, "constraint")) {
            boolean whole = action.isAt(1, "to");
            String old = whole
                    ? table
                    : table + "." + action.name(action.behind(1, "column")).text();
            found.add(HazardCode.BREAKS_READERS, old, "programs that use the name " + old + " fail from now on");
        }
    }

    private static void set(String table, StatementWords action, Findings found) {
        found.addIf(
                action.isAt(1, "schema"),
                HazardCode.BREAKS_READERS,
                table,
                "programs that look for " + table + " in its old schema fail from now on");
        found.addIf(
                REWRITING.contains(action.at(1)),
                HazardCode.REWRITES_TABLE,
                table,
                "all of " + table + " is written again while nobody can use it");
        found.addIf(
                !REWRITING.contains(action.at(1))
                        && !Set.of("schema", "(", "with", "without").contains(action.at(1)),
                HazardCode.NOT_JUDGED,
                table,
                "nothing is known of \"" + action + "\"");
    }

    private static void other(String table, StatementWords action, Findings found) {
        boolean security = action.has("row", "level", "security");
        found.addIf(
                security,
                HazardCode.CHANGES_ACCESS,
                table,
                action.isAt(0, "enable") || action.isAt(0, "force")
                        ? "who is bound by row security sees only the rows of " + table + " that a policy shows"
                        : "rows of " + table + " that row security hid can be seen");
        found.addIf(
                !security && !QUIET.contains(action.at(0)),
                HazardCode.NOT_JUDGED,
                table,
                "nothing is known of \"" + action + "\"");
    }
}
