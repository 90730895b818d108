/**
 * The schema of one database as a value: objects by name, what they depend on, and what we saw and do not model.
 *
 * <p>One grain: columns, constraints, indexes, comments and grants are objects with a parent, as tables are objects. Text
 * that PostgreSQL prints itself is kept as it printed it, and compared as text. Knows nothing of
 * connections, and uses no other package.
 */
package dev.revchain.catalog;
