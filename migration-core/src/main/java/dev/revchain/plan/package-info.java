/**
 * Where to where: from what is applied and what the user wants to the steps in order, or to the rows to write.
 *
 * <p>Pure. May use {@code problem} and {@code revision}.
 */
package dev.revchain.plan;
