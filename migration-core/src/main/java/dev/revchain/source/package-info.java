/**
 * Where a desired schema comes from: DDL in files, loaded into a scratch database, so that PostgreSQL itself is the parser.
 *
 * <p>May use {@code scratch}, {@code database}, {@code rename}, {@code naming}, {@code catalog}, {@code sql},
 * {@code disk} and {@code problem}.
 */
package dev.revchain.source;
