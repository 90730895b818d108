/**
 * A schema laid out as the files of a model: which statement stands in which file, what the files are called, and how they
 * read. Pure: nothing here reads or writes one.
 *
 * <p>May use {@code source}, {@code ddl}, {@code diff}, {@code catalog} and {@code sql}.
 */
package dev.revchain.layout;
