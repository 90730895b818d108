package dev.revchain.file;

import dev.revchain.disk.FileStamp;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A section of a revision file, not read yet.
 *
 * @param path of the file
 * @param name which of the two
 * @param reviewed the file's stamp when it was reviewed; empty when it was not
 */
record FileSection(Path path, SectionName name, Optional<FileStamp> reviewed) implements Section {

    @Override
    public SectionReader open() {
        return SectionReader.open(this);
    }

    /** What runs is what was reviewed and is recorded, also when somebody saves the file in the middle of a long run. */
    void refuseChanged() throws IOException {
        if (reviewed.isPresent() && !reviewed.get().equals(FileStamp.of(path))) {
            throw Problem.of(
                            ProblemCode.FILE_CHANGED,
                            "the file was written after it was checked, while the run went on")
                    .fact("file", path.toString())
                    .remedy(Remedy.advice("run the goal again: what is done stays done, and the file is checked anew"))
                    .refused();
        }
    }

    static Problem missing(Path path, SectionName name) {
        Problem problem =
                Problem.of(ProblemCode.SECTION_MISSING, "\"" + path + "\" has no line \"" + name.line() + "\"");
        return name == SectionName.UP
                ? problem.remedy(Remedy.advice("write \"" + name.line() + "\" before the SQL"))
                : problem.remedy(
                        Remedy.advice("write \"" + name.line() + "\" and the SQL that takes the revision back, or \""
                                + name.line() + " irreversible\" when nothing can"));
    }
}
