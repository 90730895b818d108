package dev.revchain.maven;

import java.time.Duration;
import org.apache.maven.plugins.annotations.Parameter;

/** What {@code up} and {@code down} share. */
abstract class RunningMojo extends DatabaseMojo {

    /**
     * Longest wait for another run on the same database, in seconds; 0 tries once.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lockTimeout", defaultValue = "60")
    private String lockTimeout;

    /**
     * Longest wait of a statement for a lock on a table, in seconds; 0 waits for ever. A statement that waits makes all
     * that come after it wait too, so on a busy database a few seconds are wise.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.tableLockTimeout", defaultValue = "0")
    private String tableLockTimeout;

    /**
     * How often a revision is rolled back and tried again when one of its statements did not get a lock on a table in time;
     * with a longer pause each time, from 1 s to 30 s. Not for sections outside a transaction, nor where the whole run is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.tableLockRetries", defaultValue = "0")
    private String tableLockRetries;

    /**
     * Longest time that one statement may take, in seconds; 0 is no limit.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.statementTimeout", defaultValue = "0")
    private String statementTimeout;

    /**
     * How many transactions a run has: {@code revision} for one each, {@code single} for all or nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.transactionMode", defaultValue = "revision")
    private String transactionMode;

    /**
     * What to do with a statement outside a transaction of which nobody can tell whether an earlier run did it:
     * {@code ask} refuses and says what to look at, {@code repeat} runs it again, {@code skip} takes it as done.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.resume", defaultValue = "ask")
    private String resume;

    /**
     * Whether to write the SQL as a script for {@code psql} instead of running it. The target is then a range,
     * {@code from:to}; {@code current} in it asks the database.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.sql", defaultValue = "false")
    private boolean sql;

    /**
     * A file for the script, instead of the console.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.outputFile")
    private String outputFile;

    /**
     * Whether to show what would be run, and its SQL, and do nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    RunningMojo(Services services) {
        super(services);
    }

    /** A run as the parameters want it. */
    final Running running(Goal goal) {
        DatabaseChoice database = database(goal);
        return new Running(
                goal,
                folders(goal),
                database,
                database.settings(transactionMode, tableLockTimeout, tableLockRetries, statementTimeout),
                resume,
                new ScriptChoice(goal, sql, dryRun, outputFile));
    }

    @Override
    final Duration lockTimeout(Goal goal) {
        return goal.givenSeconds("lockTimeout", lockTimeout);
    }
}
