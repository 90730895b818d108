/**
 * Throw-away databases to think in: a chain of revisions is replayed there, a model loaded, a generated revision proved.
 *
 * <p>May use {@code database}, {@code sql} and {@code problem}. Nothing here knows where the server comes from.
 */
package dev.revchain.scratch;
