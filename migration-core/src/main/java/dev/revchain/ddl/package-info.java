/**
 * Changes to statements: one small class per kind of object, which says how it is created, dropped and altered.
 *
 * <p>Knows PostgreSQL's commands and nothing of connections. May use {@code diff}, {@code catalog} and {@code sql}.
 */
package dev.revchain.ddl;
