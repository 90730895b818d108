package dev.revchain.rename;

import dev.revchain.catalog.ObjectId;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameter that names renames: {@code users.name:full_name}, several with commas. The old name carries what it stands in,
 * the new one need not. A kind may stand before it: {@code type mood:feeling}. Names are written as in SQL.
 */
public final class RenameParameter {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".:,()]+)";
    private static final Pattern PART = Pattern.compile(NAME);
    private static final String PATH = NAME + "(?:\\." + NAME + ")*";
    private static final Pattern ENTRY = Pattern.compile(
            "\\s*((?:[a-z]+\\s+)*)(" + PATH + ")\\s*(\\([^)]*\\))?\\s*:\\s*(" + PATH + ")\\s*(?:,|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[\\p{Ll}_][\\p{Ll}\\p{N}_$]*");

    private RenameParameter() {}

    /**
     * Reads the parameter.
     *
     * @throws dev.revchain.problem.MigrationException.Refused {@code RENAME_INVALID}
     */
    public static List<RenameWish> parse(String text) {
        List<RenameWish> wishes = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!entry.region(at, text.length()).lookingAt()) {
                throw invalid(text.substring(at).strip());
            }
            String arguments = entry.group(3) == null ? "" : entry.group(3);
            wishes.add(new RenameWish(
                    entry.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                    written(entry.group(2), arguments),
                    written(entry.group(4), ""),
                    new Reason(
                            Reason.Kind.PARAMETER,
                            entry.group().strip().replaceAll(",$", "").strip())));
            at = entry.end();
        }
        return wishes;
    }

    /** A name as SQL writes it, with dots between its parts. */
    public static Written name(String text) {
        if (!text.matches(PATH)) {
            throw new IllegalArgumentException(text);
        }
        return written(text, "");
    }

    /** Whether the text is a name as SQL writes it, with dots between its parts. */
    public static boolean isName(String text) {
        return text.matches(PATH);
    }

    private static Written written(String path, String arguments) {
        List<String> parts = PART.matcher(path)
                .results()
                .map(part -> Identifier.named(part.group()))
                .toList();
        return new Written(parts, arguments.isEmpty() ? "" : arguments.substring(1, arguments.length() - 1));
    }

    /** What to write for that rename. */
    static String of(ObjectId from, ObjectId to) {
        boolean moves = from.nameIndex() > 0 && !from.part(0).equals(to.part(0));
        return name(from) + ":" + (moves ? quoted(to.part(0)) + "." : "") + quoted(to.name());
    }

    /** A name as the parameter writes it, and as people read it: without the schema {@code public}. */
    public static String name(ObjectId id) {
        List<String> names = new ArrayList<>(id.path().subList(0, id.nameIndex() + 1));
        if (names.size() > 1 && names.get(0).equals("public")) {
            names.remove(0);
        }
        List<String> signature = id.path().subList(id.nameIndex() + 1, id.path().size());
        return names.stream().map(RenameParameter::quoted).collect(Collectors.joining("."))
                + (signature.isEmpty() ? "" : "(" + signature.get(0) + ")");
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static RuntimeException invalid(String text) {
        return Problem.of(ProblemCode.RENAME_INVALID, "\"" + text + "\" names no rename")
                .remedy(Remedy.set(
                        "rename", "users.name:full_name", "for a column: its table and old name, then the new one"))
                .remedy(Remedy.set(
                        "rename", "users:members,type mood:feeling", "for other objects, several with commas"))
                .refused();
    }
}
