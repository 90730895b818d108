package dev.revchain.maven;

import dev.revchain.execute.RunLimits;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.RunSettings.TransactionMode;
import dev.revchain.sql.Identifier;
import dev.revchain.sql.QualifiedName;
import java.time.Duration;

/**
 * How a database is worked with.
 *
 * @param goal that does it
 * @param versionSchema of the version table
 * @param versionTable its name
 * @param sessionPooler whether a connection pooler is known to be in session mode
 * @param lockTimeout longest wait for another run
 */
record SettingsChoice(
        Goal goal, String versionSchema, String versionTable, boolean sessionPooler, Duration lockTimeout) {

    /** For goals that run no revisions: they need little more than the version table. */
    RunSettings plain() {
        return settings(TransactionMode.REVISION, Duration.ZERO, 0, Duration.ZERO);
    }

    /** For goals that run revisions. */
    RunSettings running(
            String transactionMode, String tableLockTimeout, String tableLockRetries, String statementTimeout) {
        return settings(
                Choice.of(
                        TransactionMode.class,
                        "transactionMode",
                        goal.given("transactionMode", transactionMode).orElse("revision")),
                goal.givenSeconds("tableLockTimeout", tableLockTimeout),
                Choice.number(
                        "tableLockRetries",
                        0,
                        goal.given("tableLockRetries", tableLockRetries).orElse("0")),
                goal.givenSeconds("statementTimeout", statementTimeout));
    }

    private RunSettings settings(TransactionMode mode, Duration tableLock, int tableLockRetries, Duration statement) {
        return new RunSettings(
                new QualifiedName(identifier("versionSchema", versionSchema), identifier("versionTable", versionTable)),
                mode,
                new RunLimits(lockTimeout, tableLock, tableLockRetries, statement),
                goal.given("sessionPooler", sessionPooler),
                goal.toolVersion());
    }

    private String identifier(String parameter, String configured) {
        String text = goal.given(parameter, configured).orElse("");
        if (!Identifier.isPossible(text) || !Identifier.isPossible(text + "_log")) {
            throw Choice.invalid(parameter, text, "a name of at most " + (Identifier.MAX_BYTES - 4) + " bytes");
        }
        return text;
    }
}
