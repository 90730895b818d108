package dev.revchain.hazard;

import dev.revchain.hazard.Deed.Way;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges deeds, with what is known of the database; what a deed makes is known from then on. */
final class DeedJudge {

    /** What can be made again as it was, from the downgrade or the model. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "access method",
            "aggregate",
            "cast",
            "collation",
            "conversion",
            "domain",
            "event trigger",
            "foreign table",
            "foreign data",
            "function",
            "language",
            "operator",
            "operator class",
            "operator family",
            "procedure",
            "publication",
            "routine",
            "rule",
            "schema",
            "server",
            "statistics",
            "text search",
            "transform",
            "trigger",
            "type",
            "user mapping",
            "view");

    private final Known known;
    private final TableActionJudge tables;
    private final CommandJudge commands;

    DeedJudge(Known known) {
        this.known = known;
        this.tables = new TableActionJudge(known);
        this.commands = new CommandJudge(known);
    }

    List<Hazard> judge(List<Deed> deeds) {
        Findings found = new Findings();
        deeds.forEach(deed -> judge(deed, found));
        return found.all();
    }

    private void judge(Deed deed, Findings found) {
        if (deed instanceof Deed.Drops drops) {
            drops.names().forEach(name -> {
                drop(drops, name, found);
                known.tables().drop(name);
            });
            cascade(drops.cascades(), drops.names(), found);
        } else if (deed instanceof Deed.Truncates truncates) {
            truncate(truncates, found);
        } else if (deed instanceof Deed.MakesTable table) {
            table.partitionOf().filter(parent -> !known.isMade(parent)).ifPresent(parent -> {
                found.add(
                        HazardCode.LOCKS_TABLE,
                        parent,
                        "nobody can read or write " + parent + " while the partition joins it");
                tables.leavesDefault(parent, found);
            });
            table.partitionOf().ifPresent(parent -> known.tables().join(table.name(), parent));
            known.make(table.name());
            if (table.filled()) {
                known.fill(table.name());
            }
        } else if (deed instanceof Deed.MakesIndex index) {
            index(index, found);
        } else if (deed instanceof Deed.AltersTable alters) {
            alters.actions().forEach(action -> tables.judge(alters.table(), action, found));
        } else if (deed instanceof Deed.ChangesRows changes) {
            change(changes, found);
        } else if (deed instanceof Deed.Commands command) {
            commands.judge(command.words(), found);
        }
    }

    private void drop(Deed.Drops drops, String name, Findings found) {
        if (known.isMade(drops.kind(), name)) {
            return;
        }
        switch (drops.kind()) {
            case "table" ->
                found.addIf(
                        !known.tables().isHollow(name),
                        HazardCode.DROPS_TABLE,
                        name,
                        "all rows of " + name + " are lost");
            case "sequence" ->
                found.add(HazardCode.DROPS_DATA, name, "the sequence " + name + " forgets its next number");
            case "materialized view" ->
                found.add(HazardCode.DROPS_DATA, name, "the rows of the materialized view " + name + " are lost");
            case "extension" ->
                found.addIf(
                        !known.isRowless(name),
                        HazardCode.DROPS_DATA,
                        name,
                        "what the extension " + name + " keeps in its own tables is lost");
            case "database", "owned" -> found.add(HazardCode.DROPS_DATA, name, "everything in " + name + " is lost");
            case "index" ->
                found.addIf(
                        !drops.concurrently(),
                        HazardCode.LOCKS_TABLE,
                        name,
                        "dropping the index " + name + " waits for all who use its table, and new ones wait behind it");
            case "policy" ->
                found.add(HazardCode.CHANGES_ACCESS, name, "without the policy " + name + " other rows can be seen");
            case "role", "user", "group" ->
                found.add(HazardCode.CHANGES_ACCESS, name, "the role " + name + " can no longer connect");
            default ->
                found.addIf(
                        !WITHOUT_CONTENT.contains(drops.kind()),
                        HazardCode.NOT_JUDGED,
                        name,
                        "nothing is known of DROP " + drops.kind().toUpperCase(Locale.ROOT));
        }
    }

    private static void cascade(boolean cascades, List<String> names, Findings found) {
        String all = String.join(", ", names);
        found.addIf(
                cascades, HazardCode.CASCADES, all, "CASCADE also takes what depends on " + all + ", whatever it is");
    }

    private void truncate(Deed.Truncates truncates, Findings found) {
        truncates.tables().stream()
                .filter(table -> !known.isMade(table))
                .forEach(table -> found.add(HazardCode.DROPS_DATA, table, "all rows of " + table + " are lost"));
        String all = String.join(", ", truncates.tables());
        found.addIf(
                truncates.cascades(),
                HazardCode.CASCADES,
                all,
                "CASCADE also empties every table that refers to " + all);
    }

    private void index(Deed.MakesIndex index, Findings found) {
        String table = index.table();
        boolean made = known.isMade(table);
        if (made && !known.isFilled(table)) {
            return;
        }
        found.addIf(
                index.way() == Way.AT_ONCE && !made,
                HazardCode.BLOCKS_WRITES,
                table,
                "nobody can write to " + table + " while the index is built");
        found.addIf(
                index.unique(),
                HazardCode.MAY_FAIL_ON_ROWS,
                table,
                "rows of " + table + " may hold the same key twice");
        found.addIf(
                index.way() == Way.CONCURRENTLY_UNLESS_THERE,
                HazardCode.KEEPS_INVALID_INDEX,
                table,
                "an invalid index of that name on " + table + " would be kept, and never used");
    }

    private void change(Deed.ChangesRows changes, Findings found) {
        String table = changes.table();
        if (!changes.all() || known.isMade(table)) {
            return;
        }
        if (changes.deletes()) {
            found.add(HazardCode.DROPS_DATA, table, "without WHERE, all rows of " + table + " are lost");
        } else {
            found.add(HazardCode.CHANGES_ALL_ROWS, table, "without WHERE, every row of " + table + " is written again");
        }
    }
}
