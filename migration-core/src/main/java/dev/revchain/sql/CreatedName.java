package dev.revchain.sql;

import java.util.Optional;
import java.util.Set;

/**
 * The object that a statement creates, as far as keywords tell.
 *
 * @param kind such as {@code table}
 * @param schema as written, unquoted; empty where none is
 * @param name unquoted
 */
public record CreatedName(String kind, String schema, String name) {

    private static final Set<String> KINDS = Set.of(
            "table",
            "view",
            "index",
            "sequence",
            "type",
            "domain",
            "function",
            "procedure",
            "aggregate",
            "trigger",
            "schema",
            "extension",
            "collation",
            "policy");

    private static final int MOST = 12;

    /** What a {@code CREATE} statement creates; empty for all other statements, and where no name follows. */
    public static Optional<CreatedName> of(SqlStatement statement) {
        StatementWords words = StatementWords.of(statement.text(), MOST);
        if (!words.at(0).equals("create")) {
            return Optional.empty();
        }
        int kind = 1;
        while (kind < words.size() && !KINDS.contains(words.at(kind))) {
            kind++;
        }
        int name = words.behind(words.behind(kind + 1, "concurrently"), "if", "not", "exists");
        if (words.at(name).isEmpty()) {
            return Optional.empty();
        }
        boolean qualified = words.isAt(name + 1, ".");
        return Optional.of(new CreatedName(
                words.at(kind),
                qualified ? Identifier.named(words.at(name)) : "",
                Identifier.named(words.at(qualified ? name + 2 : name))));
    }

    /** Whether the two can be the same object: their kinds may differ, as those of a table and a view. */
    public boolean mayBe(CreatedName other) {
        return name.equals(other.name) && (schema.equals(other.schema) || schema.isEmpty() || other.schema.isEmpty());
    }

    /** Kind and name, such as {@code table app.users}. */
    public String text() {
        return kind + " " + (schema.isEmpty() ? name : schema + "." + name);
    }
}
