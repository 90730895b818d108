package dev.revchain.ddl;

/** PostgreSQL prints an expression in parentheses; where a command has some of its own, one pair is enough. */
final class Parentheses {

    private static final String CHECK = "CHECK (";

    private Parentheses() {}

    /** The expression in exactly one pair of its own. */
    static String around(String expression) {
        boolean has = expression.startsWith("(") && closing(expression, 0) == expression.length() - 1;
        return has ? expression : "(" + expression + ")";
    }

    /** The definition of a constraint, with one pair for its check. */
    static String ofCheck(String definition) {
        int open = CHECK.length() - 1;
        int close = definition.startsWith(CHECK) ? closing(definition, open) : -1;
        return close < 0
                ? definition
                : definition.substring(0, open)
                        + around(definition.substring(open + 1, close))
                        + definition.substring(close + 1);
    }

    /** Where the parenthesis that opens there is closed; -1 when nowhere. */
    private static int closing(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
