package dev.revchain.ddl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Defaults as a person writes them: PostgreSQL prints casts where a literal alone means the same. */
final class DefaultSyntax {

    private static final Pattern LITERAL = Pattern.compile("('(?:[^']|'')*')::(.+)", Pattern.DOTALL);
    private static final Pattern NEGATIVE = Pattern.compile("'(-\\d+)'::integer|'(-\\d*\\.\\d+)'::numeric");

    private static final Pattern NUMBER = Pattern.compile("nextval\\(('(?:[^']|'')*')::regclass\\)");

    private DefaultSyntax() {}

    private static String plain(String expression) {
        Matcher negative = NEGATIVE.matcher(expression);
        if (negative.matches()) {
            return negative.group(1) == null ? negative.group(2) : negative.group(1);
        }
        return NUMBER.matcher(expression).replaceAll("nextval($1)");
    }

    /** The clause for a column of that type. */
    static String clause(String expression, String type) {
        return "DEFAULT " + literal(expression, type);
    }

    private static String literal(String expression, String type) {
        Matcher literal = LITERAL.matcher(expression);
        boolean cast = literal.matches() && isUnderstood(literal.group(2), type);
        return cast && !NEGATIVE.matcher(expression).matches() ? literal.group(1) : plain(expression);
    }

    /**
     * A length or a precision is no part of the literal's type: the server cuts what the literal stands for, and prints the
     * literal whole. Only an interval is read as the modifier says.
     */
    private static boolean isUnderstood(String cast, String type) {
        String base = TypeChange.base(type);
        return cast.equals(type)
                ? type.indexOf('(') < 0
                : !base.startsWith("interval") && cast.equals(base.replaceFirst("^character(?! varying)", "bpchar"));
    }
}
