package dev.revchain.ddl;

import dev.revchain.catalog.RelationObject.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** The clauses of a sequence, where they differ from what PostgreSQL would take by itself. */
final class SequenceClauses {

    private SequenceClauses() {}

    /** All that a new sequence of that type needs said. */
    static List<String> create(String type, SequenceOptions options) {
        return change(standard(type, options.increment() > 0), options);
    }

    /** All that differs. */
    static List<String> change(SequenceOptions before, SequenceOptions after) {
        List<String> clauses = new ArrayList<>();
        if (before.increment() != after.increment()) {
            clauses.add("INCREMENT BY " + after.increment());
        }
        if (before.minimum() != after.minimum()) {
            clauses.add("MINVALUE " + after.minimum());
        }
        if (before.maximum() != after.maximum()) {
            clauses.add("MAXVALUE " + after.maximum());
        }
        if (before.start() != after.start()) {
            clauses.add("START WITH " + after.start());
        }
        if (before.cache() != after.cache()) {
            clauses.add("CACHE " + after.cache());
        }
        if (before.cycle() != after.cycle()) {
            clauses.add(after.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return clauses;
    }

    /** Whether the one type holds numbers that the other one does not. */
    static boolean isWider(String one, String other) {
        return standard(one, true).maximum() > standard(other, true).maximum();
    }

    /** The options after the sequence got another type: bounds that are those of the type move with it. */
    static SequenceOptions retyped(SequenceOptions options, String from, String to) {
        SequenceOptions old = standard(from, true);
        SequenceOptions now = standard(to, true);
        return new SequenceOptions(
                options.start(),
                options.increment(),
                options.minimum() == -old.maximum() - 1 ? -now.maximum() - 1 : options.minimum(),
                options.maximum() == old.maximum() ? now.maximum() : options.maximum(),
                options.cache(),
                options.cycle());
    }

    private static SequenceOptions standard(String type, boolean ascending) {
        long maximum = switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return ascending
                ? new SequenceOptions(1, 1, 1, maximum, 1, false)
                : new SequenceOptions(-1, 1, -maximum - 1, -1, 1, false);
    }
}
