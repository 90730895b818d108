package dev.revchain.maven;

import dev.revchain.command.RevisionView;
import dev.revchain.command.RevisionView.Mark;
import dev.revchain.database.Printable;
import dev.revchain.execute.AppliedRevision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words a revision for the console: in one line, or with all that is known of it. */
final class RevisionWords {

    private static final Map<Mark, String> MARKS = Map.of(
            Mark.HEAD, "head",
            Mark.NEEDED_HEAD, "head, needed by another",
            Mark.BRANCH_POINT, "branch point",
            Mark.MERGE_POINT, "merge point",
            Mark.CURRENT, "current");

    private RevisionWords() {}

    /** The id, what it is, and its message. */
    static String line(RevisionView view) {
        List<String> words = new ArrayList<>();
        view.labels().forEach(label -> words.add(label.value()));
        view.marks().stream().filter(MARKS::containsKey).map(MARKS::get).forEach(words::add);
        view.applied().flatMap(AppliedRevision::halfway).ifPresent(halfway -> words.add("stopped halfway"));
        String marks = words.isEmpty() ? "" : "  (" + String.join(", ", words) + ")";
        return view.revision().id() + marks + "  "
                + Printable.text(view.revision().message());
    }

    /** Everything, a line each; the first is {@link #line}. */
    static List<String> block(RevisionView view) {
        List<String> lines = new ArrayList<>();
        lines.add(line(view));
        add(
                lines,
                "Revises",
                view.revision().isBase() ? "nothing" : join(view.revision().downRevisions()));
        add(lines, "Depends on", join(view.dependencies()));
        add(lines, "Branch labels", join(view.revision().branchLabels()));
        view.file().flatMap(file -> file.createDate()).ifPresent(date -> add(lines, "Created", date.toString()));
        add(lines, "File", view.file().map(file -> file.path().toString()).orElse("none: known to the database alone"));
        view.applied().ifPresent(row -> add(lines, "Applied", applied(row)));
        view.file().ifPresent(file -> file.description().forEach(line -> lines.add("    " + line)));
        return lines;
    }

    private static String applied(AppliedRevision row) {
        return row.halfway()
                .map(halfway -> "stopped halfway on its way " + (halfway.up() ? "up" : "down") + " after "
                        + halfway.statementsDone() + (halfway.statementsDone() == 1 ? " statement" : " statements"))
                .orElseGet(() -> row.appliedAt() + " by " + row.appliedBy() + ", took "
                        + row.took().toMillis() + " ms");
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add("    " + name + ": " + value);
        }
    }

    private static String join(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
