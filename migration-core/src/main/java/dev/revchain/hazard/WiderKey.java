package dev.revchain.hazard;

import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.ddl.CopiedColumn;
import dev.revchain.diff.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys that rows cannot break, since they obeyed a key of fewer columns before: the key of a partitioned table has the
 * columns of its partition key too.
 *
 * @param former columns of the keys that were there and whose values stay what they were
 */
record WiderKey(List<Set<String>> former) {

    /** Where names are quoted, a comma may be part of one: of these nothing is said. */
    private static final Pattern KEY = Pattern.compile("(?:PRIMARY KEY|UNIQUE) \\(([^()\"]+)\\)");

    static WiderKey of(Change.Keep keep) {
        Set<String> same = CopiedColumn.of(keep).stream()
                .filter(column -> column.before().type().equals(column.after().type()))
                .map(CopiedColumn::after)
                .map(Column::id)
                .map(id -> id.last())
                .collect(Collectors.toSet());
        return new WiderKey(keep.had().stream()
                .filter(part -> part instanceof Constraint key && key.owner().equals(keep.subject()))
                .flatMap(part -> columns(part).stream())
                .filter(same::containsAll)
                .toList());
    }

    /** Whether all rows that obeyed the former keys obey this. */
    boolean holds(SchemaObject part) {
        Optional<Set<String>> columns = columns(part);
        return columns.isPresent() && former.stream().anyMatch(columns.get()::containsAll);
    }

    private static Optional<Set<String>> columns(SchemaObject part) {
        Matcher key = KEY.matcher(part instanceof Constraint constraint ? constraint.definition() : "");
        return key.matches() ? Optional.of(Set.of(key.group(1).split(", "))) : Optional.empty();
    }
}
