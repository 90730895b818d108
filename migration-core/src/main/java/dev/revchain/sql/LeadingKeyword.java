package dev.revchain.sql;

/** The keyword a statement begins with. */
public final class LeadingKeyword {

    private LeadingKeyword() {}

    /** The first word in lower case, comments passed over; empty for a statement that begins with a symbol. */
    public static String of(SqlStatement statement) {
        return StatementWords.of(statement.text(), 1).at(0);
    }
}
