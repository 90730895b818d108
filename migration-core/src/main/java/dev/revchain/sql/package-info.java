/**
 * Words of SQL: identifiers, literals, and a script cut into statements the way {@code psql} cuts it.
 *
 * <p>Knows PostgreSQL's lexical rules and nothing of connections, files or revisions. May use {@code problem} alone.
 */
package dev.revchain.sql;
