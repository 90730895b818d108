/**
 * Doing it: revisions run on a connection, under a lock, with the version table kept in the same transaction.
 *
 * <p>What runs over a connection and what is written to a script come from one description of a step, so that they
 * cannot differ. May use {@code plan}, {@code file}, {@code revision}, {@code database}, {@code sql} and {@code problem}.
 * Nothing here prints: what happens is told as {@link dev.revchain.execute.ExecutionEvent}s.
 */
package dev.revchain.execute;
