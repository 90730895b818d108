package dev.revchain.introspect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that PostgreSQL prints behind each call of a function that returns rows. Where they are those of the rows anyway,
 * they say nothing but the order in which the columns of some table happen to stand, which is another one in each database.
 */
final class RowColumns {

    /** The end of a call, the name that its rows have in the query, and the names of its columns from their bracket on. */
    private static final Pattern CALL = Pattern.compile("\\) (?:\"(?:[^\"]|\"\")+\"|[^\\s()\",]+)(?=\\()");

    private RowColumns() {}

    /**
     * The query without such names.
     *
     * @param lists the columns of what each function returns, one a line, as they are printed
     */
    static String unnamed(String query, List<String> lists) {
        String text = query;
        for (String list : lists) {
            text = unnamed(text, list.split("\n"));
        }
        return text;
    }

    private static String unnamed(String query, String[] columns) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        Matcher call = CALL.matcher(query);
        while (call.find(from)) {
            text.append(query, from, call.end());
            from = behind(query, call.end(), columns);
        }
        return text.append(query.substring(from)).toString();
    }

    /**
     * Behind the names that begin here, when they are the first of the columns: those that came after the view are not printed.
     * Else where it was.
     */
    private static int behind(String query, int start, String[] columns) {
        int at = start + 1;
        for (String column : columns) {
            if (!query.startsWith(column, at)) {
                return start;
            }
            at += column.length();
            if (query.startsWith(")", at)) {
                return at + 1;
            }
            at += ", ".length();
        }
        return start;
    }
}
