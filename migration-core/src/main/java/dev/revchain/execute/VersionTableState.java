package dev.revchain.execute;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.Optional;

/**
 * What is there of the version table when a session begins.
 *
 * @param schemaExists whether its schema is there
 * @param comment on the table; absent when there is no such table
 * @param logFits whether the log is one of ours, or not there yet
 */
record VersionTableState(boolean schemaExists, Optional<String> comment, boolean logFits) {

    void refuseUnknownFormat(RunSettings settings) {
        if (!logFits) {
            throw Problem.of(
                            ProblemCode.VERSION_TABLE,
                            RevisionLog.of(settings.versionTable()).sql()
                                    + " is not the log of a version table, but something else of that name")
                    .remedy(Remedy.set("versionTable", "another_name", "keep out of its way"))
                    .refused();
        }
        if (comment.isPresent() && !comment.get().contains("format " + VersionTable.FORMAT + ".")) {
            throw Problem.of(
                            ProblemCode.VERSION_TABLE,
                            "the table " + settings.versionTable().sql() + " was not made by this version of the tool")
                    .fact("comment", comment.get().isEmpty() ? "none" : comment.get())
                    .remedy(Remedy.set("versionTable", "another_name", "if that table belongs to something else"))
                    .remedy(Remedy.advice("use the version of the plugin that made it, or a newer one"))
                    .refused();
        }
    }
}
