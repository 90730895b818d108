package dev.revchain.corpus;

import dev.revchain.corpus.Holdings.Held;
import dev.revchain.corpus.Holdings.Sequence;
import dev.revchain.hazard.Hazard;
import dev.revchain.hazard.HazardCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What rows lost on a way, and was not said.
 *
 * @param hazards what was said of the way
 */
record Losses(Connection connection, List<Hazard> hazards) {

    private static final Set<HazardCode> LOSING = Set.of(
            HazardCode.DROPS_TABLE,
            HazardCode.DROPS_COLUMN,
            HazardCode.DROPS_DATA,
            HazardCode.NARROWS_TYPE,
            HazardCode.DEPENDS_ON_TIME_ZONE,
            HazardCode.REMOVES_ENUM_VALUE);

    private static final Set<HazardCode> FAILING = Set.of(
            HazardCode.MAY_FAIL_ON_ROWS,
            HazardCode.ADDS_REQUIRED_COLUMN,
            HazardCode.NARROWS_TYPE,
            HazardCode.REMOVES_ENUM_VALUE);

    /** Whether somebody was told that the statement may fail where there are rows. */
    static boolean isForeseen(List<Hazard> ofStatement) {
        return ofStatement.stream().anyMatch(hazard -> FAILING.contains(hazard.code()));
    }

    /** Each column whose values were lost or changed, and each sequence that went back, without a word. */
    List<String> between(Holdings before, Holdings after) throws SQLException {
        List<String> losses = new ArrayList<>();
        for (Held column : before.columns()) {
            if (!column.computed() && !column.values().isEmpty() && !isTold(column)) {
                Optional<String> loss = lost(column, after.find(column));
                if (loss.isPresent() && !isElsewhere(column, before, after)) {
                    losses.add(loss.get());
                }
            }
        }
        after.sequences().stream()
                .filter(sequence -> sequence.repeats() && !isAsBefore(sequence, before))
                .map(sequence -> "the sequence of " + sequence.column() + " gives a number again")
                .forEach(losses::add);
        return losses;
    }

    /** The sequence was there, be it another one of the same column, and stands where it stood. */
    private static boolean isAsBefore(Sequence sequence, Holdings before) {
        return before.sequences().stream()
                .filter(other -> other.oid() == sequence.oid() || other.column().equals(sequence.column()))
                .anyMatch(other -> other.column().isEmpty() || other.repeats() || other.next() == sequence.next());
    }

    /** Whether rows went from one partition to another, or from a table to its partitions, or joined those of a new one. */
    private boolean isElsewhere(Held column, Holdings before, Holdings after) throws SQLException {
        Optional<Held> same = after.find(column);
        if (same.filter(held -> !held.root().equals(column.root()) && holds(held, column.values()))
                .isPresent()) {
            return true;
        }
        Optional<Held> whole = before.whole(column);
        Optional<Held> now = after.whole(column);
        return whole.isPresent()
                && now.isPresent()
                && (lost(whole.get(), now).isEmpty() || (same.isEmpty() && holds(now.get(), column.values())));
    }

    /** Whether a part of a table went back into it while another one left it. */
    private static boolean holds(Held whole, List<String> values) {
        List<String> left = new ArrayList<>(whole.values());
        return values.stream().allMatch(left::remove);
    }

    private Optional<String> lost(Held before, Optional<Held> after) throws SQLException {
        if (after.isEmpty()) {
            return before.missing() == before.values().size()
                    ? Optional.empty()
                    : Optional.of(before.text() + " is gone, with " + before.values());
        }
        Held now = after.get();
        boolean kept = now.values().equals(before.values())
                || grown(now.values()).equals(grown(before.values()))
                || (now.computed() && now.values().size() == before.values().size())
                || (!now.type().equals(before.type()) && isCast(before, now));
        return kept
                ? Optional.empty()
                : Optional.of(before.text() + " held " + before.values() + " and holds " + now.values());
    }

    /** Attributes that a composite type gained hold nothing: what stands between values is all that they change. */
    private static List<String> grown(List<String> values) {
        return values.stream()
                .map(value -> value.replaceAll("[(){},\"\\\\]", ""))
                .sorted()
                .toList();
    }

    /** Whether the values are what a cast makes of the old ones; where there is no cast, as many as before. */
    private boolean isCast(Held before, Held after) throws SQLException {
        if (sorted(after.values()).equals(sorted(before.values()))) {
            return true;
        }
        for (String by : List.of("", "::" + before.type())) {
            Optional<List<String>> cast = cast(before, by + "::" + after.type());
            if (cast.filter(sorted(after.values())::equals).isPresent()) {
                return true;
            }
        }
        return cast(before, "::" + after.type()).isEmpty()
                && cast(before, "::" + before.type() + "::" + after.type()).isEmpty()
                && before.values().size() == after.values().size()
                && before.missing() == after.missing();
    }

    private Optional<List<String>> cast(Held before, String casts) throws SQLException {
        String values = before.values().stream()
                .map(value -> value.equals("∅") ? "(NULL)" : "('" + value.replace("'", "''") + "')")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(
                    "SELECT ARRAY(SELECT (v::text" + casts + ")::text FROM (VALUES " + values + ") AS x (v))")) {
                row.next();
                return Optional.of(sorted(Holdings.texts(row.getArray(1))));
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }

    private boolean isTold(Held column) {
        return hazards.stream()
                .anyMatch(hazard -> hazard.code() == HazardCode.CASCADES
                        || (LOSING.contains(hazard.code()) && isAbout(hazard.subject(), column)));
    }

    /** About the table, one above it or a type of the column; or about a part of these with the name of the column. */
    private static boolean isAbout(String subject, Held column) {
        String part = "." + column.name().get(2);
        return bare(subject).startsWith(bare(column.type()).replace("[]", "") + ".")
                || column.origins().stream()
                        .map(Losses::bare)
                        .anyMatch(origin ->
                                bare(subject).equals(origin) || bare(subject).equals(origin + bare(part)));
    }

    /** Without the quotes, which are not set by everybody in the same places. */
    private static String bare(String name) {
        return name.replace("\"", "");
    }
}
