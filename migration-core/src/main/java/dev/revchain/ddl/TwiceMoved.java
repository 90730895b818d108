package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns whose type is built anew and that get another one as well, made of it, such as its array. They come along as they
 * are, and are altered after that.
 */
final class TwiceMoved {

    private final Map<ObjectId, Column> altered = new HashMap<>();

    private TwiceMoved(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Alter alter
                    && alter.before() instanceof Column before
                    && alter.after() instanceof Column after
                    && !before.type().equals(after.type())) {
                altered.put(before.id(), before);
            }
        }
    }

    static List<Change> apart(List<Change> changes) {
        TwiceMoved moved = new TwiceMoved(changes);
        return moved.altered.isEmpty()
                ? changes
                : changes.stream().map(moved::apart).toList();
    }

    private Change apart(Change change) {
        return change instanceof Change.Alter alter && !alter.carried().isEmpty()
                ? new Change.Alter(
                        alter.before(),
                        alter.after(),
                        alter.carried().stream().map(this::present).toList())
                : change;
    }

    private SchemaObject present(SchemaObject carried) {
        return altered.containsKey(carried.id()) ? altered.get(carried.id()) : carried;
    }
}
