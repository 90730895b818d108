package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.Fact;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** What was refused, in a form to compare. */
final class Refusals {

    private Refusals() {}

    static List<Problem> of(Executable executable) {
        return assertThrows(MigrationException.Refused.class, executable).problems();
    }

    /** Each problem's code and its places without the folder, such as {@code HEADER_VALUE 3:5 4:1}. */
    static List<String> summaries(List<Problem> problems) {
        return problems.stream().map(Refusals::summary).toList();
    }

    private static String summary(Problem problem) {
        StringBuilder summary = new StringBuilder(problem.code().name());
        for (Fact fact : problem.facts()) {
            if (fact.name().equals("at") || fact.name().equals("and")) {
                int name = fact.value().lastIndexOf(".sql:");
                summary.append(' ').append(fact.value().substring(name + ".sql:".length()));
            }
        }
        return summary.toString();
    }

    static Path write(Path directory, String name, String text) {
        try {
            Path path = directory.resolve(name);
            java.nio.file.Files.createDirectories(path.getParent());
            return java.nio.file.Files.writeString(path, text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
