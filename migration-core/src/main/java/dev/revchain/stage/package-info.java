/**
 * From one schema to another in stages: each is one revision, since each asks one thing of transactions.
 *
 * <p>May use {@code rename}, {@code ddl}, {@code diff}, {@code catalog} and {@code sql}. A stage is thought of when the one before it was
 * run, so that it starts from what is really there.
 */
package dev.revchain.stage;
