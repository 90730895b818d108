package dev.revchain.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws a graph beside a list of its revisions, newest first, the way {@code git log --graph} does.
 *
 * <p>Every line that is open at some height has a column of two characters. A column holds the revision it leads down to;
 * several columns may lead to the same one, and are joined just above it.
 */
public final class GraphDrawing {

    private final Function<RevisionId, Set<RevisionId>> parents;
    private final List<RevisionId> columns = new ArrayList<>();

    private GraphDrawing(Function<RevisionId, Set<RevisionId>> parents) {
        this.parents = parents;
    }

    /**
     * One revision with its piece of the drawing.
     *
     * @param before lines that stand above it
     * @param line what stands left of the revision itself; the star marks it
     * @param beside what stands left of further lines of the same revision
     */
    public record Row(RevisionId id, List<String> before, String line, String beside) {

        public Row {
            before = List.copyOf(before);
        }
    }

    /**
     * The rows for some revisions.
     *
     * @param newestFirst what to draw; no revision stands above one that descends from it
     * @param parents the parents of each, of which only those that are drawn count
     */
    public static List<Row> of(List<RevisionId> newestFirst, Function<RevisionId, Set<RevisionId>> parents) {
        Set<RevisionId> drawn = Set.copyOf(newestFirst);
        GraphDrawing drawing = new GraphDrawing(id -> {
            Set<RevisionId> known = new LinkedHashSet<>(parents.apply(id));
            known.retainAll(drawn);
            return known;
        });
        List<Row> rows = new ArrayList<>();
        List<String> open = List.of();
        for (RevisionId id : newestFirst) {
            List<String> before = new ArrayList<>(open);
            before.addAll(drawing.join(id));
            int column = drawing.columnOf(id);
            String line = drawing.bars(column, '*');
            String beside = drawing.bars(column, drawing.parents.apply(id).isEmpty() ? ' ' : '|');
            open = drawing.descend(id, column);
            rows.add(new Row(id, before, line, beside));
        }
        return rows;
    }

    private int columnOf(RevisionId id) {
        int column = columns.indexOf(id);
        if (column < 0) {
            columns.add(id);
            return columns.size() - 1;
        }
        return column;
    }

    /** Leads all columns of a revision into the leftmost of them. */
    private List<String> join(RevisionId id) {
        List<String> lines = new ArrayList<>();
        int first = columns.indexOf(id);
        for (int last = columns.lastIndexOf(id); last > first; last = columns.lastIndexOf(id)) {
            lines.add(joinLine(first, last));
            columns.remove(last);
        }
        return lines;
    }

    private String joinLine(int into, int from) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            boolean moves = column >= from;
            boolean crossed = column > into && column < from;
            if (moves) {
                line.setCharAt(line.length() - 1, '/');
                line.append("  ");
            } else {
                line.append('|').append(crossed || (column == into && from > into + 1) ? '_' : ' ');
            }
        }
        return stripped(line);
    }

    /** Leaves a revision for its parents: the first goes on in its column, each further one opens a column beside it. */
    private List<String> descend(RevisionId id, int column) {
        List<RevisionId> further = new ArrayList<>(parents.apply(id));
        if (further.isEmpty()) {
            columns.remove(column);
            return List.of();
        }
        columns.set(column, further.remove(0));
        List<String> lines = new ArrayList<>();
        for (int i = further.size() - 1; i >= 0; i--) {
            lines.add(splitLine(column));
            columns.add(column + 1, further.get(i));
        }
        return lines;
    }

    private String splitLine(int column) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i < column ? "| " : i == column ? "|\\" : " \\");
        }
        return stripped(line);
    }

    /** The columns as they are, with a mark in one of them. */
    private String bars(int marked, char mark) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            line.append(column == marked ? mark : '|').append(' ');
        }
        return stripped(line);
    }

    private static String stripped(StringBuilder line) {
        return line.toString().stripTrailing();
    }
}
