/**
 * What was renamed: two catalogs alone do not tell it from something dropped and something new. Renames are read from a
 * parameter and from comments of the model, asked for, and found where nothing but a name differs. They are run in a scratch
 * database, so that the server itself says what everything looks like under the new names.
 *
 * <p>May use {@code ddl}, {@code diff}, {@code catalog}, {@code sql} and {@code problem}.
 */
package dev.revchain.rename;
