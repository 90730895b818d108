package dev.revchain.rename;

import dev.revchain.diff.Change;

/**
 * Something that is taken for a rename.
 *
 * @param rename what is renamed
 * @param reason why
 */
public record Taken(Change.Rename rename, Reason reason) {}
