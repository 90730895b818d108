/**
 * What is dangerous in a revision, as values: a stable code, the reason, a safer way. For scripts that we wrote and for SQL
 * that a person wrote.
 *
 * <p>A statement is first read as deeds, by JSqlParser where it can be trusted and by keywords elsewhere; the deeds are then
 * judged, with what is known of the database. What nobody can read is said to be not judged. May use {@code rename},
 * {@code ddl}, {@code diff}, {@code catalog}, {@code sql} and, in two classes, JSqlParser. Running revisions needs nothing of
 * this package.
 */
package dev.revchain.hazard;
