package dev.revchain.sql;

/** Statements about event triggers, judged by their keywords: what they make fires at each DDL that comes after. */
public final class EventTriggers {

    private EventTriggers() {}

    /** Whether a statement makes, changes or describes an event trigger. */
    public static boolean concerns(SqlStatement statement) {
        StatementWords words = StatementWords.of(statement.text(), 4);
        return words.isAt(1, "event", "trigger") || words.isAt(1, "on", "event", "trigger");
    }
}
