package dev.revchain.file;

/**
 * A section to be written.
 *
 * @param sql statements with their semicolons; may be empty
 * @param options what stands on the section's line, such as {@code transaction=false}; mostly empty
 */
public record SectionDraft(String sql, String options) {

    /** Statements that run in one transaction. */
    public static SectionDraft of(String sql) {
        return new SectionDraft(sql, "");
    }

    /** Statements that run one by one, outside a transaction. */
    public static SectionDraft withoutTransaction(String sql) {
        return new SectionDraft(sql, "transaction=false");
    }

    /** For {@link SectionName#DOWN}: there is no way back. */
    public static SectionDraft irreversible() {
        return new SectionDraft("", "irreversible");
    }
}
