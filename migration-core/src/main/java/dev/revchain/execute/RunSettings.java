package dev.revchain.execute;

import dev.revchain.sql.QualifiedName;

/**
 * How revisions are run.
 *
 * @param versionTable where the applied revisions are recorded; the log has the same name with {@code _log}
 * @param transactionMode how many transactions a run has
 * @param limits how long it waits
 * @param sessionPooler whether a connection pooler in session mode is known to stand between us and the server
 * @param toolVersion our own version, for the record
 */
public record RunSettings(
        QualifiedName versionTable,
        TransactionMode transactionMode,
        RunLimits limits,
        boolean sessionPooler,
        String toolVersion) {

    /** How many transactions a run has. */
    public enum TransactionMode {
        /** One for each revision: what was applied before a failure stays. */
        REVISION,
        /** One for the whole run: all or nothing. */
        SINGLE
    }
}
