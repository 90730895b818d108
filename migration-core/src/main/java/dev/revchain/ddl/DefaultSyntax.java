package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.ColumnType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Defaults as a person writes them: PostgreSQL prints casts where a literal alone means the same. */
final class DefaultSyntax {

    private static final Pattern LITERAL = Pattern.compile("('(?:[^']|'')*')::(.+)", Pattern.DOTALL);
    private static final Pattern NEGATIVE = Pattern.compile("'(-\\d+)'::integer|'(-\\d*\\.\\d+)'::numeric");

    private static final Pattern NUMBER = Pattern.compile("nextval\\(('(?:[^']|'')*')::regclass\\)");

    private DefaultSyntax() {}

    /** The expression for a column of any type. */
    static String plain(String expression) {
        Matcher negative = NEGATIVE.matcher(expression);
        if (negative.matches()) {
            return negative.group(1) == null ? negative.group(2) : negative.group(1);
        }
        return NUMBER.matcher(expression).replaceAll("nextval($1)");
    }

    /** The clause for a column of that type. */
    static String clause(String expression, ColumnType type) {
        return "DEFAULT " + literal(expression, type);
    }

    private static String literal(String expression, ColumnType type) {
        Matcher literal = LITERAL.matcher(expression);
        boolean cast = literal.matches() && isUnderstood(literal.group(2), type.name());
        return cast ? literal.group(1) : plain(expression);
    }

    /** A length is no part of the literal's type; the literals of other types with a modifier can depend on it. */
    private static boolean isUnderstood(String cast, String type) {
        return cast.equals(type)
                ? type.indexOf('(') < 0
                : cast.equals("character varying") && type.startsWith("character varying(") && !type.endsWith("]");
    }
}
