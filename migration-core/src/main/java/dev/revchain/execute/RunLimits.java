package dev.revchain.execute;

import java.time.Duration;

/**
 * How long a run waits, and for what.
 *
 * @param lock longest wait for another run on the same version table; zero tries once
 * @param tableLock longest wait of a statement for a lock on a table; zero waits for ever
 * @param tableLockRetries how often a revision is tried again that did not get such a lock
 * @param statement longest time one statement may take; zero is no limit
 */
public record RunLimits(Duration lock, Duration tableLock, int tableLockRetries, Duration statement) {}
