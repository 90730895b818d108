package dev.revchain.hazard;

import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks that a column is not null: {@code SET NOT NULL} reads no rows where one of them is proved (since PostgreSQL 12). */
final class NullChecks {

    private final Map<String, Check> checks = new HashMap<>();

    private record Check(String column, boolean proved) {}

    /** Learns what was there before. */
    void know(SchemaObject object) {
        if (object instanceof Constraint check && check.type() == ConstraintType.CHECK) {
            String table = WrittenName.of(check.id().part(0), check.id().part(1));
            add(table, WrittenName.of(check.id().last()), StatementWords.of(check.definition()));
        }
    }

    /** A constraint from its kind on. */
    void add(String table, String constraint, StatementWords words) {
        column(words).ifPresent(column -> {
            boolean later = words.has("not", "valid") || words.has("not", "enforced");
            checks.put(table + " " + constraint, new Check(table + "." + column, !later));
        });
    }

    private static Optional<String> column(StatementWords words) {
        int start = 0;
        while (words.isAt(start + 1, "(")) {
            start++;
        }
        WrittenName name = words.name(start + 1);
        boolean says = words.isAt(0, "check") && words.isAt(name.next(), "is", "not", "null", ")");
        return start > 0 && says ? Optional.of(name.text()) : Optional.empty();
    }

    void prove(String table, String constraint) {
        checks.computeIfPresent(table + " " + constraint, (key, check) -> new Check(check.column(), true));
    }

    void drop(String table, String constraint) {
        checks.remove(table + " " + constraint);
    }

    boolean isNeverNull(String table, String column) {
        return checks.containsValue(new Check(table + "." + column, true));
    }
}
