/**
 * Reading what people wrote: files that must be UTF-8, and what goes wrong with them.
 *
 * <p>May use {@code problem}.
 */
package dev.revchain.disk;
