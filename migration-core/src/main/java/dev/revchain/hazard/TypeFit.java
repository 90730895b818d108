package dev.revchain.hazard;

import java.util.Map;
import java.util.Set;

/**
 * Whether the values of one type find their place in another. What is not known to fit does not.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, Notes</a>
 */
record TypeFit(TypeName before, TypeName after) {

    /** Decimal digits before the point. */
    private static final Map<String, Integer> WHOLE = Map.of("smallint", 5, "integer", 10, "bigint", 19);

    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "bpchar");
    private static final Set<String> TIMED = Set.of(
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");

    /** Pairs of types without bounds where every value of the one is a value of the other. */
    private static final Set<String> WIDENINGS = Set.of(
            "smallint > integer",
            "smallint > bigint",
            "integer > bigint",
            "smallint > real",
            "smallint > double precision",
            "integer > double precision",
            "real > double precision",
            "boolean > integer",
            "date > timestamp without time zone",
            "date > timestamp with time zone",
            "timestamp without time zone > timestamp with time zone",
            "jsonb > json",
            "cidr > inet",
            "macaddr > macaddr8",
            "money > numeric",
            "oid > bigint");

    private static final int MICROSECONDS = 6;

    static TypeFit of(String before, String after) {
        return new TypeFit(TypeName.of(before), TypeName.of(after));
    }

    /** Whether every value stays what it is. */
    boolean holdsAll() {
        if (before.isArray() != after.isArray()) {
            return !before.isArray() && after.element().equals(before);
        }
        if (before.isArray()) {
            return new TypeFit(before.element(), after.element()).holdsAll();
        }
        return before.equals(after) || (before.base().equals(after.base()) ? growsOrStays() : holdsOther());
    }

    /** Whether a time zone is put to the values or taken from them, and the session says which. */
    boolean changesTimeZone() {
        return isZoned(before) != isZoned(after) && isMoment(before) && isMoment(after);
    }

    private static boolean isZoned(TypeName type) {
        return type.base().equals("timestamp with time zone");
    }

    private static boolean isMoment(TypeName type) {
        return type.base().startsWith("timestamp ") || type.base().equals("date");
    }

    /** Whether the rows stay as they are on disk: nothing but the catalog changes. */
    boolean keepsRows() {
        if (before.equals(after)) {
            return true;
        }
        boolean same = before.base().equals(after.base()) && before.isArray() == after.isArray();
        String pair = before.base() + " > " + after.base();
        boolean relabelled = Set.of("character varying > text", "text > character varying", "cidr > inet")
                .contains(pair);
        return before.isArray() == after.isArray()
                && holdsAll()
                && (relabelled || (same && !after.base().equals("character") && keepsScale()));
    }

    private boolean keepsScale() {
        return !after.base().equals("numeric") || after.isFree() || before.modifier(1, 0) == after.modifier(1, 0);
    }

    private boolean growsOrStays() {
        if (after.isFree()) {
            return true;
        }
        return switch (after.base()) {
            case "numeric" -> !before.isFree() && holdsDigits(before.modifier(0, 0) - before.modifier(1, 0));
            case "character varying", "character", "bit varying" ->
                !before.isFree() && after.modifier(0, 0) >= before.modifier(0, 0);
            default ->
                TIMED.contains(after.base()) && after.modifier(0, MICROSECONDS) >= before.modifier(0, MICROSECONDS);
        };
    }

    private boolean holdsDigits(int beforePoint) {
        return after.modifier(0, 0) - after.modifier(1, 0) >= beforePoint
                && after.modifier(1, 0) >= before.modifier(1, 0);
    }

    private boolean holdsOther() {
        if (after.base().equals("numeric") && WHOLE.containsKey(before.base())) {
            return after.isFree() || holdsDigits(WHOLE.get(before.base()));
        }
        if (after.base().equals("text") || (after.base().equals("character varying") && after.isFree())) {
            return true;
        }
        if (after.base().equals("character varying") && WHOLE.containsKey(before.base())) {
            return after.modifier(0, 0) > WHOLE.get(before.base()); // one more for the sign
        }
        if (after.base().equals("character varying") && TEXTS.contains(before.base())) {
            return !before.isFree() && after.modifier(0, 0) >= before.modifier(0, 0);
        }
        return WIDENINGS.contains(before.base() + " > " + after.base()) && holdsFraction();
    }

    private boolean holdsFraction() {
        return after.isFree() || after.modifier(0, MICROSECONDS) >= before.modifier(0, 0);
    }
}
