package dev.revchain.hazard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Hazards as SQL comments. */
final class HazardComment {

    private static final int WIDTH = 100;
    private static final String NEXT_LINE = "\n--   ";

    /** A line must not begin like the comments that part the sections of a revision file. */
    private static final String SECTION_MARK = "migrate:";

    private HazardComment() {}

    /** The comment lines; the safer way is told with the first hazard of each kind, and noted as told. */
    static String above(List<Hazard> hazards, Set<String> told) {
        StringBuilder lines = new StringBuilder();
        for (Hazard hazard : hazards) {
            String safer = told.add(hazard.code() + " " + hazard.online()) ? " Safer: " + hazard.safer() + "." : "";
            lines.append(wrapped("-- HAZARD " + hazard.code() + ": " + hazard.because() + "." + safer))
                    .append('\n');
        }
        return lines.toString();
    }

    /** Whether a comment says that somebody knows of this hazard; upper and lower case are the same. */
    static boolean names(String comment, HazardCode code) {
        return Pattern.compile("\\bHAZARD\\s+" + code + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(comment)
                .find();
    }

    /** Whatever a name holds, no line of it leaves the comment. */
    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split("[\\s\\p{Cntrl}]+", -1)) {
            boolean breaks = column > 0 && column + 1 + word.length() > WIDTH && !word.startsWith(SECTION_MARK);
            if (breaks) {
                wrapped.append(NEXT_LINE);
                column = NEXT_LINE.length() - 1;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
