package dev.revchain.ddl;

import dev.revchain.diff.Change;

/**
 * One statement of a script.
 *
 * @param sql without the closing semicolon
 * @param cause the change it belongs to
 * @param transaction what it asks of the transaction it runs in
 */
public record DdlStatement(String sql, Change cause, TransactionNeed transaction) {}
