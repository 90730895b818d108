package dev.revchain.sql;

import java.util.Set;

/** The commands that the server refuses in a transaction block, as far as their words tell. */
final class OutsideTransaction {

    private static final Set<String> WHOLE_DATABASE = Set.of("schema", "database", "system");

    private OutsideTransaction() {}

    static boolean needs(StatementWords words) {
        return switch (words.at(0)) {
            case "create" -> create(words);
            case "drop" -> drop(words);
            case "alter" -> alter(words);
            case "reindex" -> reindex(words);
            case "cluster" -> cluster(words);
            case "vacuum" -> true;
            case "discard" -> words.isAt(1, "all");
            default -> false;
        };
    }

    private static boolean create(StatementWords words) {
        return switch (words.at(1)) {
            case "database", "tablespace" -> true;
            case "index" -> words.isAt(2, "concurrently");
            case "unique" -> words.isAt(2, "index", "concurrently");
            case "subscription" -> createsSlot(words);
            default -> false;
        };
    }

    private static boolean createsSlot(StatementWords words) {
        int options = words.indexAnywhere(2, "with");
        boolean connects = options < 0 || words.option("connect", options, true);
        return options < 0 || words.option("create_slot", options, connects);
    }

    private static boolean drop(StatementWords words) {
        return switch (words.at(1)) {
            case "database", "tablespace", "subscription" -> true;
            case "index" -> words.isAt(2, "concurrently");
            default -> false;
        };
    }

    private static boolean alter(StatementWords words) {
        return switch (words.at(1)) {
            case "system" -> true;
            case "database" -> words.isAt(3, "set", "tablespace");
            case "table" -> detachesConcurrently(words);
            case "subscription" -> refreshes(words);
            default -> false;
        };
    }

    private static boolean detachesConcurrently(StatementWords words) {
        int detach = words.indexAnywhere(2, "detach");
        return detach > 0
                && words.isAt(detach, "detach", "partition")
                && words.last().equals("concurrently");
    }

    /** Setting the list of publications refreshes it unless told not to. */
    private static boolean refreshes(StatementWords words) {
        boolean list = Set.of("set", "add", "drop").contains(words.at(3)) && words.isAt(4, "publication");
        return words.isAt(3, "refresh") || (list && words.option("refresh", 5, true));
    }

    private static boolean reindex(StatementWords words) {
        int kind = words.behindParentheses(1);
        boolean option =
                kind > 1 && words.indexAnywhere(1, "concurrently") < kind && words.option("concurrently", 1, false);
        return option || WHOLE_DATABASE.contains(words.at(kind)) || words.isAt(kind + 1, "concurrently");
    }

    private static boolean cluster(StatementWords words) {
        int table = words.behindParentheses(words.isAt(1, "verbose") ? 2 : 1);
        return table >= words.size();
    }
}
