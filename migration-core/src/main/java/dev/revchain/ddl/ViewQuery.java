package dev.revchain.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view's query as the command that makes the view takes it.
 *
 * @param columns the names of its columns in brackets, where the query has no place for them; else empty
 * @param text the query
 */
record ViewQuery(String columns, String text) {

    /**
     * PostgreSQL prints a list of values with names for its columns in a form that it does not read as the same; since 18
     * without the name of the list before each column.
     */
    private static final Pattern NAMED_VALUES = Pattern.compile(
            " SELECT (?<list>(?:\"\\*VALUES\\*\"\\.)?column1.*?)\\n   FROM \\(VALUES (?<rows>.*?)\\) \"\\*VALUES\\*\"(?<rest>.*)",
            Pattern.DOTALL);

    private static final Pattern COLUMN = Pattern.compile(
            "(?:\"\\*VALUES\\*\"\\.)?(?<number>\\bcolumn\\d+)(?: AS (?<name>\"(?:[^\"]|\"\")+\"|[^,\\s]+))?");

    /** The query that PostgreSQL prints like that. */
    static ViewQuery of(String printed) {
        Matcher values = NAMED_VALUES.matcher(printed);
        if (!values.matches()) {
            return new ViewQuery("", printed);
        }
        List<String> names = new ArrayList<>();
        Matcher column = COLUMN.matcher(values.group("list"));
        while (column.find()) {
            names.add(column.group("name") == null ? column.group("number") : column.group("name"));
        }
        return new ViewQuery(
                " (" + String.join(", ", names) + ")", " VALUES " + values.group("rows") + values.group("rest"));
    }
}
