package dev.revchain.execute;

import dev.revchain.file.Section;
import dev.revchain.plan.Step;

/**
 * One step with all that is needed to do it.
 *
 * @param step which revision, and which way
 * @param section the SQL of that way
 * @param inTransaction whether the section runs in a transaction; if not, statement by statement
 * @param record what the version table keeps of the revision
 */
public record Work(Step step, Section section, boolean inTransaction, UpRecord record) {}
