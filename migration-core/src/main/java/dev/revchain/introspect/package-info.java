/**
 * Reads the catalog of a live database, by a constant number of set-based queries whatever the number of tables.
 *
 * <p>The queries lie beside this package as resources; one class a group of kinds turns their rows into objects. May use
 * {@code catalog}, {@code sql}, {@code problem} and JDBC.
 */
package dev.revchain.introspect;
