/**
 * One connection to one PostgreSQL database: its address, its credentials, the session, how the bytes get there, and what
 * the server says.
 *
 * <p>JDBC begins here. May use {@code problem} and {@code sql}; knows nothing of revisions.
 */
package dev.revchain.database;
