package dev.revchain.file;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.nio.file.Path;

/**
 * A section of a revision file, not read yet.
 *
 * @param path of the file
 * @param name which of the two
 */
record FileSection(Path path, SectionName name) implements Section {

    @Override
    public SectionReader open() {
        return SectionReader.open(this);
    }

    Problem missing() {
        Problem problem =
                Problem.of(ProblemCode.SECTION_MISSING, "\"" + path + "\" has no line \"" + name.line() + "\"");
        return name == SectionName.UP
                ? problem.remedy(Remedy.advice("write \"" + name.line() + "\" before the SQL"))
                : problem.remedy(
                        Remedy.advice("write \"" + name.line() + "\" and the SQL that takes the revision back, or \""
                                + name.line() + " irreversible\" when nothing can"));
    }
}
