package dev.revchain.scratch;

import java.time.Duration;

/**
 * How the statements of others are run on a scratch server.
 *
 * @param statementTimeout longest time that one of them may take; zero is no limit
 * @param listener hears of each of them
 */
public record ScratchRules(Duration statementTimeout, StatementListener listener) {

    /** They may take as long as they do, and nobody listens. */
    public static final ScratchRules NONE = new ScratchRules(Duration.ZERO, StatementListener.SILENT);

    /** The limit as SQL, for a session in which nothing else is to be limited. */
    public String limit() {
        return "SET statement_timeout = " + statementTimeout.toMillis();
    }
}
