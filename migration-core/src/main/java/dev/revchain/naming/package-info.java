/**
 * Names that nobody chose. A provider of persistence, or PostgreSQL, makes up a name where a constraint or an index is given
 * none, each in its own way: such a name of the model gives way to the one that the database has.
 *
 * <p>Pure: catalogs in, a catalog out. May use {@code catalog} and {@code sql}.
 */
package dev.revchain.naming;
