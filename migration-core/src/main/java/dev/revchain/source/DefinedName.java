package dev.revchain.source;

import dev.revchain.catalog.ObjectKind;
import java.util.ArrayList;
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
        Tokens tokens = new Tokens(statement);
        if (tokens.at(at).isEmpty()) {
            return Optional.empty();
        }
        if (tokens.isAt(0, "create")) {
            return created(tokens, at);
        }
        return tokens.isAt(0, "alter", "table") ? added(tokens, at) : Optional.empty();
    }

    private static Optional<DefinedName> created(Tokens tokens, int at) {
        int kindAt = 1;
        while (BEFORE_KIND.contains(tokens.at(kindAt))) {
            kindAt++;
        }
        for (int words = MOST_WORDS; words > 0; words--) {
            String kind = tokens.words(kindAt, words);
            if (KINDS.contains(kind)) {
                int nameAt = tokens.behind(tokens.behind(kindAt + words, "concurrently"), "if", "not", "exists");
                return created(tokens, kind, nameAt, at);
            }
        }
        return Optional.empty();
    }

    private static Optional<DefinedName> created(Tokens tokens, String kind, int nameAt, int at) {
        String name = tokens.name(nameAt);
        int next = tokens.behindName(nameAt);
        return switch (kind) {
            case "trigger", "policy" ->
                Optional.of(new DefinedName(kind, tokens.name(tokens.indexOf(next, "on") + 1) + "." + name));
            case "rule" -> Optional.of(new DefinedName(kind, tokens.name(tokens.indexOf(next, "to") + 1) + "." + name));
            case "table", "foreign table" -> inside(tokens, new DefinedName(kind, name), next, "column", at);
            case "type" -> {
                boolean labels = tokens.isAt(next, "as", "enum");
                yield inside(
                        tokens, new DefinedName(kind, name), next + (labels ? 2 : 1), labels ? "value" : "column", at);
            }
            default -> Optional.of(new DefinedName(kind, name));
        };
    }

    /** The whole, or the part of its list in which the place is. */
    private static Optional<DefinedName> inside(Tokens tokens, DefinedName whole, int open, String kind, int at) {
        int close = tokens.close(open);
        if (!tokens.isAt(open, "(") || at <= open || at >= close) {
            return Optional.of(whole);
        }
        return part(tokens, tokens.startOfItem(open + 1, at), kind, whole.name());
    }

    private static Optional<DefinedName> part(Tokens tokens, int start, String kind, String whole) {
        if (tokens.isAt(start, "constraint")) {
            return Optional.of(new DefinedName("constraint", whole + "." + tokens.at(start + 1)));
        }
        String name = tokens.at(start);
        boolean named = kind.equals("value") ? name.startsWith("'") : !UNNAMED.contains(name);
        return named ? Optional.of(new DefinedName(kind, whole + "." + unquoted(name))) : Optional.empty();
    }

    /** A label as a name, for it stands there as a string. */
    private static String unquoted(String name) {
        return name.startsWith("'")
                ? '"' + name.substring(1, name.length() - 1).replace("''", "'").replace("\"", "\"\"") + '"'
                : name;
    }

    private static Optional<DefinedName> added(Tokens tokens, int at) {
        int nameAt = tokens.behind(tokens.behind(2, "if", "exists"), "only");
        int action = tokens.startOfItem(tokens.behindName(nameAt), at);
        if (!tokens.isAt(action, "add")) {
            return Optional.empty();
        }
        int start = tokens.behind(tokens.behind(action + 1, "column"), "if", "not", "exists");
        return part(tokens, start, "column", tokens.name(nameAt));
    }

    /** The tokens of a statement. */
    private record Tokens(List<String> all) {

        String at(int index) {
            return index >= 0 && index < all.size() ? all.get(index) : "";
        }

        boolean isAt(int index, String... expected) {
            for (int i = 0; i < expected.length; i++) {
                if (!at(index + i).equals(expected[i])) {
                    return false;
                }
            }
            return true;
        }

        int behind(int index, String... optional) {
            return isAt(index, optional) ? index + optional.length : index;
        }

        String words(int from, int count) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                words.add(at(from + i));
            }
            return String.join(" ", words);
        }

        String name(int index) {
            return String.join("", all.subList(Math.min(index, all.size()), Math.min(behindName(index), all.size())));
        }

        int behindName(int index) {
            int next = index + 1;
            while (at(next).equals(".")) {
                next += 2;
            }
            return next;
        }

        int indexOf(int from, String word) {
            for (int i = from; i < all.size(); i++) {
                if (at(i).equals(word)) {
                    return i;
                }
            }
            return all.size();
        }

        /** Where the parenthesis that opens there is closed. */
        int close(int open) {
            int depth = 0;
            for (int i = open; i < all.size(); i++) {
                depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            return all.size();
        }

        /** Where the item of a list begins in which the place is; a comma belongs to the item before it. */
        int startOfItem(int from, int at) {
            int start = from;
            int depth = 0;
            for (int i = from; i < at; i++) {
                depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
                start = depth == 0 && at(i).equals(",") ? i + 1 : start;
            }
            return start;
        }
    }
}
