package dev.revchain.source;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.rename.Reason;
import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.RenameWish;
import dev.revchain.rename.Written;
import dev.revchain.sql.RemarkReader;
import dev.revchain.sql.RemarkReader.Remark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comments of a model that say under which name something was known before. At the end of a line they are about what stands
 * right before them, alone on a line about what comes next.
 */
final class RenameComments {

    private static final String MARK = "migrate:renamed-from";

    private RenameComments() {}

    /**
     * Reads the comments of a file.
     *
     * @throws MigrationException.Refused {@code RENAME_INVALID} with every comment that cannot be understood
     */
    static List<RenameWish> read(Path file, String script) {
        List<RenameWish> wishes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Remark remark : script.contains(MARK) ? RemarkReader.read(script, MARK) : List.<Remark>of()) {
            String place = file + ":" + remark.position();
            Optional<DefinedName> defined = DefinedName.at(remark.statement(), remark.at())
                    .filter(found -> RenameParameter.isName(found.name()));
            Optional<Written> old = old(remark.text(), defined);
            if (defined.isEmpty()) {
                problems.add(problem("the comment says of nothing that has a name what it was called before", place));
            } else if (old.isEmpty()) {
                problems.add(problem("\"" + remark.text() + "\" is no name", place));
            } else {
                wishes.add(new RenameWish(
                        defined.get().kind(),
                        old.get(),
                        RenameParameter.name(defined.get().name()),
                        new Reason(Reason.Kind.COMMENT, place)));
            }
        }
        MigrationException.refuseIfAny(problems);
        return wishes;
    }

    /** The old name; that of a label may be written as a string. */
    private static Optional<Written> old(String text, Optional<DefinedName> defined) {
        boolean isString = text.length() > 2
                && text.startsWith("'")
                && text.endsWith("'")
                && defined.filter(found -> found.kind().equals("value")).isPresent();
        if (isString) {
            return Optional.of(Written.of(text.substring(1, text.length() - 1).replace("''", "'")));
        }
        return RenameParameter.isName(text) ? Optional.of(RenameParameter.name(text)) : Optional.empty();
    }

    private static Problem problem(String sentence, String place) {
        return Problem.of(ProblemCode.RENAME_INVALID, sentence)
                .fact("at", place)
                .remedy(Remedy.advice(
                        "write -- migrate:renamed-from and the old name at the end of the line that defines the"
                                + " column, or on the line before the CREATE"));
    }
}
