/**
 * The revision on disk: one SQL file with a header, read, checked, named and written.
 *
 * <p>Knows the file's form and nothing of databases. May use {@code problem}, {@code disk}, {@code sql} and {@code revision}; sees
 * the disk.
 */
package dev.revchain.file;
