package dev.revchain.source;

import dev.revchain.catalog.ObjectKind;
import dev.revchain.sql.StatementWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a place in a statement defines: the object, or a column, an attribute, a label or a constraint in it.
 *
 * @param kind as a person says it
 * @param name as it stands there, with dots
 */
record DefinedName(String kind, String name) {

    private static final Set<String> BEFORE_KIND = Set.of(
            "or",
            "replace",
            "temp",
            "temporary",
            "local",
            "global",
            "unlogged",
            "unique",
            "recursive",
            "constraint",
            "trusted",
            "procedural",
            "default");
    private static final Set<String> UNNAMED =
            Set.of("check", "unique", "primary", "foreign", "exclude", "like", "not", "period");
    private static final Set<String> KINDS =
            Arrays.stream(ObjectKind.values()).map(ObjectKind::word).collect(Collectors.toSet());
    private static final int MOST_WORDS = 3;

    /** What stands there; empty when it has no name, or none that we can read. */
    static Optional<DefinedName> at(List<String> statement, int at) {
        StatementWords words = new StatementWords(statement);
        if (words.at(at).isEmpty()) {
            return Optional.empty();
        }
        if (words.isAt(0, "create")) {
            return created(words, at);
        }
        return words.isAt(0, "alter", "table") ? added(words, at) : Optional.empty();
    }

    private static Optional<DefinedName> created(StatementWords words, int at) {
        int kindAt = 1;
        while (BEFORE_KIND.contains(words.at(kindAt))) {
            kindAt++;
        }
        for (int count = MOST_WORDS; count > 0; count--) {
            String kind = String.join(" ", words.between(kindAt, kindAt + count).all());
            if (KINDS.contains(kind)) {
                int nameAt = words.behind(words.behind(kindAt + count, "concurrently"), "if", "not", "exists");
                return created(words, kind, nameAt, at);
            }
        }
        return Optional.empty();
    }

    private static Optional<DefinedName> created(StatementWords words, String kind, int nameAt, int at) {
        String name = name(words, nameAt);
        int next = words.behindName(nameAt);
        return switch (kind) {
            case "trigger", "policy" ->
                Optional.of(new DefinedName(kind, name(words, words.indexOf(next, "on") + 1) + "." + name));
            case "rule" -> Optional.of(new DefinedName(kind, name(words, words.indexOf(next, "to") + 1) + "." + name));
            case "table", "foreign table" -> inside(words, new DefinedName(kind, name), next, "column", at);
            case "type" -> {
                boolean labels = words.isAt(next, "as", "enum");
                yield inside(
                        words, new DefinedName(kind, name), next + (labels ? 2 : 1), labels ? "value" : "column", at);
            }
            default -> Optional.of(new DefinedName(kind, name));
        };
    }

    /** The whole, or the part of its list in which the place is. */
    private static Optional<DefinedName> inside(
            StatementWords words, DefinedName whole, int open, String kind, int at) {
        int close = words.close(open);
        if (!words.isAt(open, "(") || at <= open || at >= close) {
            return Optional.of(whole);
        }
        return part(words, words.startOfItem(open + 1, at), kind, whole.name());
    }

    private static Optional<DefinedName> part(StatementWords words, int start, String kind, String whole) {
        if (words.isAt(start, "constraint")) {
            return Optional.of(new DefinedName("constraint", whole + "." + words.at(start + 1)));
        }
        String name = words.at(start);
        boolean named = kind.equals("value") ? name.startsWith("'") : !UNNAMED.contains(name);
        return named ? Optional.of(new DefinedName(kind, whole + "." + unquoted(name))) : Optional.empty();
    }

    /** A label as a name, for it stands there as a string. */
    private static String unquoted(String name) {
        return name.startsWith("'")
                ? '"' + name.substring(1, name.length() - 1).replace("''", "'").replace("\"", "\"\"") + '"'
                : name;
    }

    private static Optional<DefinedName> added(StatementWords words, int at) {
        int nameAt = words.behind(words.behind(2, "if", "exists"), "only");
        int action = words.startOfItem(words.behindName(nameAt), at);
        if (!words.isAt(action, "add")) {
            return Optional.empty();
        }
        int start = words.behind(words.behind(action + 1, "column"), "if", "not", "exists");
        return part(words, start, "column", name(words, nameAt));
    }

    /** The name that begins there, as it stands there. */
    private static String name(StatementWords words, int at) {
        return String.join("", words.between(at, words.behindName(at)).all());
    }
}
