package dev.revchain.introspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few expressions that PostgreSQL prints in one way when they come from the user's words, and in another when they come
 * from its own print: it moves a cast of an array into the array, and a minus into the number. We keep the second form, which
 * no longer changes.
 */
final class CanonicalText {

    private static final String OPEN = "(ARRAY[";
    private static final Pattern CAST = Pattern.compile("\\]\\)::((?:[\\w\"]+\\.)?[\\w\" ]+?)\\[\\]");
    private static final Pattern NEGATIVE_WHOLE = Pattern.compile("\\(- (\\d{1,9})\\)");
    private static final Pattern NEGATIVE_FRACTION = Pattern.compile("\\(- (\\d+\\.\\d+)\\)");

    private CanonicalText() {}

    static String of(String text) {
        String moved = text.contains(OPEN) ? moveCasts(text) : text;
        if (moved.contains("(- ")) {
            moved = NEGATIVE_WHOLE.matcher(moved).replaceAll("'-$1'::integer");
            moved = NEGATIVE_FRACTION.matcher(moved).replaceAll("'-$1'::numeric");
        }
        return moved;
    }

    private static String moveCasts(String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int inside = open + OPEN.length();
            List<String> elements = new ArrayList<>();
            int close = elements(text, inside, elements);
            Matcher cast = CAST.matcher(text).region(close, text.length());
            if (close < text.length() && cast.lookingAt()) {
                String type = cast.group(1);
                result.append(text, from, open).append("ARRAY[");
                result.append(String.join(
                        ", ", elements.stream().map(e -> "(" + e + ")::" + type).toList()));
                result.append("]");
                from = cast.end();
                open = text.indexOf(OPEN, from);
            } else {
                open = text.indexOf(OPEN, inside);
            }
        }
        return result.append(text.substring(from)).toString();
    }

    /** Cuts at the commas of the outermost level; returns where the closing bracket is. */
    private static int elements(String text, int start, List<String> elements) {
        int depth = 0;
        boolean quoted = false;
        int from = start;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && depth == 0 && c == ',') {
                elements.add(text.substring(from, i).strip());
                from = i + 1;
            } else if (!quoted && depth == 0 && c == ']') {
                elements.add(text.substring(from, i).strip());
                return i;
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            }
        }
        return text.length();
    }
}
