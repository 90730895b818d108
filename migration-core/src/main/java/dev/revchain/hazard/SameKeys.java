package dev.revchain.hazard;

import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.ddl.CopiedColumn;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.Script;
import dev.revchain.diff.Change;

/**
 * Foreign keys that are put aside only for a moment. Their rows cannot break them, as long as no value becomes another one.
 *
 * @param retypes whether some column gets another type meanwhile
 */
record SameKeys(boolean retypes) {

    static SameKeys in(Script script) {
        return new SameKeys(
                script.statements().stream().map(DdlStatement::cause).anyMatch(SameKeys::retypes));
    }

    private static boolean retypes(Change change) {
        if (change instanceof Change.Keep keep) {
            return CopiedColumn.of(keep).stream()
                    .anyMatch(column ->
                            !column.before().type().equals(column.after().type()));
        }
        return change.last().filter(Column.class::isInstance).isPresent()
                || (change instanceof Change.Alter alter && !alter.carried().isEmpty());
    }

    /** Whether the danger is there for this statement. */
    boolean mayBreak(Hazard hazard, DdlStatement statement) {
        boolean same = hazard.code() == HazardCode.MAY_FAIL_ON_ROWS
                && statement.cause() instanceof Change.Replace replace
                && replace.after() instanceof Constraint key
                && key.type() == ConstraintType.FOREIGN_KEY
                && replace.before().equals(key);
        return !same || retypes;
    }
}
