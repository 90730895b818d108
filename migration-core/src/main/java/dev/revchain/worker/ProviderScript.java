package dev.revchain.worker;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes SQL that PostgreSQL can read of what a provider takes for a script. */
final class ProviderScript {

    /**
     * Some versions of EclipseLink, 4.0.9 among them, write an identity as what PostgreSQL takes for two types.
     *
     * @see <a href="https://github.com/eclipse-ee4j/eclipselink/issues/2616">EclipseLink issue 2616</a>
     */
    private static final Map<String, String> SERIAL = Map.of(
            " BIGINT SERIAL ", " BIGSERIAL ",
            " INTEGER SERIAL ", " SERIAL ",
            " SMALLINT SERIAL ", " SMALLSERIAL ");

    private static final Pattern COMMENT = Pattern.compile(
            "^(comment on (?:table|column|type) [^\n]*? is ')(.*?)(';)$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern CHECK_OF_NOTHING =
            Pattern.compile(" check \\((\\(?)(\"(?:[^\"]|\"\")+\"|\\w+) in \\(\\) or \\2 is null(\\)?)\\)");

    /** Of a table that gives numbers: the row of one generator, with its name. */
    private static final Pattern ROW_OF_A_GENERATOR =
            Pattern.compile("^insert into [^\n]* values ?\\( ?'[^\n]*' ?, ?\\d+ ?\\);$", Pattern.MULTILINE);

    private ProviderScript() {}

    /**
     * Hibernate writes the text of a comment as it is, also where it holds quotes; and where a converter names no value, it
     * makes a check against none. It writes the row of a {@code @TableGenerator} into the script, and again by itself when
     * the application finds it missing.
     */
    static String ofHibernate(String script) {
        String checked = CHECK_OF_NOTHING.matcher(script).replaceAll("");
        String tables = ROW_OF_A_GENERATOR.matcher(checked).replaceAll("");
        return COMMENT.matcher(tables)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + quoted(found.group(2)) + found.group(3)));
    }

    /** Should a version double the quotes by itself, nothing is left to do. */
    private static String quoted(String text) {
        return text.replace("''", "").contains("'") ? text.replace("'", "''") : text;
    }

    /** The standard does not say how statements end: EclipseLink has one on each line, and no semicolons. */
    static String readable(String script) {
        String mended = script;
        for (Map.Entry<String, String> serial : SERIAL.entrySet()) {
            mended = mended.replace(serial.getKey(), serial.getValue());
        }
        boolean ended = mended.lines().anyMatch(line -> line.stripTrailing().endsWith(";"));
        return ended
                ? mended
                : mended.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.stripTrailing() + ";\n")
                        .collect(Collectors.joining());
    }
}
