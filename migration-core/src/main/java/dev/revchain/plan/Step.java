package dev.revchain.plan;

import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.util.Set;

/**
 * One revision to run.
 *
 * @param revision what runs
 * @param direction which half of it
 * @param headsAfter the heads of the database once it has run
 */
public record Step(Revision revision, Direction direction, Set<RevisionId> headsAfter) {}
