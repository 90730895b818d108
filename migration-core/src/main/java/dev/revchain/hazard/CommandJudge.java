package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import java.util.Set;

/** Judges the commands that are known by how they begin. */
final class CommandJudge {

    private static final Set<String> HARMLESS = Set.of("""
            abort analyse analyze begin checkpoint close comment commit copy declare deallocate delete discard end explain
            fetch import insert listen merge move notify release reset rollback savepoint security set show start table
            unlisten update""".split("\\s+"));

    private static final Set<String> MADE_WITHOUT_HARM = Set.of("""
            access aggregate cast collation constraint conversion default domain event extension foreign function group
            language operator or policy procedure publication recursive role rule schema sequence server statistics
            temp temporary text transform trigger trusted type unlogged user view""".split("\\s+"));

    private static final Set<String> OF_GRANTS =
            Set.of("table", "sequence", "schema", "function", "procedure", "routine", "type", "domain", "language");

    private final Known known;

    CommandJudge(Known known) {
        this.known = known;
    }

    void judge(StatementWords words, Findings found) {
        switch (words.at(0)) {
            case "create" -> create(words, found);
            case "alter" -> new AlterJudge(known).judge(words, found);
            case "grant" -> access(words, words.has("to", "public"), "everybody may do more with", found);
            case "revoke" -> access(words, true, "some may do less with", found);
            case "reassign" ->
                found.add(HazardCode.CHANGES_ACCESS, "", "what one role owned belongs to another from now on");
            case "select", "with", "values" -> query(words, found);
            default -> maintenance(words, found);
        }
    }

    private void create(StatementWords words, Findings found) {
        int kind = words.behind(1, "or", "replace");
        found.addIf(
                !MADE_WITHOUT_HARM.contains(words.at(kind)),
                HazardCode.NOT_JUDGED,
                "",
                "nothing is known of " + words.command(kind + 1));
        if (kind == 1) {
            int name = words.behind(words.behind(2, "table"), "if", "not", "exists");
            String made = words.name(name).text();
            known.make(words.at(1), made);
            if (words.isAt(1, "domain")) {
                known.domains().learn(made, words);
            }
        }
        boolean routine = words.isAt(kind, "function") || words.isAt(kind, "procedure");
        String routineName = words.name(kind + 1).text();
        found.addIf(
                routine && words.has("security", "definer") && !words.has("set", "search_path"),
                HazardCode.TRUSTS_SEARCH_PATH,
                routineName,
                "whoever calls " + routineName + " decides where the names in it are looked up");
    }

    /** A grant on something that the script made harms nobody. */
    private void access(StatementWords words, boolean changes, String effect, Findings found) {
        StatementWords target = words.from(words.indexOf(0, "on") + 1);
        boolean named = OF_GRANTS.contains(target.at(0));
        String kind = named ? target.at(0) : "table";
        String name = target.name(named ? 1 : 0).text();
        found.addIf(
                changes && !known.isMade(kind, name),
                HazardCode.CHANGES_ACCESS,
                name,
                effect + " " + name + " from now on");
    }

    private static void query(StatementWords words, Findings found) {
        Calls.unknown(words)
                .ifPresent(function -> found.add(
                        HazardCode.NOT_JUDGED,
                        function,
                        "nothing is known of what the function " + function + " does"));
    }

    private static void maintenance(StatementWords words, Findings found) {
        switch (words.at(0)) {
            case "lock" -> {
                String table = words.name(words.behind(words.behind(1, "table"), "only"))
                        .text();
                found.add(HazardCode.LOCKS_TABLE, table, table + " stays locked until the end of the transaction");
            }
            case "explain" ->
                found.addIf(
                        words.all().contains("analyze"),
                        HazardCode.NOT_JUDGED,
                        "",
                        "EXPLAIN ANALYZE does what the statement in it does");
            case "vacuum", "cluster", "reindex", "refresh" -> rebuild(words, found);
            default ->
                found.addIf(
                        !HARMLESS.contains(words.at(0)),
                        HazardCode.NOT_JUDGED,
                        "",
                        "nothing is known of what " + words.command(1) + " does here");
        }
    }

    private static void rebuild(StatementWords words, Findings found) {
        boolean concurrently = words.all().contains("concurrently");
        int options = words.isAt(1, "(") ? words.indexOf(1, ")") + 1 : 1;
        switch (words.at(0)) {
            case "reindex" -> {
                String name = words.name(options + 1).text();
                found.addIf(
                        !concurrently,
                        HazardCode.BLOCKS_WRITES,
                        name,
                        "nobody can write, nor read by an index, while " + name + " is built again");
            }
            case "refresh" -> {
                String view = words.name(3).text();
                found.addIf(
                        !concurrently, HazardCode.LOCKS_TABLE, view, "nobody can read " + view + " while it is filled");
            }
            default -> {
                String table = words.name(words.behind(words.behind(options, "full"), "verbose"))
                        .text();
                String what = table.isEmpty() ? "every table" : "all of " + table;
                found.addIf(
                        words.isAt(0, "cluster") || words.all().contains("full"),
                        HazardCode.REWRITES_TABLE,
                        table,
                        what + " is written again while nobody can use it");
            }
        }
    }
}
