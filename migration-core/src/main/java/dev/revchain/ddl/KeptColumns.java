package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns that a parent table loses and a child keeps as its own, with what they hold. Other children would keep them too.
 *
 * @param parents the columns of parent tables
 * @param dropped the columns of children that go, by that of the parent
 */
record KeptColumns(Set<ObjectId> parents, Map<ObjectId, List<Column>> dropped) {

    static KeptColumns in(List<Change> changes, Movement movement) {
        Set<ObjectId> parents = changes.stream()
                .flatMap(
                        change -> keptFrom(change).filter(parent -> !movement.parts(change.subject(), parent)).stream())
                .collect(Collectors.toSet());
        List<Column> gone = changes.stream()
                .filter(Change.Drop.class::isInstance)
                .flatMap(change -> change.departing().stream())
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(Column::inherited)
                .toList();
        // A table in between may lose it: then no command on those above may reach so far.
        boolean more = true;
        while (more) {
            more = parents.addAll(above(gone, parents));
        }
        Map<ObjectId, List<Column>> dropped = gone.stream()
                .filter(column -> column.above().filter(parents::contains).isPresent())
                .collect(Collectors.groupingBy(column -> column.above().orElseThrow()));
        return new KeptColumns(parents, dropped);
    }

    private static Set<ObjectId> above(List<Column> gone, Set<ObjectId> parents) {
        return gone.stream()
                .filter(column -> parents.contains(column.id()))
                .flatMap(column -> column.above().stream())
                .collect(Collectors.toSet());
    }

    /** The column of the parent table whose column here becomes the table's own. */
    private static Optional<ObjectId> keptFrom(Change change) {
        return change instanceof Change.Alter alter
                        && alter.before() instanceof Column before
                        && alter.after() instanceof Column after
                        && !after.inherited()
                ? before.above()
                : Optional.empty();
    }

    /**
     * The commands that drop something; a column whose children keep it is dropped in its own table alone, and then in those
     * children that do not.
     */
    List<String> drop(SchemaObject object, List<String> commands) {
        if (!(object instanceof Column) || !parents.contains(object.id()) || commands.isEmpty()) {
            return commands;
        }
        List<String> all = new ArrayList<>();
        commands.forEach(sql -> all.add(sql.replaceFirst("^ALTER TABLE ", "ALTER TABLE ONLY ")));
        for (Column child : dropped.getOrDefault(object.id(), List.of())) {
            Column own = ColumnDdl.own(child);
            all.addAll(drop(own, new ColumnDdl(0).drop(own)));
        }
        return all;
    }
}
