package dev.revchain.hazard;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.Script;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Columns and tables that vanish while a like one appears: perhaps only their names change. */
final class MaybeRenames {

    private final Map<ObjectId, ObjectId> found = new HashMap<>();

    MaybeRenames(Script script, Catalog before, Catalog after) {
        List<SchemaObject> gone = script.statements().stream()
                .map(DdlStatement::cause)
                .filter(Change.Drop.class::isInstance)
                .map(change -> ((Change.Drop) change).object())
                .distinct()
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        Map<ObjectId, Set<String>> shapesBefore = shapes(before);
        Map<ObjectId, Set<String>> shapesAfter = shapes(after);
        Map<List<Object>, ObjectId> arrivals = new HashMap<>();
        after.objects().values().stream()
                .filter(object -> before.find(object.id()).isEmpty())
                .forEach(object -> likeness(object, shapesAfter).ifPresent(like -> arrivals.put(like, object.id())));
        for (SchemaObject object : gone) {
            likeness(object, shapesBefore).map(arrivals::get).ifPresent(arrival -> found.put(object.id(), arrival));
        }
    }

    /** Says so at the statement that drops the old one. */
    void judge(Change cause, Findings findings) {
        if (cause instanceof Change.Drop drop && found.containsKey(drop.subject())) {
            String old = ChangeJudge.nameOf(drop.subject());
            String now = Words.written(found.get(drop.subject()).last());
            findings.add(
                    HazardCode.MAYBE_RENAME,
                    old,
                    old + " vanishes while a like " + drop.subject().kind().word() + " " + now
                            + " appears; if that is a rename, say -Dmigrate.rename=" + old + ":" + now);
        }
    }

    /** Equal for two objects of which one may be the other under a new name; empty for what holds nothing of its own. */
    private static Optional<List<Object>> likeness(SchemaObject object, Map<ObjectId, Set<String>> shapes) {
        if (object instanceof Column column) {
            boolean holds = !column.inherited() && column.generated().isEmpty();
            return holds ? Optional.of(List.of(column.owner(), column.type())) : Optional.empty();
        }
        return object instanceof Table && shapes.containsKey(object.id())
                ? Optional.of(List.of(object.id().part(0), shapes.get(object.id())))
                : Optional.empty();
    }

    /** Of each table its columns with their types. */
    private static Map<ObjectId, Set<String>> shapes(Catalog catalog) {
        Map<ObjectId, Set<String>> shapes = new HashMap<>();
        for (SchemaObject object : catalog.objects().values()) {
            if (object instanceof Column column) {
                shapes.computeIfAbsent(column.owner(), owner -> new HashSet<>())
                        .add(column.id().last() + " " + column.type());
            }
        }
        return shapes;
    }
}
