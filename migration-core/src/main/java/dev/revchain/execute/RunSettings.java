package dev.revchain.execute;

import dev.revchain.sql.QualifiedName;
import java.time.Duration;

/**
 * How revisions are run.
 *
 * @param versionTable where the applied revisions are recorded; the log has the same name with {@code _log}
 * @param transactionMode how many transactions a run has
 * @param lockTimeout longest wait for another run on the same version table; zero tries once
 * @param tableLockTimeout longest wait of a statement for a lock on a table; zero waits for ever
 * @param statementTimeout longest time one statement may take; zero is no limit
 * @param sessionPooler whether a connection pooler in session mode is known to stand between us and the server
 * @param toolVersion our own version, for the record
 */
public record RunSettings(
        QualifiedName versionTable,
        TransactionMode transactionMode,
        Duration lockTimeout,
        Duration tableLockTimeout,
        Duration statementTimeout,
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
