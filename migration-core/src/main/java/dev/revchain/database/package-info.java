/**
 * One connection to PostgreSQL: where it is, who asks, and how the bytes get there.
 *
 * <p>May use {@code problem}, {@code sql} and JDBC.
 */
package dev.revchain.database;
