/**
 * The graph of revisions, pure: what a revision is, how revisions hang together, and what the user's words for them
 * mean.
 *
 * <p>A schema is not a history: nothing here knows SQL, JDBC or files. May use {@code problem} alone.
 */
package dev.revchain.revision;
