package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands between a new table's name and its settings.
 *
 * @param lines its columns and constraints, as they are written
 * @param parents the tables it inherits from
 * @param partition the table it is a partition of
 */
record TableBody(List<String> lines, List<Attachment> parents, Optional<Attachment> partition) {

    String text(boolean typed) {
        String inside = lines.stream().map(line -> "    " + line).collect(Collectors.joining(",\n", "(\n", "\n)"));
        List<String> parts = new ArrayList<>();
        partition.ifPresent(p -> parts.add("PARTITION OF " + Names.qualified(p.parentTable())));
        if (!lines.isEmpty()) {
            parts.add(inside);
        } else if (!typed && partition.isEmpty()) {
            parts.add("()");
        }
        partition.flatMap(Attachment::bound).ifPresent(parts::add);
        if (!parents.isEmpty()) {
            parts.add("INHERITS ("
                    + parents.stream()
                            .map(p -> Names.qualified(p.parentTable()))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return parts.isEmpty() ? "" : " " + String.join(" ", parts);
    }
}
