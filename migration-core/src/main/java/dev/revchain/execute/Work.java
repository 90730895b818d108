package dev.revchain.execute;

import dev.revchain.file.PartOfSection;
import dev.revchain.file.Section;
import dev.revchain.plan.Step;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.SqlStatement;
import java.util.List;
import java.util.function.Predicate;

/**
 * One step with all that is needed to do it.
 *
 * @param step which revision, and which way
 * @param section the SQL of that way
 * @param inTransaction whether the section runs in a transaction; if not, statement by statement
 * @param record what the version table keeps of the revision
 */
public record Work(Step step, Section section, boolean inTransaction, UpRecord record) {

    /** The same without some statements of the section. */
    public Work without(Predicate<SqlStatement> unwanted) {
        return new Work(step, new PartOfSection(section, unwanted), inTransaction, record);
    }

    /** Refuses a run in one transaction when some of it cannot be in a transaction. */
    static void refuseOutsideTransaction(List<Work> works) {
        MigrationException.refuseIfAny(works.stream()
                .filter(work -> !work.inTransaction())
                .map(work -> Problem.of(
                                ProblemCode.SQL_MIXED_TRANSACTIONS,
                                "revision " + work.step().revision().id()
                                        + " runs outside a transaction, so the run cannot be one transaction")
                        .fact("now at", "unchanged: nothing was run")
                        .remedy(Remedy.set("transactionMode", "revision", "one transaction for each revision")))
                .toList());
    }
}
