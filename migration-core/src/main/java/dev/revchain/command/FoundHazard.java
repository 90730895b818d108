package dev.revchain.command;

import dev.revchain.hazard.Hazard;
import dev.revchain.revision.RevisionId;

/**
 * A hazard and where it is.
 *
 * @param revision in whose upgrade
 * @param at its statement, as {@code file:line:column}
 * @param hazard what is dangerous there
 */
public record FoundHazard(RevisionId revision, String at, Hazard hazard) {}
