package dev.revchain.sql;

import java.util.Set;

/**
 * Statements about the server as a whole, or about another server, and not about the schema of one database: roles,
 * databases, tablespaces, settings of the server, subscriptions. Judged by keywords; what a block or a function does is not
 * seen.
 */
public final class ServerWide {

    private static final int MOST_WORDS = 200;
    private static final Set<String> KINDS =
            Set.of("database", "role", "user", "group", "tablespace", "subscription", "system");
    private static final Set<String> GRANTED_ON = Set.of("database", "parameter", "tablespace");

    private ServerWide() {}

    /** Whether the statement is one. */
    public static boolean concerns(SqlStatement statement) {
        StatementWords words = StatementWords.of(statement.text(), MOST_WORDS);
        return switch (words.at(0)) {
            case "create", "alter" -> isKind(words, 1);
            case "drop" -> isKind(words, 1) || words.isAt(1, "owned");
            case "reassign" -> words.isAt(1, "owned");
            case "grant", "revoke" -> {
                int on = words.indexAnywhere(1, "on");
                yield on < 0 || GRANTED_ON.contains(words.at(on + 1));
            }
            case "comment" -> words.isAt(1, "on") && isKind(words, 2);
            case "security" -> {
                int on = words.indexAnywhere(1, "on");
                yield on > 0 && isKind(words, on + 1);
            }
            default -> false;
        };
    }

    private static boolean isKind(StatementWords words, int index) {
        return KINDS.contains(words.at(index)) && !words.isAt(index, "user", "mapping");
    }
}
