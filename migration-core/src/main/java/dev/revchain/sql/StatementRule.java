package dev.revchain.sql;

import java.util.Locale;

/**
 * Where a statement may run, judged by its keywords. The server has the last word; the chapters "SQL Commands" of
 * PostgreSQL's documentation say of each command whether it can be in a transaction block.
 */
public enum StatementRule {
    /** In a transaction or outside one. */
    ANYWHERE,

    /** The server refuses it in a transaction block. */
    OUTSIDE_TRANSACTION,

    /** It begins or ends a transaction, which is not a revision's business. */
    TRANSACTION_CONTROL,

    /** It changes a setting of the session that the driver relies on. */
    FORBIDDEN_SETTING;

    /** The rule for a statement. */
    public static StatementRule of(SqlStatement statement) {
        return of(statement.text());
    }

    static StatementRule of(String text) {
        return switch (StatementWords.of(text, 1).at(0)) {
            case "begin", "start", "commit", "end", "abort", "rollback", "prepare" ->
                transaction(StatementWords.of(text, 4));
            case "set", "reset" -> setting(StatementWords.of(text, 8));
            case "select" -> setConfig(StatementWords.of(text, 8));
            case "create", "drop", "alter", "reindex", "vacuum", "cluster", "discard" ->
                OutsideTransaction.needs(StatementWords.of(text)) ? OUTSIDE_TRANSACTION : ANYWHERE;
            default -> ANYWHERE;
        };
    }

    private static StatementRule transaction(StatementWords words) {
        boolean controls = switch (words.at(0)) {
            case "rollback" -> !words.isAt(1, "to") && !words.isAt(2, "to");
            case "prepare", "start" -> words.isAt(1, "transaction");
            default -> true;
        };
        return controls ? TRANSACTION_CONTROL : ANYWHERE;
    }

    private static StatementRule setting(StatementWords words) {
        boolean scoped = words.isAt(1, "session") || words.isAt(1, "local");
        int name = scoped ? 2 : 1;
        boolean assigned = words.isAt(name + 1, "=") || words.isAt(name + 1, "to");
        return setting(words.at(name).replace("\"", ""), words.at(assigned ? name + 2 : name + 1));
    }

    /** What {@code SET} may not do, the function may not either. */
    private static StatementRule setConfig(StatementWords words) {
        int name = words.behind(1, "pg_catalog", ".");
        return words.isAt(name, "set_config", "(")
                ? setting(words.at(name + 2).replace("'", ""), words.at(name + 4))
                : ANYWHERE;
    }

    private static StatementRule setting(String name, String literal) {
        String value = literal.replace("'", "").toLowerCase(Locale.ROOT);
        boolean harmless = switch (name.toLowerCase(Locale.ROOT)) {
            case "client_encoding", "names" -> value.equals("utf8") || value.equals("utf-8") || value.equals("unicode");
            case "standard_conforming_strings" -> value.equals("on") || value.equals("true");
            case "datestyle" -> value.startsWith("iso");
            default -> true;
        };
        return harmless ? ANYWHERE : FORBIDDEN_SETTING;
    }
}
