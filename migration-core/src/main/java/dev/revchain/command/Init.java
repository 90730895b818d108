package dev.revchain.command;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Makes what a project needs before its first revision. Nothing that exists is changed, but for a line it may lack. */
public final class Init {

    private static final String IGNORED = ".migrate/";

    private final Request request;

    /**
     * What is asked.
     *
     * @param project the project's folder
     * @param folders for revisions and for the model
     * @param dryRun whether to find out only what would be made
     */
    public record Request(Path project, List<Path> folders, boolean dryRun) {}

    /** The verb with its request. */
    public Init(Request request) {
        this.request = request;
    }

    /**
     * Makes what is missing.
     *
     * @return what was made, or would be; empty when everything is there
     */
    public List<Path> run() {
        List<Path> made = new ArrayList<>();
        try {
            for (Path folder : request.folders()) {
                if (!Files.isDirectory(folder)) {
                    make(folder);
                    made.add(folder);
                }
            }
            Path gitignore = request.project().resolve(".gitignore");
            if (!ignores(gitignore)) {
                ignore(gitignore);
                made.add(gitignore);
            }
            return made;
        } catch (IOException e) {
            throw Problem.of(ProblemCode.FILE_UNREADABLE, "a folder or file of the project cannot be made")
                    .fact("cause", e.getClass().getSimpleName() + ": " + e.getMessage())
                    .failed(e);
        }
    }

    /** With a file in it, since git keeps no empty folders. */
    private void make(Path folder) throws IOException {
        if (!request.dryRun()) {
            Files.createDirectories(folder);
            Files.createFile(folder.resolve(".gitkeep"));
        }
    }

    private static boolean ignores(Path gitignore) throws IOException {
        return Files.exists(gitignore)
                && Files.readAllLines(gitignore, StandardCharsets.UTF_8).stream()
                        .map(String::strip)
                        .anyMatch(
                                line -> line.equals(IGNORED) || line.equals("/" + IGNORED) || line.equals(".migrate"));
    }

    private void ignore(Path gitignore) throws IOException {
        if (request.dryRun()) {
            return;
        }
        boolean lineIsOpen =
                Files.exists(gitignore) && !Files.readString(gitignore).matches("(?s)(.*\n)?");
        Files.writeString(
                gitignore,
                (lineIsOpen ? "\n" : "") + IGNORED + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
