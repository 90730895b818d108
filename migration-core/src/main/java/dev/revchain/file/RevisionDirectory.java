package dev.revchain.file;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The folders that hold revision files: all that end {@code .sql}, but for those whose name starts with a dot.
 *
 * @param locations the folders, one or more; those that do not exist are passed over as long as one does
 * @param recursive whether folders in them count too
 */
public record RevisionDirectory(List<Path> locations, boolean recursive) {

    public RevisionDirectory {
        locations = List.copyOf(locations);
    }

    /**
     * Reads the headers of all revisions, in the order of the files' names.
     *
     * @throws MigrationException.Refused all that is wrong with them: DIRECTORY_NOT_FOUND, FILE_NAME_CLASH,
     *     DUPLICATE_REVISION, and what {@link RevisionFileReader#read} refuses
     * @throws MigrationException.Failed FILE_UNREADABLE
     */
    public List<RevisionFile> read() {
        refuseIfMissing();
        FileSearch search = new FileSearch(recursive);
        for (Path location : locations) {
            if (Files.isDirectory(location)) {
                search.add(location);
            }
        }
        List<Problem> problems = new ArrayList<>(search.problems());
        List<RevisionFile> files = new ArrayList<>();
        for (Path path : search.files()) {
            try {
                files.add(RevisionFileReader.read(path));
            } catch (MigrationException.Refused e) {
                problems.addAll(e.problems());
            }
        }
        problems.addAll(duplicates(files));
        MigrationException.refuseIfAny(problems);
        return List.copyOf(files);
    }

    /** Whether any of the folders is there. */
    public boolean exists() {
        for (Path location : locations) {
            if (Files.isDirectory(location)) {
                return true;
            }
        }
        return false;
    }

    private void refuseIfMissing() {
        if (!exists()) {
            String names = locations.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", "));
            boolean isFile = locations.stream().anyMatch(Files::exists);
            String sentence =
                    isFile ? names + " is no directory" : "the directory of revisions does not exist: " + names;
            throw Problem.of(ProblemCode.DIRECTORY_NOT_FOUND, sentence)
                    .remedy(Remedy.run("init", "makes the directory"))
                    .refused();
        }
    }

    private static List<Problem> duplicates(List<RevisionFile> files) {
        Map<RevisionId, RevisionFile> firsts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (RevisionFile file : files) {
            RevisionId id = file.revision().id();
            RevisionFile first = firsts.putIfAbsent(id, file);
            if (first != null) {
                problems.add(Problem.of(ProblemCode.DUPLICATE_REVISION, "two files hold revision \"" + id + "\"")
                        .fact("at", first.placeOf(id.value()))
                        .fact("at", file.placeOf(id.value()))
                        .remedy(Remedy.advice("delete one of the files, or give it an id of its own")));
            }
        }
        return problems;
    }
}
