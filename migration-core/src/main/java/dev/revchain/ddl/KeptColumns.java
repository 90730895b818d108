package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.diff.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that a parent table loses and a child keeps as its own, with what they hold. */
record KeptColumns(Set<ObjectId> parents) {

    static KeptColumns in(List<Change> changes, Movement movement) {
        return new KeptColumns(changes.stream()
                .flatMap(
                        change -> keptFrom(change).filter(parent -> !movement.parts(change.subject(), parent)).stream())
                .collect(Collectors.toSet()));
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

    /** The commands that drop something; a column whose children keep it is dropped in its own table alone. */
    List<String> drop(SchemaObject object, List<String> commands) {
        return object instanceof Column && parents.contains(object.id())
                ? commands.stream()
                        .map(sql -> sql.replaceFirst("^ALTER TABLE ", "ALTER TABLE ONLY "))
                        .toList()
                : commands;
    }
}
